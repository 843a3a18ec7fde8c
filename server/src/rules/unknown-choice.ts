import { t } from '../text/l10n.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownChoice = defineSubmissionRule({
  code: 'unknown-choice',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A choice is not in the list',
  why: 'The report prints the choice as a word of its own, and the questions that follow depend on it.',
  mend: [
    'Write one of the words that the finding names, and anything more under `answer`.',
    'Where none of them is true, leave the choice out and answer in words.',
  ],
  who: 'respondent',
  messages: {
    default: '{written} is none of the choices; write {wanted}, and anything more under answer:.{near}',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        choice: perhaps
  #             ^^^^^^^ error unknown-choice: perhaps is none of the choices; write one of yes, no, partly, unknown, and anything more under answer:.
`,
      good: `
    trends:
      trends-1:
        choice: partly
        answer: Perhaps in the south.
`,
    },
    {
      bad: `
    protection:
      protection-4: yess
  #                 ^^^^ error unknown-choice: yess is none of the choices; write one of yes, no, partly, unknown, and anything more under answer:. Did you mean yes?
      protection-7: maybe
  #                 ^^^^^ error unknown-choice: maybe is none of the choices; write one of yes, no, partly, unknown, and anything more under answer:.
`,
      good: `
    protection:
      protection-4: yes
      protection-7: Maybe in the provinces, where there is no register.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unknown-choice')) {
      yield {
        ...place,
        message: say('default', {
          written: problem.written,
          wanted: problem.wanted ?? t('one of them'),
          near: didYouMean(problem.instead),
        }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
  },
});
