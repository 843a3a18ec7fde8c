import { readProblemsOf, short } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const figureWithText = defineSubmissionRule({
  code: 'figure-with-text',
  severity: 'error',
  scope: 'submission',
  title: 'A figure and words stand together',
  why: 'The figure goes into sums and tables, the words do not; what the words say would be lost there.',
  mend: [
    'Put the figure below `data:` and the words under `answer:`.',
    'Where the words say where the figure comes from, put them under `source:`.',
  ],
  who: 'writer',
  messages: {
    default: '{where}: put the figure {figure} below data: and the words “{words}” under answer:.',
  },
  examples: [
    {
      bad: `
    complicity:
      complicity-7: 4 (FIA only)
  #                 ^^^^^^^^^^^^ error figure-with-text: Officials disciplined: put the figure 4 below data: and the words “FIA only” under answer:.
`,
      good: `
    complicity:
      complicity-7:
        data: {count: 4}
        answer: FIA only.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'figure-with-text')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          figure: problem.instead?.[0] ?? '',
          words: short(problem.instead?.[1] ?? '', 40),
        }),
      };
    }
  },
});
