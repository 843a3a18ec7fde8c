import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { lostWords, typedWords } from '../text/typed-words.ts';
import type { FileEdit, Fix } from './fix.ts';

/**
 * The fix with a title that names what it takes away: of a figure or a word that somebody typed, and that stands nowhere
 * any more, nobody is left to find out later. None where it takes away more than a title can name: that is for a person
 * to do. `textOf`: what stands in a file now.
 */
export function sayingWhatGoes(fix: Fix, textOf: (path: Path) => string): Fix | undefined {
  if (fix.secret === true) return fix;
  const changes = fix.edits.map(edit => inWholeWords(edit, textOf(edit.path)));
  const typed = changes.map(({ before }) => before);
  const added = changes.flatMap(({ after }) => typedWords(after));
  const gone = lostWords(typed.flatMap(typedWords), added);
  if (gone.length === 0) return fix;
  // Nobody is asked before what is safe is applied.
  const safe = fix.safe === true && fix.sameValue === true && !gone.some(word => /^\p{N}/u.test(word));
  const named = lostWords(gone, typedWords(fix.title)).length === 0;
  if (named) return { ...fix, safe };
  const whole = typed
    .filter(text => lostWords(typedWords(text), added).length > 0)
    .map(onOneLine)
    .join(' … ');
  const replaced = lostWords(added, typed.flatMap(typedWords)).length > 0;
  const mostly = whole.length <= LONGEST && 2 * gone.length > typedWords(whole).length;
  const words = replaced && mostly ? whole : asTyped(whole, gone);
  if (words.length > 3 * LONGEST) return undefined;
  const slots = { fix: fix.title, typed: words };
  const title = replaced ? t('{fix} instead of “{typed}”', slots) : t('{fix} (without “{typed}”)', slots);
  return { ...fix, safe, title };
}

/** What is longer is hard to read in a list. */
const LONGEST = 80;

/** What stands there before and after an edit, with the letters around it that are of the same words. */
function inWholeWords({ span, newText }: FileEdit, text: string): { before: string; after: string } {
  const head =
    /[\p{L}\p{M}\p{N}]{0,40}$/u.exec(text.slice(Math.max(0, span.start - LONGEST), span.start))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(span.end, span.end + LONGEST))?.[0] ?? '';
  return { before: head + text.slice(span.start, span.end) + tail, after: head + newText + tail };
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The lost words as they stand in the text, those that follow each other together. */
function asTyped(text: string, lost: readonly string[]): string {
  const left = [...lost];
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu) ?? [];
  let said = '';
  for (const word of words) {
    const own = typedWords(word);
    if (own.length === 0) said += said === '' ? '' : word;
    else if (own.some(each => left.includes(each))) {
      for (const each of own) if (left.includes(each)) left.splice(left.indexOf(each), 1);
      said += word;
    } else said = said.replace(/[^\p{L}\p{N}]+$/u, '') + (said === '' ? '' : ' … ');
  }
  return said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
