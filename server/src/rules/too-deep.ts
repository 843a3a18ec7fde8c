import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const tooDeep = defineSubmissionRule({
  code: 'too-deep',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'Too many levels stand inside each other',
  why: 'No answer needs more than a few levels. Dozens of them are a slip of the keyboard or a damaged file, and what stands inside is not read.',
  mend: [
    'Take away the brackets that are too many.',
    'Take back the indentation of lines that were moved by mistake.',
  ],
  who: 'writer',
  messages: {
    default: 'There are more levels inside each other than can be read; take away what is too much.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  #                                                                             ^ error too-deep: There are more levels inside each other than can be read; take away what is too much.
`,
      good: `
    trends:
      trends-1: x
`,
    },
  ],
  *check(submission, say) {
    for (const { place } of syntaxProblemsOf(submission, 'too-deep')) {
      yield { ...place, message: say('default', {}) };
    }
  },
});
