import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingCurrency = defineSubmissionRule({
  code: 'missing-currency',
  severity: 'warning',
  scope: 'submission',
  form: true,
  title: 'An amount has no currency',
  why: 'A bare amount is taken for rupees. Donors report in dollars, and the reader cannot know which was meant.',
  mend: [
    'Write the currency before the amount: `PKR 1250000`, `PKR 12.5 million`.',
    'Where it was paid in another currency, write that one: `USD 8000`.',
  ],
  who: 'register',
  messages: { default: '{where}: write the currency, {instead} if rupees are meant.' },
  examples: [
    {
      bad: `
    protection:
      protection-12:
        data:
          spending: {federal: 1250000}
  #                           ^^^^^^^ warning missing-currency: Spending on victims, federal: write the currency, PKR 1250000 if rupees are meant.
`,
      good: `
    protection:
      protection-12:
        data:
          spending: {federal: PKR 1.25 million}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'missing-currency')) {
      yield {
        ...place,
        message: say('default', { where: problem.where ?? '', instead: problem.instead?.[0] ?? '' }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
  },
});
