import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const commentInText = defineSubmissionRule({
  code: 'comment-in-text',
  severity: 'error',
  scope: 'submission',
  title: 'A line of a text begins with #',
  why: 'A line that begins with `#` is a comment to every program that reads the file: it ends the text, and what follows it belongs to nothing.',
  mend: [
    'Write `|` behind the key, and the text on the lines below, indented by two blanks more than the key.',
    'Where the line is a comment, move it above the key of the text.',
  ],
  who: 'writer',
  messages: {
    default:
      'The line “{written}” ends the text above it; write | behind the key of the text, and all of it, indented, below.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: Recruitment moved online,
          # first in the south
  #       ^^^^^^^^^^^^^^^^^^^^ error comment-in-text: The line “# first in the south” ends the text above it; write | behind the key of the text, and all of it, indented, below.
          and then in the north.
`,
      good: `
    trends:
      trends-1:
        answer: |
          Recruitment moved online,
          # first in the south
          and then in the north.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'comment-in-text')) {
      yield { ...place, message: say('default', { written: problem.written }) };
    }
  },
});
