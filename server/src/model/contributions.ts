import type { Combine, Question } from '../questionnaire/questionnaire.ts';
import { memo, memoLatest } from '../text/memo.ts';
import { isAnswered, isDeclined } from './answer.ts';
import type { Decision } from './manifest.ts';
import { cellsAt, type Keys, type Quantity, quantityAt, add as sum } from './quantity.ts';
import type { PlacedAnswer, Response } from './response.ts';
import type { Submission } from './submission.ts';

/** One respondent's answer to a question, with the file it stands in. */
export interface Contribution {
  readonly response: Response;
  readonly placed: PlacedAnswer;
  /** The place of a respondent that answers for one place only. */
  readonly home?: string;
}

/** The answers that each question got, the lead's first. Blank ones are left out. */
export const contributionsOf: (submission: Submission) => ReadonlyMap<string, readonly Contribution[]> = memo(
  submission => {
    const found = new Map<string, Contribution[]>();
    for (const response of submission.responses) {
      const home = submission.respondents.get(response.respondent ?? '')?.place;
      for (const [id, contribution] of contributionsIn(response, home)) {
        const list = found.get(id);
        if (list === undefined) found.set(id, [contribution]);
        else list.push(contribution);
      }
    }
    return found;
  },
);

/** Those of one file, by question. */
function contributionsIn(response: Response, home: string | undefined): ReadonlyMap<string, Contribution> {
  return latestIn(response, [home], () => {
    const found = new Map<string, Contribution>();
    for (const [id, placed] of response.byQuestion) {
      if (isAnswered(placed.answer)) found.set(id, { response, placed, ...(home !== undefined && { home }) });
    }
    return found;
  });
}

const latestIn = memoLatest<Response, ReadonlyMap<string, Contribution>>();

/**
 * Everything that the figures of some questions follow from, to remember by (`memoLatest`): as long as no item
 * is another, nothing that is computed of these questions' answers and the lead's decisions changes.
 */
export function groundsOf(submission: Submission, questions: readonly string[]): unknown[] {
  const { library, manifest } = submission;
  return [library, manifest, ...questions.map(id => stateOf(submission, id))];
}

/** A thing that is another as soon as any answer to the question is. */
function stateOf(submission: Submission, id: string): object | undefined {
  const states = statesIn(submission);
  const known = states.get(id) ?? findState(submission, id);
  if (known !== undefined) states.set(id, known);
  return known;
}

const statesIn = memo((_submission: Submission) => new Map<string, object>());

function findState(submission: Submission, id: string): object | undefined {
  const question = submission.library.questionnaire.questions.get(id);
  const contributions = contributionsOf(submission).get(id);
  if (question === undefined || contributions === undefined) return undefined;
  const grounds: unknown[] = [];
  for (const { response, placed, home } of contributions)
    grounds.push(placed.answer, response.path, response.respondent, home);
  return latestState(question, grounds, () => ({}));
}

const latestState = memoLatest<Question, object>();

/** How the field that a path begins with combines; a table's rows are listed and so added up. */
export function combineOf(question: Question, keys: Keys): Combine {
  return question.fields.find(({ id }) => id === keys[0])?.combine ?? 'list';
}

/** The contributions that count for a path: all, or the one that the lead decided for. */
export function countingContributions(
  submission: Submission,
  question: Question,
  keys: Keys,
): readonly Contribution[] {
  const all = (contributionsOf(submission).get(question.id) ?? []).filter(
    ({ placed: { answer } }) => !isDeclined(answer),
  );
  const decision = decisionFor(submission, question, keys);
  if (decision?.use === undefined) return all;
  const chosen = all.filter(({ response }) => response.respondent === decision.use?.text);
  return chosen.length > 0 ? chosen : all;
}

