import type { Answer } from '../model/answer.ts';
import { combinedCells, combinedQuantity, contributionsOf } from '../model/contributions.ts';
import { cellsAt, type Quantity, quantityAt } from '../model/quantity.ts';
import { entryCount, namesAt, sideOf } from '../model/side-quantity.ts';
import type { Submission } from '../model/submission.ts';
import { formatNumber } from '../model/value.ts';
import type { Check, FieldPath, Question, Side } from '../questionnaire/questionnaire.ts';
import { defineSubmissionRule, fill, type PlacedSighting } from './rule.ts';

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
    for (const check of submission.library.questionnaire.checks) yield* run(check, submission);
  },
});

/** Where the figures of one run come from: one answer, or the combined submission. */
interface Source {
  readonly quantity: (path: FieldPath) => Quantity | undefined;
  readonly cells: (path: FieldPath) => ReadonlyMap<string, Quantity>;
  readonly entries: (path: FieldPath) => Quantity | undefined;
  readonly names: (path: FieldPath) => ReturnType<typeof namesAt>;
  readonly rows: (question: string) => readonly string[];
}

function* run(check: Check, submission: Submission): Generator<PlacedSighting> {
  const questions = new Set([...check.left.terms, ...check.right.terms].map(({ path }) => path.question));
  const [only] = questions;
  if (questions.size > 1 || only === undefined) {
    yield* compare(check, submission, combined(submission));
    return;
  }
  for (const { placed, home } of contributionsOf(submission).get(only) ?? []) {
    yield* compare(check, submission, ofAnswer(placed.answer, home));
  }
}

function combined(submission: Submission): Source {
  const question = (id: string): Question | undefined => submission.library.questionnaire.questions.get(id);
  const answers = (id: string) =>
    (contributionsOf(submission).get(id) ?? []).map(({ placed }) => placed.answer);
  return {
    quantity: path => {
      const of = question(path.question);
      return of && combinedQuantity(submission, of, path.keys);
    },
    cells: path => {
      const of = question(path.question);
      return of === undefined ? new Map() : combinedCells(submission, of, path.keys);
    },
    entries: path => entryCount(answers(path.question), path.keys),
    names: path => answers(path.question).flatMap(answer => namesAt(answer, path.keys)),
    rows: id => [
      ...new Set(answers(id).flatMap(answer => answer.table?.rows.map(row => row.provision) ?? [])),
    ],
  };
}

function ofAnswer(answer: Answer, home: string | undefined): Source {
  return {
    quantity: ({ keys }) => quantityAt(answer, keys, home),
    cells: ({ keys }) => cellsAt(answer, keys, home),
    entries: ({ keys }) => entryCount([answer], keys),
    names: ({ keys }) => namesAt(answer, keys),
    rows: () => answer.table?.rows.map(({ provision }) => provision) ?? [],
  };
}

function* compare(check: Check, submission: Submission, source: Source): Generator<PlacedSighting> {
  if (check.relation === 'names-in') {
    yield* compareNames(check, submission, source);
    return;
  }
  if (check.forEach === 'cell') {
    for (const { cell, left, right } of cellPairs(check, source)) {
      const place = cellTitle(submission, cell);
      yield* judge(check, submission, left, right, { cell: `: ${place}` });
    }
    return;
  }
  if (check.forEach === 'row') {
    for (const row of source.rows(check.left.terms[0]?.path.question ?? '')) {
      const left = sideOf(inRow(check.left, row), source);
      const right = sideOf(inRow(check.right, row), source);
      yield* judge(check, submission, left, right, { row });
    }
    return;
  }
  yield* judge(check, submission, sideOf(check.left, source), sideOf(check.right, source), {});
}

function cellPairs(check: Check, source: Source): { cell: string; left?: Quantity; right?: Quantity }[] {
  const cells = (side: Side) => side.terms.map(({ path }) => source.cells(path));
  const lefts = cells(check.left);
  const ids = new Set(lefts.flatMap(map => [...map.keys()]));
  ids.delete('unspecified');
  return [...ids].map(cell => {
    const at = (side: Side) => sideOf(side, { ...source, quantity: path => source.cells(path).get(cell) });
    const left = at(check.left);
    const right = at(check.right);
    return { cell, ...(left && { left }), ...(right && { right }) };
  });
}

function inRow(side: Side, row: string): Side {
  const terms = side.terms.map(term => ({
    ...term,
    path: { ...term.path, keys: [row, ...term.path.keys.slice(1)] },
  }));
  return { terms };
}

/** Silent where a side is not stated or not known, but for a left side that is already too large. */
function* judge(
  check: Check,
  submission: Submission,
  left: Quantity | undefined,
  right: Quantity | undefined,
  slots: { readonly cell?: string; readonly row?: string },
): Generator<PlacedSighting> {
  if (left === undefined || right?.value === undefined) return;
  const by = left.atLeast - right.value;
  const fails = check.relation === 'equals' ? left.value !== undefined && by !== 0 : by > 0;
  if (!fails) return;
  const message = fill(check.message, {
    left: workedOut(left),
    right: workedOut(right),
    by: formatNumber(Math.abs(by)),
    'more-or-fewer': by > 0 ? 'more' : 'fewer',
    cell: slots.cell ?? '',
    row: slots.row ?? '',
  });
  yield* placed(check, submission, message, [...left.figures, ...right.figures]);
}

/** "2 + 1 = 3", or the figure alone where it is one. */
function workedOut({ atLeast, figures }: Quantity): string {
  const known = figures.flatMap(({ value }) => value ?? []);
  const sum = formatNumber(atLeast);
  return known.length > 1 && known.length <= 6 ? `${known.map(formatNumber).join(' + ')} = ${sum}` : sum;
}

/** At the first figure, which is the lead's where it contributes, with links to all others. */
function* placed(
  check: Check,
  submission: Submission,
  message: string,
  figures: Quantity['figures'],
): Generator<PlacedSighting> {
  const [first, ...others] = figures;
  const response = submission.responses.find(({ answers }) =>
    answers.some(({ answer }) => answer === first?.answer),
  );
  if (first === undefined || response === undefined) return;
  yield {
    path: response.path,
    answer: first.answer,
    at: first.at,
    code: check.id,
    severity: check.severity,
    message,
    related: others.map(({ answer, at, value }) => ({
      answer,
      at,
      message: `${answer.question.id}: ${value === undefined ? 'not known' : formatNumber(value)}`,
    })),
  };
}

function* compareNames(check: Check, submission: Submission, source: Source): Generator<PlacedSighting> {
  const names = (side: Side) => side.terms.flatMap(({ path }) => source.names(path));
  const known = names(check.right);
  if (known.length === 0) return;
  const simple = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const set = new Set(known.map(({ name }) => simple(name)));
  for (const { name, answer, at } of names(check.left)) {
    if (set.has(simple(name))) continue;
    const message = fill(check.message, { name, cell: '', row: '', left: name, right: '', by: '' });
    const others = known.map(other => ({
      answer: other.answer,
      at: other.at,
      value: undefined,
      label: other.name,
    }));
    yield* placed(check, submission, message, [
      { answer, at, value: undefined, label: name },
      ...others.slice(0, 1),
    ]);
  }
}

function cellTitle(submission: Submission, cell: string): string {
  for (const axis of submission.library.questionnaire.axes.values()) {
    const value = axis.values.find(({ id }) => id === cell);
    if (value !== undefined) return value.title;
  }
  return cell;
}
