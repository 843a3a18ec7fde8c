import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedAnswer = defineSubmissionRule({
  code: 'misplaced-answer',
  severity: 'error',
  scope: 'submission',
  title: 'An answer stands in the wrong place',
  why: 'An answer is found by its section. In another place it is read all the same, but the next person will look for it where it belongs.',
  mend: ['Move the answer, with everything below it, to its own section.'],
  messages: {
    section: '{written} belongs in the section {instead}; move it there.',
    inside:
      '{written} is no key of {within}; it belongs to {instead}, which stands beside the other questions of its section.',
  },
  examples: [
    {
      bad: `
    trends-1: None.
  # ^^^^^^^^ error misplaced-answer: trends-1 belongs in the section trends; move it there.
    trends:
      laws-3: Under review.
  #   ^^^^^^ error misplaced-answer: laws-3 belongs in the section laws; move it there.
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
    const { sections } = submission.library.questionnaire;
    for (const { problem, place } of fileProblemsOf(submission, 'misplaced-answer')) {
      const { written, within, instead } = problem;
      const [belongs = ''] = instead;
      const id = within === '' || sections.some(section => section.id === within) ? 'section' : 'inside';
      yield { ...place, message: say(id, { written, within, instead: belongs }) };
    }
  },
});