/** The lead's word on the field, on the count that the field divides, or on the whole question. */
export function decisionFor(
  { manifest }: Submission,
  { id, fields }: Question,
  [first]: Keys,
): Decision | undefined {
  const field = fields.find(each => each.id === first);
  const whole = field?.kind === 'split' ? field.of : undefined;
  const named = [`${id}.${first}`, ...(whole === undefined ? [] : [`${id}.${whole}`]), id];
  return named.flatMap(name => manifest?.decisions.get(name) ?? [])[0];
}

/** The submission's combined quantity at a path; `undefined` where nobody states it. */
export function combinedQuantity(
  submission: Submission,
  question: Question,
  keys: Keys,
): Quantity | undefined {
  const how = combineOf(question, keys);
  if (how === 'agree' && isWholeSplit(question, keys)) return agreedTotal(submission, question, keys);
  return combine(statedAt(submission, question, keys), how);
}

/**
 * The combined cells of a split, by the axis value's ID. A total without cells goes to `unspecified`,
 * but not where all speak of one thing and another states the cells.
 */
export function combinedCells(submission: Submission, question: Question, keys: Keys): Map<string, Quantity> {
  const how = combineOf(question, keys);
  const lists = new Map<string, Quantity[]>();
  const add = (id: string, quantity: Quantity) => lists.set(id, [...(lists.get(id) ?? []), quantity]);
  const undivided: Quantity[] = [];
  for (const { placed, home } of countingContributions(submission, question, keys)) {
    const cells = cellsAt(placed.answer, keys, home);
    for (const [id, quantity] of cells) add(id, quantity);
    const total = cells.size === 0 ? quantityAt(placed.answer, keys, home) : undefined;
    if (total !== undefined) undivided.push(total);
  }
  if (how !== 'agree' || lists.size === 0) for (const total of undivided) add('unspecified', total);
  const cells = new Map<string, Quantity>();
  for (const [id, list] of lists) {
    const quantity = combine(list, how);
    if (quantity !== undefined) cells.set(id, quantity);
  }
  return cells;
}

function statedAt(submission: Submission, question: Question, keys: Keys): readonly Quantity[] {
  return countingContributions(submission, question, keys).flatMap(
    ({ placed: { answer }, home }) => quantityAt(answer, keys, home) ?? [],
  );
}

function isWholeSplit({ fields }: Question, [first, second, ...more]: Keys): boolean {
  const split = fields.find(({ id }) => id === first)?.kind === 'split';
  return split && more.length === 0 && (second === undefined || second === 'total');
}

/**
 * The total of a split that all speak of. Where offices each state cells of their own, and none states
 * all, it is what the cells add up to; a total that nobody divides must agree with it.
 */
function agreedTotal(submission: Submission, question: Question, [field = '']: Keys): Quantity | undefined {
  const cells = combinedCells(submission, question, [field]);
  cells.delete('unspecified');
  const wholes: Quantity[] = [];
  let covered = cells.size === 0;
  for (const { placed, home } of countingContributions(submission, question, [field])) {
    const own = cellsAt(placed.answer, [field], home);
    own.delete('unspecified');
    if (own.size > 0 && own.size < cells.size) continue;
    covered ||= own.size > 0;
    const total = quantityAt(placed.answer, [field], home);
    if (total !== undefined) wholes.push(total);
  }
  return combine(covered ? wholes : [sum([...cells.values()]), ...wholes], 'agree');
}

/** Figures of one thing that agree are that figure; where they differ the result is unknown, and a finding says so. */
function combine(stated: readonly Quantity[], how: Combine): Quantity | undefined {
  if (stated.length === 0) return undefined;
  if (how !== 'agree') return sum(stated);
  const known = stated.filter(({ value }) => value !== undefined);
  const [first] = known;
  if (first === undefined) return stated[0];
  const agreed = known.every(({ value, currency }) => value === first.value && currency === first.currency);
  return agreed ? first : { value: undefined, atLeast: 0, figures: known.flatMap(({ figures }) => figures) };
}
