import { plainText } from '../text/plain-text.ts';

/**
 * What two spellings have in common of one fact that may point at a victim: of a number, an address or a name as it is
 * printed, of the path of a figure below its question (`as-reported.girls`). Digits of every script are one; blanks,
 * dashes, brackets, quotes, emphasis and capitals come and go with the layout.
 */
export function factKey(fact: string): string {
  return plainText(fact.normalize('NFKC'))
    .text.replace(/(?<![\p{L}_])\.|\.(?![\p{L}_])/gu, '')
    .replace(/[\s\p{P}]/gu, sign => (KEPT.has(sign) ? sign : ''))
    .toLowerCase();
}

/** What parts two addresses, and two paths. */
const KEPT: ReadonlySet<string> = new Set(['.', '@', '_', '/']);
