import { applyEdits } from '../text/edit.ts';
import { grouped } from '../text/grouped.ts';
import { ENGLISH, sayIn, t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { lostWords, typedWords } from '../text/typed-words.ts';
import type { FileEdit, Fix } from './fix.ts';

/**
 * The fix with a title that names what it takes away, in quotes: of a figure or a word that somebody typed, and that
 * stands nowhere any more, nobody is left to find out later. None where it takes away more than a title can name: that is
 * for a person to do. `textOf`: what stands in a file now. `marked`: of a secret fix what its finding marks, which goes
 * and is not repeated.
 */
export function sayingWhatGoes(fix: Fix, textOf: (path: Path) => string, marked = ''): Fix | undefined {
  const changes = [...grouped(fix.edits, ({ path }) => path)].flatMap(([path, edits]) =>
    inWholeWords(edits, textOf(path)),
  );
  const typed = changes.map(({ before }) => before);
  const added = changes.flatMap(({ after }) => typedWords(after));
  const all = lostWords(typed.flatMap(typedWords), added);
  const gone = fix.secret === true ? lostWords(all, typedWords(fix.whole ?? marked)) : all;
  if (gone.length === 0) return fix;
  // Nobody is asked before what is safe is applied.
  const safe = fix.safe === true && fix.sameValue === true && !gone.some(word => /^\p{N}/u.test(word));
  const named = lostWords(gone, typedWords(quotedIn(sayIn(ENGLISH, fix.title)))).length === 0;
  if (named) return { ...fix, safe };
  const whole = typed
    .filter(text => lostWords(typedWords(text), added).length > 0)
    .map(onOneLine)
    .join(' … ');
  const replaced = lostWords(added, typed.flatMap(typedWords)).length > 0;
  const mostly = whole.length <= LONGEST && 2 * gone.length > typedWords(whole).length;
  const words = replaced && mostly && fix.secret !== true ? whole : asTyped(whole, gone);
  if (words.length > 3 * LONGEST) return undefined;
  const slots = { fix: fix.title, typed: words };
  const title = replaced ? t('{fix} instead of “{typed}”', slots) : t('{fix} (without “{typed}”)', slots);
  return { ...fix, safe, title };
}

/** Other words of a title say what is done or written, and happen to be those that go. */
function quotedIn(title: string): string {
  return [...title.matchAll(/[“«„](.*?)[”»“]/g)].map(([, words]) => words).join(' … ');
}

/** What is longer is hard to read in a list. */
const LONGEST = 80;

/** What stands there before and after an edit, with what is around it of the same words and figures (`1,234`). */
function inWholeWords(edits: readonly FileEdit[], text: string): Change[] {
  const stretches: { start: number; end: number; edits: FileEdit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const { start, end } = withWords(edit.span, text);
    const last = stretches.at(-1);
    if (last === undefined || last.end < start) stretches.push({ start, end, edits: [edit] });
    else {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    }
  }
  return stretches.map(({ start, end, edits: own }) => ({
    before: text.slice(start, end),
    after: applyEdits(
      text.slice(start, end),
      own.map(({ span, newText }) => ({ span: shift(span, -start), newText })),
    ),
  }));
}

interface Change {
  readonly before: string;
  readonly after: string;
}

function withWords(span: Span, text: string): Span {
  const head =
    /(?:[\p{L}\p{M}\p{N}]|(?<=\p{N})[.,'’]){0,40}$/u.exec(
      text.slice(Math.max(0, span.start - LONGEST), span.start),
    )?.[0] ?? '';
  const tail =
    /^(?:[\p{L}\p{M}\p{N}]|[.,'’](?=\p{N}))*/u.exec(text.slice(span.end, span.end + LONGEST))?.[0] ?? '';
  return { start: span.start - head.length, end: span.end + tail.length };
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The lost words as they stand in the text, those that follow each other together. */
function asTyped(text: string, lost: readonly string[]): string {
  const left = [...lost];
  const words =
    text.match(
      /\p{N}{1,3}(?: \p{N}{3})+(?!\p{N})|[\p{L}\p{M}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu,
    ) ?? [];
  let said = '';
  for (const word of words) {
    // A figure in groups is one, or several where what is around it makes them so.
    const own =
      [word, word.replace(/[.,'’ ]/g, ';')]
        .map(typedWords)
        .find(all => all.some(each => left.includes(each))) ?? typedWords(word);
    if (own.length === 0) said += said === '' ? '' : word;
    else if (own.some(each => left.includes(each))) {
      for (const each of own) if (left.includes(each)) left.splice(left.indexOf(each), 1);
      said += word;
    } else said = said.replace(/[^\p{L}\p{N}]+$/u, '') + (said === '' ? '' : ' … ');
  }
  return said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
