import type { Combine, Question } from '../questionnaire/questionnaire.ts';
import { isDeclined } from './answer.ts';
import type { Decision } from './manifest.ts';
import { cellsAt, type Keys, type Quantity, quantityAt, add as sum } from './quantity.ts';
import type { Statement, Statements } from './statement.ts';

/** How the field that a path begins with combines; a table's rows are listed and so added up. */
export function combineOf(question: Question, keys: Keys): Combine {
  return question.fields.find(({ id }) => id === keys[0])?.combine ?? 'list';
}

/** The statements that count for a path: all, or the one that the lead decided for. */
export function countingStatements<S extends Statement>(
  statements: Statements<S>,
  question: Question,
  keys: Keys,
): readonly S[] {
  const all = (statements.byQuestion.get(question.id) ?? []).filter(({ answer }) => !isDeclined(answer));
  const decision = decisionFor(statements, question, keys);
  if (decision?.use === undefined) return all;
  const chosen = all.filter(({ respondent }) => respondent === decision.use?.text);
  return chosen.length > 0 ? chosen : all;
}

/** The lead's word on the field, on the count that the field divides, or on the whole question. */
export function decisionFor(
  { manifest }: Statements,
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
  statements: Statements,
  question: Question,
  keys: Keys,
): Quantity | undefined {
  const how = combineOf(question, keys);
  if (how === 'agree' && isWholeSplit(question, keys)) return agreedTotal(statements, question, keys);
  return combine(statedAt(statements, question, keys), how);
}

/**
 * The combined cells of a split, by the axis value's ID. A total without cells goes to `unspecified`,
 * but not where all speak of one thing and another states the cells.
 */
export function combinedCells(statements: Statements, question: Question, keys: Keys): Map<string, Quantity> {
  const how = combineOf(question, keys);
  const lists = new Map<string, Quantity[]>();
  const add = (id: string, quantity: Quantity) => lists.set(id, [...(lists.get(id) ?? []), quantity]);
  const undivided: Quantity[] = [];
  for (const { answer, home } of countingStatements(statements, question, keys)) {
    const cells = cellsAt(answer, keys, home);
    for (const [id, quantity] of cells) add(id, quantity);
    const total = cells.size === 0 ? quantityAt(answer, keys, home) : undefined;
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

function statedAt(statements: Statements, question: Question, keys: Keys): readonly Quantity[] {
  return countingStatements(statements, question, keys).flatMap(
    ({ answer, home }) => quantityAt(answer, keys, home) ?? [],
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
function agreedTotal(statements: Statements, question: Question, [field = '']: Keys): Quantity | undefined {
  const cells = combinedCells(statements, question, [field]);
  cells.delete('unspecified');
  const wholes: Quantity[] = [];
  let covered = cells.size === 0;
  for (const { answer, home } of countingStatements(statements, question, [field])) {
    const own = cellsAt(answer, [field], home);
    own.delete('unspecified');
    if (own.size > 0 && own.size < cells.size) continue;
    covered ||= own.size > 0;
    const total = quantityAt(answer, [field], home);
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
