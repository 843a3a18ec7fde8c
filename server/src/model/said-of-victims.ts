import type { Range, Word } from '../text/words.ts';
import { lists, numberAt } from './small-cell-words.ts';

/** What a group of words stands in: its sentence, what is said before that, and what all of it is about. */
export interface SaidIn {
  readonly words: readonly Word[];
  readonly sentence: Range;
  /** Of an item of a list the sentence before it. */
  readonly lead: readonly Word[];
  readonly about: readonly Word[];
}

/**
 * Whether whoever some words of a sentence count is a victim, and somebody in particular: by the nearest word before them
 * that says what was done to whom, else the nearest behind them, else by what introduces the sentence.
 */
export function isOfVictims({ words, sentence, lead, about }: SaidIn, { from, to }: Range): boolean {
  const clause = clauseAround(words, { from, to }, sentence);
  for (let at = clause.from; at < clause.to; at++) if (isGeneral(words, at)) return false;
  for (let at = from; at < to; at++) if (lists.victims(words, at)) return true;
  if (isApposition(words, from, sentence)) return false;
  for (let at = from - 1; at >= sentence.from; at--) {
    const said = whatIsSaid(words, at);
    if (said !== undefined && (at >= clause.from || said)) return said;
  }
  for (let at = to; at < sentence.to; at++) {
    const said = whatIsSaid(words, at);
    if (said !== undefined) return said;
  }
  for (let at = lead.length - 1; at >= 0; at--) {
    const said = whatIsSaid(lead, at);
    if (said !== undefined) return said;
  }
  return isLabel(words, sentence) && has(about, lists.victims) && !has(about, lists.noVictims);
}

/** "if a girl is found"; in "1 no. of girls" nothing is denied. */
function isGeneral(words: readonly Word[], at: number): boolean {
  if (!lists.general(words, at)) return false;
  const before = words[at - 1];
  return !(words[at]?.plain === 'no' && before !== undefined && numberAt(before) !== undefined);
}

function has(words: readonly Word[], isAt: (words: readonly Word[], at: number) => boolean): boolean {
  return words.some((_, at) => isAt(words, at));
}

/** True of a word that is said of victims, false of one that is said of others. */
function whatIsSaid(words: readonly Word[], at: number): boolean | undefined {
  if (lists.victims(words, at)) return true;
  if (!lists.others(words, at)) return undefined;
  const isOfOthers = [1, 2, 3].some(n => lists.ofOthers(words, at - n));
  return isOfOthers ? undefined : false;
}

/** "the judge in Lahore, a woman": who the clause before speaks of is no victim. */
function isApposition(words: readonly Word[], from: number, sentence: Range): boolean {
  if (from === sentence.from || !/,/.test(words[from]?.signs ?? '')) return false;
  const before = clauseAround(words, { from: from - 1, to: from - 1 }, sentence);
  for (let at = before.from; at < from; at++) {
    if (lists.noVictims(words, at) || whatIsSaid(words, at) === false) return true;
  }
  return false;
}

/** "Skardu: 2 girls." is no sentence, and means what its question asks for. */
export function isLabel(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from > LONGEST_LABEL) return false;
  for (let at = from; at < to; at++) if (lists.verbs(words, at)) return false;
  return true;
}

const LONGEST_LABEL = 10;

function clauseAround(words: readonly Word[], { from, to }: Range, sentence: Range): Range {
  const isBoundary = (at: number) => /[,;:()–—،؛]/.test(words[at]?.signs ?? '');
  let first = from;
  while (first > sentence.from && !isBoundary(first)) first--;
  let last = to;
  while (last < sentence.to && !isBoundary(last)) last++;
  return { from: first, to: last };
}
