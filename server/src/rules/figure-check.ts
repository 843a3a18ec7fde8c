import { isDeclined } from '../model/answer.ts';
import { contributionsOf, groundsOf } from '../model/contributions.ts';
import type { Quantity } from '../model/quantity.ts';
import { sideOf } from '../model/side-quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { Check, Side } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { memo, memoLatest } from '../text/memo.ts';
import { atMainFigure, cellTitle, sightingAt, workedOut } from './figure-sighting.ts';
import { combined, type FigureSource, ofAnswer } from './figure-source.ts';
import { amount } from './in-words.ts';
import { defineSubmissionRule, type PlacedSighting } from './rule.ts';

/**
 * Runs every check that the definition declares. A check within one question runs on each answer;
 * one between questions runs once, on the combined submission.
 */
export const figureCheck = defineSubmissionRule({
  code: 'figure-check',
  severity: 'error',
  scope: 'submission',
  explainable: true,
  title: 'Two figures contradict each other',
  why: 'The questionnaire asks for the same persons at several places. The checks that its definition declares compare them, as the reader of the report does.',
  mend: [
    'Correct the figure that is wrong.',
    'Where both are right, say why under explain with the check as its key; it is printed beside the figure.',
  ],
  messages: {},
  examples: [],
  *check(submission) {
    for (const check of submission.library.questionnaire.checks) {
      yield* known(check, groundsOf(submission, questionsOf(check)), () => [...run(check, submission)]);
    }
  },
});

/** What a check found, for as long as the answers that it compares stay the same. */
const known = memoLatest<Check, readonly PlacedSighting[]>();

const questionsOf = memo(({ left, right }: Check) => [
  ...new Set([...left.terms, ...right.terms].map(({ path }) => path.question)),
]);

function* run(check: Check, submission: Submission): Generator<PlacedSighting> {
  const questions = questionsOf(check);
  const [only] = questions;
  if (questions.length > 1 || only === undefined) {
    yield* compare(check, submission, combined(submission));
    return;
  }
  for (const { placed, home } of contributionsOf(submission).get(only) ?? []) {
    if (!isDeclined(placed.answer)) yield* compare(check, submission, ofAnswer(placed.answer, home));
  }
}

function* compare(check: Check, submission: Submission, source: FigureSource): Generator<PlacedSighting> {
  if (check.relation === 'names-in') yield* compareNames(check, submission, source);
  else if (check.forEach === 'cell') yield* compareCells(check, submission, source);
  else if (check.forEach === 'row') yield* compareRows(check, submission, source);
  else {
    const found = judge(check, submission, {
      left: sideOf(check.left, source),
      right: sideOf(check.right, source),
    });
    if (found !== undefined) yield found;
  }
}

/** The two sides of one comparison, and what may belong to either without anyone saying so. */
interface Sides {
  readonly left: Quantity | undefined;
  readonly right: Quantity | undefined;
  /** Unspecified figures, which may belong to the cell; `Infinity` where their number is unknown. */
  readonly leftSlack?: number;
  readonly rightSlack?: number;
}

/** Cell by cell; where no cell differs, the totals, unless the sides state different cells. */
function* compareCells(
  check: Check,
  submission: Submission,
  source: FigureSource,
): Generator<PlacedSighting> {
  const left = cellsOf(check.left, source);
  const right = cellsOf(check.right, source);
  const slacks = { leftSlack: slackOf(left), rightSlack: slackOf(right) };
  let differs = false;
  for (const [cell, quantity] of left) {
    if (cell === 'unspecified') continue;
    const sides = { left: quantity, right: right.get(cell), ...slacks };
    const found = judge(check, submission, sides, { cell: `: ${cellTitle(submission, cell)}` });
    if (found === undefined) continue;
    differs = true;
    yield found;
  }
  const alike = left.size === right.size && [...left.keys()].every(cell => right.has(cell));
  if (differs || !(alike || left.size === 0 || right.size === 0)) return;
  const totals = { left: totalOf(check.left, left, source), right: totalOf(check.right, right, source) };
  const found = judge(check, submission, totals);
  if (found !== undefined) yield found;
}

