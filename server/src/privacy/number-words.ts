import { type Classes, NO_CLASSES } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The index of the first token that begins at an offset or behind it. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words between a number and the word that says what it is of. */
const MOST_JOINS = 6;

/** What a number is said to be by the words before it: the first that joins nothing, and those that were passed. */
export interface Said {
  readonly word: string;
  readonly classes: Classes;
  readonly at: number;
  /** "No.", "#", "numbered": it is a number, and no count of things. */
  readonly numbered: boolean;
}

export function saidBefore(tokens: readonly Token[], index: number): Said | undefined {
  let numbered = false;
  for (let at = index - 1; at >= 0 && at >= index - 1 - MOST_JOINS; at--) {
    const { word, classes, shape } = tokens[at] as Token;
    if (shape === 'stop') return undefined;
    const document = classes.has('document') || classes.has('paper') || classes.has('phone');
    if (document && !(classes.has('joins') && tokens[at - 1]?.classes.has('document'))) {
      return { word, classes, at, numbered };
    }
    if (!classes.has('joins')) return { word, classes, at, numbered };
    numbered ||= NUMBERED.has(word);
  }
  return { word: '', classes: NO_CLASSES, at: 0, numbered };
}

const NUMBERED = new Set(['no', 'nos', 'number', 'numbers', 'numbered', '#', ':', '=', 'bearing', 'نمبر']);

/** True of a number that the words before it say is a paper's or a sum of money. */
export function isCounted(tokens: readonly Token[], index: number): boolean {
  const said = saidBefore(tokens, index);
  if (said === undefined) return false;
  if (said.classes.has('document')) return tokens[said.at - 1]?.classes.has('paper') === true;
  return said.classes.has('paper') || said.classes.has('money');
}
