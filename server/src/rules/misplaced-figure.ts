import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedFigure = defineSubmissionRule({
  code: 'misplaced-figure',
  severity: 'error',
  scope: 'submission',
  title: 'A figure stands beside data and not below it',
  why: 'Figures are read below data: only, so that a figure can never be taken for a key of the answer.',
  mend: [
    'Write `data:` and put the figure below it, indented by two blanks.',
    'Where it was meant as words, put it under `answer:`.',
  ],
  who: 'writer',
  messages: { default: '{written} is a figure of {where}: put it below data:.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        status: draft
        total: 120
  #     ^^^^^ error misplaced-figure: total is a figure of identification-1: put it below data:.
`,
      good: `
    identification:
      identification-1:
        status: draft
        data:
          total: 120
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'misplaced-figure')) {
      yield { ...place, message: say('default', { written: problem.written, where: problem.where ?? '' }) };
    }
  },
});
