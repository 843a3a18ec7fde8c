import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownStatus = defineSubmissionRule({
  code: 'unknown-status',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A status is not in the list',
  why: 'The status says how strictly an answer is checked, and whether the question counts as answered.',
  mend: [
    'Write `draft`, `review`, `final`, `not-applicable` or `no-information`.',
    'Leave the status out while the answer is being written: it is then a draft.',
  ],
  who: 'writer',
  messages: {
    default:
      'There is no status {written}; write draft, review, final, not-applicable or no-information.{near}',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        status: finished
  #             ^^^^^^^^ error unknown-status: There is no status finished; write draft, review, final, not-applicable or no-information.
      trends-2:
        status: finl
  #             ^^^^ error unknown-status: There is no status finl; write draft, review, final, not-applicable or no-information. Did you mean final?
`,
      good: `
    trends:
      trends-1:
        status: final
      trends-2:
        status: final
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unknown-status')) {
      yield {
        ...place,
        message: say('default', { written: problem.written, near: didYouMean(problem.instead) }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
  },
});
