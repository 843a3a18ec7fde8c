import { t } from '../text/l10n.ts';
import { type Span, shift } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { asTextFixes } from './fixes/as-text.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const swallowedComment = defineSubmissionRule({
  code: 'swallowed-comment',
  severity: 'error',
  scope: 'submission',
  form: true,
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
      const message = say(written === '' ? 'heading' : 'default', { where });
      yield { ...place, message, fixes: site => fixesOf(site, shift(place.at, site.offset), written) };
    }
  },
});

/** It is part of the text, or a comment that wants to be told apart from it. */
function fixesOf(site: Site, span: Span, written: string): Fix[] {
  if (written === '') return [];
  const { path, text } = site;
  const sign = text.indexOf('#', span.start + written.length);
  const asText = asTextFixes(site, span).map(({ title, edits }) => ({ title, edits }));
  if (sign < 0 || sign > span.end) return asText;
  const at = { start: sign, end: sign };
  return [...asText, { title: t('Mark it as a comment'), edits: [{ path, span: at, newText: ' ' }] }];
}
