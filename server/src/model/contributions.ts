import type { Combine, Question } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { isAnswered, isDeclined } from './answer.ts';
import { add, cellsAt, type Keys, type Quantity, quantityAt } from './quantity.ts';
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
      for (const [id, placed] of response.byQuestion) {
        if (!isAnswered(placed.answer)) continue;
        const list = found.get(id) ?? [];
        list.push({ response, placed, ...(home === undefined ? {} : { home }) });
        found.set(id, list);
      }
    }
    return found;
  },
);

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
  const decisions = submission.manifest?.decisions;
  const decision = decisions?.get(`${question.id}.${keys[0]}`) ?? decisions?.get(question.id);
  if (decision?.use === undefined) return all;
  const chosen = all.filter(({ response }) => response.respondent === decision.use?.text);
  return chosen.length > 0 ? chosen : all;
}

/** The submission's combined quantity at a path; `undefined` where nobody states it. */
export function combinedQuantity(
  submission: Submission,
  question: Question,
  keys: Keys,
): Quantity | undefined {
  const stated = countingContributions(submission, question, keys).flatMap(
    ({ placed: { answer }, home }) => quantityAt(answer, keys, home) ?? [],
  );
  return combine(stated, combineOf(question, keys));
}

/** The combined cells of a split, by the axis value's ID. */
export function combinedCells(submission: Submission, question: Question, keys: Keys): Map<string, Quantity> {
  const lists = new Map<string, Quantity[]>();
  for (const { placed, home } of countingContributions(submission, question, keys)) {
    for (const [id, quantity] of cellsAt(placed.answer, keys, home)) {
      lists.set(id, [...(lists.get(id) ?? []), quantity]);
    }
  }
  const cells = new Map<string, Quantity>();
  for (const [id, list] of lists) {
    const quantity = combine(list, combineOf(question, keys));
    if (quantity !== undefined) cells.set(id, quantity);
  }
  return cells;
}

/** Figures of one thing that agree are that figure; where they differ the result is unknown, and a finding says so. */
function combine(stated: readonly Quantity[], how: Combine): Quantity | undefined {
  if (stated.length === 0) return undefined;
  if (how !== 'agree') return add(stated);
  const known = stated.filter(({ value }) => value !== undefined);
  const [first] = known;
  if (first === undefined) return stated[0];
  const agreed = known.every(({ value }) => value === first.value);
  return agreed ? first : { value: undefined, atLeast: 0, figures: known.flatMap(({ figures }) => figures) };
}
