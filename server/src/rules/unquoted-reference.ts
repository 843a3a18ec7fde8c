import { asTextFixes, textAround } from './fixes/as-text.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unquotedReference = defineSubmissionRule({
  code: 'unquoted-reference',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text begins with a reference',
  why: 'A brace at the beginning of a text opens a list of keys. Other programs would read the reference as such a list, and lose the text.',
  mend: [
    'Write `|` behind the key, and the text on the lines below, indented by two blanks more than the key.',
    'Put a short text in quotes, or begin it with another word.',
  ],
  who: 'writer',
  messages: {
    default: 'A text with {written} needs quotes, or | before it and the text, indented, on the lines below.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1: {{identification-1.total}} victims were identified.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unquoted-reference: A text with {{identification-1.total}} needs quotes, or | before it and the text, indented, on the lines below.
      trends-2: {status: draft, answer: There were {{identification-1.total}} of them}
  #                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error unquoted-reference: A text with {{identification-1.total}} needs quotes, or | before it and the text, indented, on the lines below.
`,
      good: `
    trends:
      trends-1: |
        {{identification-1.total}} victims were identified.
      trends-2: {status: draft, answer: "There were {{identification-1.total}} of them"}
      trends-3: There were {{identification-1.total}} victims.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'unquoted-reference')) {
      const written = /\{\{[^{}]*\}\}/.exec(problem.written)?.[0] ?? problem.written;
      yield {
        ...place,
        message: say('default', { written }),
        fixes: site => asTextFixes(site, textAround(site, place.at)),
      };
    }
  },
});
