import { asTextFixes } from './fixes/as-text.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const colonInText = defineSubmissionRule({
  code: 'colon-in-text',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text holds a colon',
  why: 'A colon with a blank behind it ends a key. Other programs read such a text as a key and a value, and lose it; this program keeps it, and asks to have it written so that everyone can read it.',
  mend: [
    'Write `|` behind the key, and the text on the lines below, indented by two blanks more than the key.',
    'Put a short text in quotes: `source: "FIA: monthly return"`.',
  ],
  who: 'writer',
  messages: {
    default:
      '“{written}” holds a colon and would be read as a key; write | in its place and the text, indented, on the lines below.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: The main change: recruitment moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error colon-in-text: “The main change: recruitment moved online.” holds a colon and would be read as a key; write | in its place and the text, indented, on the lines below.
        status: final
      trends-2: One source: the FIA.
  #             ^^^^^^^^^^^^^^^^^^^^ error colon-in-text: “One source: the FIA.” holds a colon and would be read as a key; write | in its place and the text, indented, on the lines below.
`,
      good: `
    trends:
      trends-1:
        answer: |
          The main change: recruitment moved online.
        status: final
      trends-2: "One source: the FIA."
      trends-3: See https://example.gov.pk at 10:30.
`,
    },
    {
      bad: `
    trends:
      trends-1: {status: draft, source: FIA: monthly return}
  #                                     ^^^^^^^^^^^^^^^^^^^ error colon-in-text: “FIA: monthly return” holds a colon and would be read as a key; write | in its place and the text, indented, on the lines below.
`,
      good: `
    trends:
      trends-1: {status: draft, source: "FIA: monthly return"}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'colon-in-text')) {
      const message = say('default', { written: problem.written });
      yield { ...place, message, fixes: site => asTextFixes(site, place.at) };
    }
  },
});
