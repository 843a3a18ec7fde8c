import { writeInstead } from './fixes/write-instead.ts';
import { everyProblemOf } from './problems.ts';
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
    'Leave the status out where that of the section, or of the file, fits the answer; without any it is a draft.',
    'At the head of a file only `draft`, `review` and `final` have a meaning: a file that declines everything is none.',
  ],
  who: 'writer',
  messages: {
    default:
      'There is no status {written}; write draft, review, final, not-applicable or no-information.{near}',
    file: 'There is no status {written} of a whole file; write draft, review or final.{near}',
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
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    status: not-applicable
  #         ^^^^^^^^^^^^^^ error unknown-status: There is no status not-applicable of a whole file; write draft, review or final.
    trends:
      status: finl
  #           ^^^^ error unknown-status: There is no status finl; write draft, review, final, not-applicable or no-information. Did you mean final?
      trends-1: None.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    status: review
    trends:
      status: final
      trends-1: None.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of everyProblemOf(submission, 'unknown-status')) {
      yield {
        ...place,
        message: say(problem.where === '' ? 'file' : 'default', {
          written: problem.written,
          near: didYouMean(problem.instead),
        }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
  },
});