/** The cells of a side, `unspecified` included; one that a term does not state is `undefined`. */
function cellsOf(side: Side, source: FigureSource): ReadonlyMap<string, Quantity | undefined> {
  const ids = new Set(side.terms.flatMap(({ path }) => [...source.cells(path).keys()]));
  const at = (cell: string) => sideOf(side, { ...source, quantity: path => source.cells(path).get(cell) });
  return new Map([...ids].map(id => [id, at(id)]));
}

/** How much may belong to a cell without anyone saying so. */
function slackOf(cells: ReadonlyMap<string, Quantity | undefined>): number {
  return cells.has('unspecified') ? (cells.get('unspecified')?.value ?? Infinity) : 0;
}

/** The sum of all; where a cell is not known or not stated everywhere, neither is the sum. */
function totalOf(
  side: Side,
  cells: ReadonlyMap<string, Quantity | undefined>,
  source: FigureSource,
): Quantity | undefined {
  const total = sideOf(side, source);
  const known = [...cells.values()].every(quantity => quantity?.value !== undefined);
  return total === undefined || known ? total : { ...total, value: undefined };
}

/** Row by row of a table; a row whose right side leaves a cell out is not compared. */
function* compareRows(check: Check, submission: Submission, source: FigureSource): Generator<PlacedSighting> {
  for (const row of source.rows(check.left.terms[0]?.path.question ?? '')) {
    const left = inRow(check.left, row);
    const right = inRow(check.right, row);
    const stated = cellsOf(right, source);
    if (stated.size > 0 && [...cellsOf(left, source).keys()].some(cell => !stated.has(cell))) continue;
    const found = judge(
      check,
      submission,
      { left: sideOf(left, source), right: sideOf(right, source) },
      { row },
    );
    if (found !== undefined) yield found;
  }
}

function inRow({ terms }: Side, row: string): Side {
  return {
    terms: terms.map(term => ({
      ...term,
      path: { ...term.path, keys: [row, ...term.path.keys.slice(1)] },
    })),
  };
}

/** Silent where a side is not stated or not known, but for a left side that is already too large. */
function judge(
  check: Check,
  submission: Submission,
  { left, right, leftSlack = 0, rightSlack = 0 }: Sides,
  slots: { readonly cell?: string; readonly row?: string } = {},
): PlacedSighting | undefined {
  if (left === undefined || right?.value === undefined || left.currency !== right.currency) return undefined;
  const over = left.atLeast > right.value + rightSlack;
  const under =
    check.relation === 'equals' && left.value !== undefined && left.value + leftSlack < right.value;
  if (!over && !under) return undefined;
  const message = t(check.message, {
    left: workedOut(left),
    right: workedOut(right),
    by: amount(Math.abs(left.atLeast - right.value), left.currency),
    'more-or-fewer': over ? 'more' : 'fewer',
    cell: slots.cell ?? '',
    row: slots.row ?? '',
  });
  return atMainFigure(check, submission, message, left, right);
}

/** A name stands for itself, however its words are parted. */
function* compareNames(
  check: Check,
  submission: Submission,
  source: FigureSource,
): Generator<PlacedSighting> {
  const names = ({ terms }: Side) => terms.flatMap(({ path }) => source.names(path));
  const known = names(check.right);
  const simple = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const listed = new Set(known.map(({ name }) => simple(name)));
  const [first] = known;
  if (first === undefined) return;
  for (const { name, answer, at } of names(check.left)) {
    if (listed.has(simple(name))) continue;
    const message = t(check.message, { name, cell: '', row: '', left: name, right: '', by: '' });
    const there = `${first.answer.question.id} names ${first.name} here.`;
    const related = [{ answer: first.answer, at: first.at, message: there }];
    const found = sightingAt(check, submission, message, { answer, at }, related);
    if (found !== undefined) yield found;
  }
}
