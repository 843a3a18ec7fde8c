import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unclosedQuote = defineSubmissionRule({
  code: 'unclosed-quote',
  severity: 'error',
  scope: 'submission',
  form: true,
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
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'unclosed-quote')) {
      const message = say('default', { written: beginning(problem.written.slice(1)) });
      yield { ...place, message, fixes: site => quoteFixes(site, place.at) };
    }
  },
});

/** The first words, enough to find the place. */
function beginning(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 4 ? `“${words.slice(0, 4).join(' ')} …”` : `“${words.join(' ')}”`;
}

function quoteFixes(site: Site, { start, end }: Span): Fix[] {
  const quote = site.text[start] ?? '"';
  return [
    { title: t('Close the quote'), edits: [replace(site, { start: end, end }, quote)] },
    { title: t('Take the quote away'), edits: [replace(site, { start, end: start + 1 }, '')] },
  ];
}
