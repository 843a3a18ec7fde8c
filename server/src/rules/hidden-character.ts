import type { Piece } from '../syntax/parse-piece.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Hidden, hiddenIn, showHidden } from '../text/hidden.ts';
import { t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { nameOf } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { defineSubmissionRule } from './rule.ts';

export const hiddenCharacter = defineSubmissionRule({
  code: 'hidden-character',
  severity: 'warning',
  scope: 'submission',
  form: true,
  title: 'A character that nobody sees',
  why: 'Some characters have no shape: they come with text from web pages and from Word, and some turn the order in which letters are shown, so that a figure or a name reads as another one. Two words that look alike then differ, a search finds one of them only, and a reader of the report sees what was never written. The marks that Urdu needs within its words and beside its signs are not meant.',
  mend: [
    'Take it out: the quick fix does, and leaves every letter as it is.',
    'In the name of a file, rename the file.',
  ],
  who: 'writer',
  messages: {
    hidden: '{shown} holds a character that nobody sees; take it out.',
    turning:
      '{shown} holds a character that nobody sees, and that shows the letters after it in another order; take it out.',
    more: '{shown} and {count} places below hold characters that nobody sees; take them out.',
    file: 'The name of this file, {shown}, holds a character that nobody sees; rename the file.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: Recruit\u200bment moved online.
  #                    ^ warning hidden-character: Recruit‹U+200B›ment holds a character that nobody sees; take it out.
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
`,
      fixed: true,
    },
    {
      bad: `
    identification:
      identification-1:
        data: {to\u200btal: 4}
  #              ^ warning hidden-character: to‹U+200B›tal holds a character that nobody sees; take it out.
`,
      good: `
    identification:
      identification-1:
        data: {total: 4}
        note: متأثرین می‌خواہند
`,
    },
  ],
  *check({ manifest, responses }, say) {
    for (const { path, text, tree } of manifest === undefined ? responses : [manifest, ...responses]) {
      const shown = showHidden(nameOf(path));
      if (shown !== nameOf(path)) yield { path, at: { start: 0, end: 0 }, message: say('file', { shown }) };
      const places = hiddenInFile(tree);
      for (const [n, hidden] of places.slice(0, MOST).entries()) {
        const { span, turns } = hidden;
        const shown = around(text, span);
        const count = places.length - MOST;
        const message =
          n === MOST - 1 && count > 0
            ? say('more', { shown, count })
            : say(turns ? 'turning' : 'hidden', { shown });
        yield { path, at: span, message, fixes: site => fixesOf(site, hidden) };
      }
    }
  },
});

/** Those of an answer are looked for anew only when its text changes. */
const hiddenInPiece = memo(({ text }: Piece): readonly Hidden[] => [...hiddenIn(text, true)]);

const hiddenInFile = memo(({ text, placed }: Tree): readonly Hidden[] => {
  const found = [...hiddenIn(text.slice(0, placed[0]?.stretch.start))];
  for (const { piece, stretch } of placed) {
    for (const { span, turns } of hiddenInPiece(piece))
      found.push({ span: shift(span, stretch.start), turns });
  }
  return found;
});

/** A file that is full of them is said to be so once. */
const MOST = 100;

/** The word that it stands in, hidden characters by their names. */
function around(text: string, { start, end }: Span): string {
  const before = /[^\s"'{}[\],:]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^[^\s"'{}[\],:]{0,20}/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return showHidden(before + text.slice(start, end) + after);
}

function fixesOf({ path, text, offset }: Site, { span }: Hidden): Fix[] {
  const without = (place: Span) =>
    replace({ path, offset }, place, insteadOf(text.slice(place.start, place.end)));
  const all = [...hiddenIn(text)];
  const one: Fix = { title: t('Take it out'), edits: [without(span)], safe: true };
  if (all.length < 2) return [one];
  return [one, { title: t('Take out all of this file'), edits: all.map(hidden => without(hidden.span)) }];
}

/** Word ends a line within a paragraph by one of these; without it two words would become one. */
function insteadOf(written: string): string {
  return /[\v\f\u0085]/.test(written) ? ' ' : '';
}
