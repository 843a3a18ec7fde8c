import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unclosedQuote = defineSubmissionRule({
  code: 'unclosed-quote',
  severity: 'error',
  scope: 'submission',
  title: 'A quote is not closed',
  why: 'A text that begins with a quote ends with the next one. Without it, other programs take everything below for part of the text.',
  mend: [
    'Write the same quote at the end of the text, or take the first one away.',
    'A longer text needs no quotes: write `|` behind the key and the text, indented, on the lines below.',
  ],
  who: 'writer',
  messages: {
    default: 'Nothing closes the quote before {written}; close it at the end of the text, or take it away.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: "Recruitment moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^ error unclosed-quote: Nothing closes the quote before “Recruitment moved online.”; close it at the end of the text, or take it away.
        source: 'FIA
  #             ^^^^ error unclosed-quote: Nothing closes the quote before “FIA”; close it at the end of the text, or take it away.
`,
      good: `
    trends:
      trends-1:
        answer: "Recruitment moved online."
        source: 'FIA'
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'unclosed-quote')) {
      yield { ...place, message: say('default', { written: beginning(problem.written.slice(1)) }) };
    }
  },
});

/** The first words, enough to find the place. */
function beginning(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 4 ? `“${words.slice(0, 4).join(' ')} …”` : `“${words.join(' ')}”`;
}
