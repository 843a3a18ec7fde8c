import { lexicon, lookedUp } from './lexicon.ts';

/** A word with a capital or in a script without them. Soon answered of any text. */
const CAPITAL = /(?<![A-Za-z\u00c0-\u024f'’-])[A-Z\u00c0-\u00de\u0100-\u017f\u0600-\uffff][^\s.,;:()"“”|/]*/g;

/** What brings a name in small letters. */
const BRINGS = /named|called|alias|namely|viz|name|identified|i\.e/;

/** False of a text in which every word with a capital is known as something else than a name, which most texts are. */
export function mayHoldName(text: string): boolean {
  if (BRINGS.test(text)) return true;
  const { words } = lexicon();
  for (const [written] of text.matchAll(CAPITAL)) {
    const word = lookedUp(written).replace(/'s?$/, '');
    const classes = words.get(word);
    if (classes === undefined || classes.has('given') || classes.has('honorific')) return true;
  }
  return false;
}
