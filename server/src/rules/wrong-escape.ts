import { writePlainly } from './fixes/write-instead.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const wrongEscape = defineSubmissionRule({
  code: 'wrong-escape',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A backslash in double quotes',
  why: 'In double quotes a backslash changes the letter behind it, and few letters can be changed. Other programs refuse the text.',
  mend: [
    "Use single quotes, in which a backslash is a backslash: `'C:\\reports'`.",
    'Write every backslash twice: `"C:\\\\reports"`.',
  ],
  who: 'writer',
  messages: {
    default:
      'In double quotes {written} has no meaning; put the text in single quotes, or write the backslash twice.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        note: "see C:\\reports\\data"
  #                          ^^ error wrong-escape: In double quotes \\d has no meaning; put the text in single quotes, or write the backslash twice.
`,
      good: `
    trends:
      trends-1:
        note: 'see C:\\reports\\data'
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'wrong-escape')) {
      const message = say('default', { written: problem.written });
      yield { ...place, message, fixes: site => writePlainly(site, place.at, `\\${problem.written}`) };
    }
  },
});
