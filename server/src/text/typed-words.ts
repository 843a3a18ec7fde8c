import { plainText } from './plain-text.ts';

/**
 * The figures and words of a text, each as often as it stands there: what must not be lost from a file. Two spellings of
 * one figure are the same (`1,23,456` and `123456`, digits of any script), and so are two of one word in capital letters
 * and small ones.
 */
export function typedWords(text: string): string[] {
  return (
    plainText(text.normalize('NFKC'))
      .text.toLowerCase()
      // A line break or a tab as quotes have it: no letter of the word behind it.
      .replace(/\\[nt]/g, ' ')
      .replace(GROUPS, group => group.replace(/\D/g, ''))
      .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []
  );
}

/** A figure with separators between its groups, and not the next figure of a list. */
const GROUPS = /(?<![\p{N}.,'’])\d{1,3}(?:(?:,\d{2,3})+|(?:['’]\d{3})+|(?: \d{3})+)(?![\p{N}]|[.,'’]\p{N})/gu;

/** The words that one list has more often than another, in their order. */
export function lostWords(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter(word => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
