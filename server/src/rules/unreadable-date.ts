import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unreadableDate = defineSubmissionRule({
  code: 'unreadable-date',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A date cannot be read',
  why: '18-02-2020 and 02-18-2020 are both written in this world. A date that begins with the year is read by everyone in one way.',
  mend: [
    'Write the year, the month and the day: `2020-02-18`.',
    'A month alone is `2020-02`, a span of days `2020-02-18/2020-02-20`.',
  ],
  who: 'respondent',
  messages: { default: '{where}: {written} cannot be read; write {wanted}.' },
  examples: [
    {
      bad: `
    training:
      training-2:
        data:
          events:
            - {title: Course on identification, date: 18 February 2020}
  #                                                   ^^^^^^^^^^^^^^^^ error unreadable-date: Date: 18 February 2020 cannot be read; write 2020-02-18.
            - {title: Workshop, date: last spring}
  #                                   ^^^^^^^^^^^ error unreadable-date: Date: last spring cannot be read; write a date such as 2020-02-18, 2020-02 or 2020-02-18/2020-02-20.
`,
      good: `
    training:
      training-2:
        data:
          events:
            - {title: Course on identification, date: 2020-02-18}
            - {title: Workshop, date: 2020-03}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unreadable-date')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          wanted: problem.instead?.[0] ?? problem.wanted ?? '',
        }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
  },
});
