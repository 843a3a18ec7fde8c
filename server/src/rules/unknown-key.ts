import type { FileProblem, ReadProblem } from '../model/problem.ts';
import { joined, listed } from './in-words.ts';
import { fileProblemsOf, readProblemsOf } from './problems.ts';
import { defineSubmissionRule, type Say } from './rule.ts';

const messages = {
  near: 'There is no key {written} in {where}; did you mean {near}?',
  none: 'There is no key {written} in {where}; write one of {known}, or take it out.',
  bare: 'There is no key {written} here; correct it, or take it out.',
};

export const unknownKey = defineSubmissionRule({
  code: 'unknown-key',
  severity: 'error',
  scope: 'submission',
  title: 'A key is not known',
  why: 'What stands under a key that nobody knows is in no report. It is never dropped in silence: it is named here.',
  mend: [
    'Correct the spelling; the finding offers what was probably meant.',
    'Put a remark among the drafters under note:.',
  ],
  messages,
  examples: [
    {
      bad: `
    trends:
      trends-1:
        anser: None.
  #     ^^^^^ error unknown-key: There is no key anser in trends-1; did you mean answer?
    identification:
      identification-1:
        data:
          totl: 120
  #       ^^^^ error unknown-key: There is no key totl in data; did you mean total?
          sex: {males: 70, women: 48}
  #                        ^^^^^ error unknown-key: There is no key women in By sex; write one of male, female, transgender, unspecified, total, or take it out.
      identifcation-2: 5
  #   ^^^^^^^^^^^^^^^ error unknown-key: There is no key identifcation-2 in identification; did you mean identification-2?
    trend:
  # ^^^^^ error unknown-key: There is no key trend in this file; did you mean trends?
`,
      good: `
    trends:
      trends-1:
        answer: None.
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 48}
      identification-2: 5
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unknown-key')) {
      yield { ...place, message: inWords(problem, problem.where ?? '', say) };
    }
    for (const { problem, place } of fileProblemsOf(submission, 'unknown-key')) {
      yield { ...place, message: inWords(problem, problem.within, say) };
    }
  },
});

function inWords(
  { written, instead = [], known = [] }: ReadProblem | FileProblem,
  where: string,
  say: Say<typeof messages>,
): string {
  const place = where === '' ? 'this file' : where;
  if (instead.length > 0) return say('near', { written, where: place, near: joined(instead, 'or') });
  if (known.length > 0) return say('none', { written, where: place, known: listed(known) });
  return say('bare', { written });
}
