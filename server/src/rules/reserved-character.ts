import type { Submission } from '../model/submission.ts';
import type { Span } from '../text/span.ts';
import type { Site } from './fix.ts';
import { asTextFixes } from './fixes/as-text.ts';
import { readProblemsOf, syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const reservedCharacter = defineSubmissionRule({
  code: 'reserved-character',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text begins with a sign that it cannot begin with',
  why: 'At the beginning of a text the signs `@`, `` ` ``, `%`, `,`, `?`, `-`, `]` and `}` mean something else to programs that read the file; some refuse it.',
  mend: [
    'Put the text in quotes: `"@fia.gov.pk"`.',
    'Write a list in a text below the key: write `|` behind the key and the list, indented, on the lines below.',
  ],
  who: 'writer',
  messages: {
    default:
      'A text cannot begin with {sign}; put it in quotes, or write | before it and the text, indented, below.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: - Recruitment moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reserved-character: A text cannot begin with -; put it in quotes, or write | before it and the text, indented, below.
        source: @FIA
  #             ^^^^ error reserved-character: A text cannot begin with @; put it in quotes, or write | before it and the text, indented, below.
        note: %ages to be checked
  #           ^^^^^^^^^^^^^^^^^^^ error reserved-character: A text cannot begin with %; put it in quotes, or write | before it and the text, indented, below.
`,
      good: `
    trends:
      trends-1:
        answer: |
          - Recruitment moved online.
        source: "@FIA"
        note: "%ages to be checked"
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    const dashes = figuresLeftOpen(submission);
    for (const { problem, place } of syntaxProblemsOf(submission, 'reserved-character')) {
      if (dashes.has(`${place.path} ${place.at.start}`)) continue;
      const message = say('default', { sign: problem.written.charAt(0) });
      yield { ...place, message, fixes: site => asTextFixes(site, wholeText(site, place.at)) };
    }
  },
});

/** Inside braces the parser stops at the sign: what stands behind it without a blank is of the same text. */
function wholeText({ text }: Site, { start, end }: Span): Span {
  return { start, end: end + (/^[^\s,:{}[\]]*/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** A dash in place of a figure is asked about by another rule. */
function figuresLeftOpen(submission: Submission): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { place } of readProblemsOf(submission, 'ambiguous-figure')) {
    const response = submission.responses.find(({ path }) => path === place.path);
    const offset = response?.answers.find(({ answer }) => answer === place.answer)?.offset ?? 0;
    places.add(`${place.path} ${place.at.start + offset}`);
  }
  return places;
}
