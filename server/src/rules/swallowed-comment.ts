import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const swallowedComment = defineSubmissionRule({
  code: 'swallowed-comment',
  severity: 'error',
  scope: 'submission',
  title: 'Part of a text would be lost as a comment',
  why: 'What follows a blank and `#` is a comment to every program that reads the file, and is not part of the text.',
  mend: [
    'Put the text in quotes: `source: "FIR # 44 of 2020"`.',
    'Where it is meant as a comment, put two blanks before the `#`.',
    'Where it is a heading of the text, write `|` behind the key, and the text on the lines below.',
  ],
  who: 'writer',
  messages: {
    default:
      'What follows # is lost as a comment; put the text of {where} in quotes, or, if it is a comment, two blanks before the #.',
    heading:
      'Lines that begin with # are comments here and lost; write | behind {where}: so that the lines below are its text.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: One case was registered.
        source: FIR # 44 of 2020
  #             ^^^^^^^^^^^^^^^^ error swallowed-comment: What follows # is lost as a comment; put the text of source in quotes, or, if it is a comment, two blanks before the #.
`,
      good: `
    trends:
      trends-1:
        answer: One case was registered.  # ask Karachi
        source: "FIR # 44 of 2020"
`,
    },
    {
      bad: `
    trends:
      trends-1:
        answer:
          # Methods
  #       ^^^^^^^^^ error swallowed-comment: Lines that begin with # are comments here and lost; write | behind answer: so that the lines below are its text.
`,
      good: `
    trends:
      trends-1:
        answer: |
          # Methods
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'swallowed-comment')) {
      const { where = '', written } = problem;
      yield { ...place, message: say(written === '' ? 'heading' : 'default', { where }) };
    }
  },
});
