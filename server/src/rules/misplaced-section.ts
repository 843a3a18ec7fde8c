import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedSection = defineSubmissionRule({
  code: 'misplaced-section',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A section stands inside another',
  why: 'A section stands at the left margin. Inside another one its answers are not found.',
  mend: [
    'Take the indentation of the section and of everything below it back by two blanks.',
    'Where a question of the section above was meant, write its number: `trends-1:`.',
  ],
  who: 'writer',
  messages: { default: 'The section {written} stands inside {within}; move it to the left margin.' },
  examples: [
    {
      bad: `
    trends:
      trends-1: None.
      laws:
  #   ^^^^ error misplaced-section: The section laws stands inside trends; move it to the left margin.
        laws-3: Under review.
`,
      good: `
    trends:
      trends-1: None.
    laws:
      laws-3: Under review.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of fileProblemsOf(submission, 'misplaced-section')) {
      yield { ...place, message: say('default', { written: problem.written, within: problem.within }) };
    }
  },
});
