import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unreadableDuration = defineSubmissionRule({
  code: 'unreadable-duration',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A length of time cannot be read',
  why: 'Sentences are compared with what the law allows, and printed side by side.',
  mend: ['Write years, months or days: `3 years 6 months`.', 'For imprisonment for life write `life`.'],
  who: 'law',
  messages: { default: '{where}: {written} cannot be read; write {wanted}.' },
  examples: [
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 1, prison: long}
  #                                                                     ^^^^ error unreadable-duration: Prison: long cannot be read; write a length such as 3 years 6 months, or life.
`,
      good: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 1, prison: 3 years 6 months}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unreadable-duration')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          wanted: problem.wanted ?? '',
        }),
      };
    }
  },
});
