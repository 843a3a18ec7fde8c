import type { Comparison } from '../checks/comparison.ts';
import { comparedBy, type Judgement, judgementsIn } from '../checks/judgement.ts';
import type { Statements } from '../model/statement.ts';
import type { Submission } from '../model/submission.ts';
import type { Check } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { memo2 } from '../text/memo.ts';
import { atMainFigure, cellTitle, sightingAt, workedOut } from './figure-sighting.ts';
import { amount } from './in-words.ts';
import { defineSubmissionRule, type PlacedSighting } from './rule.ts';

/**
 * Says where a check that the definition declares fails. A check within one question is judged on each answer;
 * one between questions once, on the combined submission.
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
    for (const check of submission.library.questionnaire.checks) yield* failuresOf(submission, check);
  },
});

/** What a check finds, each place in words. */
export function failuresOf(submission: Submission, check: Check): readonly PlacedSighting[] {
  return failuresIn(check, comparedBy(submission, check));
}

const failuresIn = memo2((check: Check, statements: Statements): readonly PlacedSighting[] =>
  judgementsIn(check, statements).flatMap(judgement => [...inWords(statements, judgement)]),
);

function* inWords(statements: Statements, judgement: Judgement): Generator<PlacedSighting> {
  if (judgement.names !== undefined) yield* strangers(statements, judgement);
  for (const comparison of judgement.comparisons) {
    const found = failure(statements, judgement.check, comparison);
    if (found !== undefined) yield found;
  }
}

function failure(
  statements: Statements,
  check: Check,
  { state, left, right, excess, cell, row }: Comparison,
): PlacedSighting | undefined {
  if (state !== 'fails' || left === undefined || right === undefined) return undefined;
  const message = t(check.message, {
    left: workedOut(left),
    right: workedOut(right),
    by: amount(Math.abs(excess), left.currency),
    'more-or-fewer': excess > 0 ? t('more') : t('fewer'),
    cell: cell === undefined ? '' : t(': {cell}', { cell: cellTitle(statements, cell) }),
    row: row ?? '',
  });
  return atMainFigure(check, statements, message, left, right);
}

function* strangers(statements: Statements, { check, names }: Judgement): Generator<PlacedSighting> {
  const known = names?.known;
  if (known === undefined) return;
  for (const { name, answer, at } of names?.strangers ?? []) {
    const message = t(check.message, { name, cell: '', row: '', left: name, right: '', by: '' });
    const there = t('{question} names {name} here.', {
      question: known.answer.question.id,
      name: known.name,
    });
    const related = [{ answer: known.answer, at: known.at, message: there }];
    const found = sightingAt(check, statements, message, { answer, at }, related);
    if (found !== undefined) yield found;
  }
}
