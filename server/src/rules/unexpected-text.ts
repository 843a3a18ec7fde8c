import { t } from '../text/l10n.ts';
import { type Span, shift } from '../text/span.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { asTextFixes } from './fixes/as-text.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unexpectedText = defineSubmissionRule({
  code: 'unexpected-text',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text goes on where it should have ended',
  why: 'A text in quotes ends with the closing quote, a list with the closing bracket. Other programs lose what stands behind, or refuse the file.',
  mend: [
    'Put quotes around all of the text, or around none of it.',
    "An apostrophe inside single quotes is written twice: `'Pakistan''s law'`; double quotes are simpler: `\"Pakistan's law\"`.",
    'Behind `|` nothing may stand on the same line: the text begins on the next, indented.',
  ],
  who: 'writer',
  messages: {
    quote: 'The text goes on behind its closing quote; put quotes around all of it, or around none.',
    apostrophe: 'The apostrophe ends this text; put the text in double quotes.',
    bracket: 'A text that begins with {sign} needs quotes around all of it.',
    behind:
      'Behind the brace that ends these entries stands “{behind}”; take it out, or write it where it belongs.',
    block: 'Behind {sign} nothing may stand on the same line; begin the text, indented, on the next.',
    comma: 'There is a comma too many here; take it out.',
    default: '“{written}” belongs to no key; write a key and a colon before it.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: "Recruitment" moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unexpected-text: The text goes on behind its closing quote; put quotes around all of it, or around none.
        source: 'Pakistan's FIA'
  #             ^^^^^^^^^^^^^^^^ error unexpected-text: The apostrophe ends this text; put the text in double quotes.
      trends-2:
        answer: | No new methods.
  #             ^^^^^^^^^^^^^^^^^ error unexpected-text: Behind | nothing may stand on the same line; begin the text, indented, on the next.
        note: [FIA] asked Karachi
  #           ^^^^^^^^^^^^^^^^^^^ error unexpected-text: A text that begins with [ needs quotes around all of it.
      trends-3:
        : no
  #     ^^^^ error unexpected-text: “: no” belongs to no key; write a key and a colon before it.
      trends-4: {status: draft,, choice: no}
  #                            ^ error unexpected-text: There is a comma too many here; take it out.
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 52}7
  #            ^^^^^^^^^^^^^^^^^^^^^^^ error unexpected-text: Behind the brace that ends these entries stands “7”; take it out, or write it where it belongs.
          age: {child: 20, adult: 102}}
  #            ^^^^^^^^^^^^^^^^^^^^^^^^ error unexpected-text: Behind the brace that ends these entries stands “}”; take it out, or write it where it belongs.
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment "moved" online.
        source: "Pakistan's FIA"
      trends-2:
        answer: |
          No new methods.
        note: "[FIA] asked Karachi"
      trends-3:
        choice: no
      trends-4: {status: draft, choice: no}
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 52}
          age: {child: 20, adult: 102}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'unexpected-text')) {
      const { written } = problem;
      const sign = written.charAt(0);
      const apostrophe = /^'[^']*'\p{L}/u.test(written);
      const behind = behindEntries(written);
      const id =
        behind !== undefined ? 'behind' : apostrophe ? 'apostrophe' : (KIND_OF_SIGN.get(sign) ?? 'default');
      const message = say(id, { written, sign, behind: behind === undefined ? '' : textAt(written, behind) });
      yield { ...place, message, fixes: site => fixesOf(site, place.at, id) };
    }
  },
});

/**
 * What stands behind `{male: 70, female: 52}`, which is no text but entries that somebody wrote on at the wrong end: its
 * place in what is written.
 */
function behindEntries(written: string): Span | undefined {
  if (!/^\{\s*["']?[\w-]+["']?\s*:\s/.test(written)) return undefined;
  let depth = 0;
  for (const { 0: sign, index } of written.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth > 0) continue;
    const end = index + sign.length;
    return end === written.trimEnd().length ? undefined : { start: end, end: written.length };
  }
  return undefined;
}

function textAt(written: string, { start, end }: Span): string {
  return written.slice(start, end).trim();
}

function fixesOf(site: Site, at: Span, kind: string): Fix[] {
  const typed = site.text.slice(at.start, at.end);
  switch (kind) {
    case 'apostrophe':
      return asTextFixes(site, at, typed.replace(/^'|'$/g, ''));
    case 'quote':
    case 'bracket':
      return asTextFixes(site, at);
    case 'behind': {
      const behind = behindEntries(typed);
      if (behind === undefined) return [];
      const title = t('Take “{typed}” out', { typed: textAt(typed, behind) });
      return [{ title, edits: [replace(site, shift(behind, at.start), '')] }];
    }
    case 'block':
      // Before a figure the sign says "more than".
      return asTextFixes(site, at, /^>\s*\p{N}/u.test(typed) ? typed : typed.slice(1).trim());
    case 'comma':
      return [{ title: t('Take the comma out'), edits: [replace(site, at, '')], safe: true }];
    default:
      return [];
  }
}

const KIND_OF_SIGN: ReadonlyMap<string, 'quote' | 'bracket' | 'block' | 'comma'> = new Map([
  ['"', 'quote'],
  ["'", 'quote'],
  ['[', 'bracket'],
  ['{', 'bracket'],
  ['|', 'block'],
  ['>', 'block'],
  [',', 'comma'],
]);
