import type { Span } from './span.ts';

/** A word or a number of a text in any script. */
export interface Word {
  /** In small letters, its digits 0 to 9: what two writers of one word have in common. */
  readonly plain: string;
  readonly typed: string;
  readonly at: Span;
  /** What stands between it and the word before it, blanks left out. */
  readonly signs: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: typed, index } of text.matchAll(WORD)) {
    const signs = text.slice(end, index).replace(/\s+/g, '');
    end = index + typed.length;
    words.push({ plain: plainWord(typed), typed, at: { start: index, end }, signs });
  }
  return words;
}

function plainWord(typed: string): string {
  if (/^[a-z0-9']*$/i.test(typed)) return typed.toLowerCase();
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/’/g, "'")
    .replace(/[\u064a\u0649]/g, 'ی')
    .replace(/\u0643/g, 'ک')
    .replace(/[\u064b-\u0652]/g, '');
}

/** Words of a text by their places in it, the last one excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a text, of which `words` are the words. */
export function sentencesIn(text: string, words: readonly Word[]): readonly Range[] {
  const starts = [0, ...words.keys()].filter((at, n) => n === 0 || (at > 0 && endsBefore(text, words, at)));
  return starts.map((from, n) => ({ from, to: starts[n + 1] ?? words.length }));
}

/** A full stop with a blank behind it that ends no abbreviation and no initial. */
function endsBefore(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined || !/[.!?۔؟]/.test(word.signs)) return false;
  const between = text.slice(before.at.end, word.at.start);
  if (!/[.!?۔؟][^\s.!?۔؟]*\s/.test(between)) return false;
  return !(word.signs.startsWith('.') && ABBREVIATION.test(before.plain));
}

const ABBREVIATION = /^(?:\p{L}|no|nos|mr|mrs|ms|mst|dr|st|rs|approx|vs)$/u;

/** A phrase found in a text: how many words it takes, and what it stands for. */
export interface Phrase<Value> {
  readonly length: number;
  readonly value: Value;
}

/** Finds the longest of some phrases, of one or several words each, that a place of a text begins with. */
export type PhraseAt<Value> = (words: readonly Word[], from: number) => Phrase<Value> | undefined;

export function phraseFinder<Value>(known: Iterable<readonly [string, Value]>): PhraseAt<Value> {
  const byFirst = new Map<string, { readonly parts: readonly string[]; readonly value: Value }[]>();
  for (const [phrase, value] of known) {
    const parts = wordsIn(phrase).map(({ plain }) => plain);
    const [first] = parts;
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ parts, value }]);
    else list.push({ parts, value });
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return (words, from) => {
    const found = byFirst
      .get(words[from]?.plain ?? '')
      ?.find(({ parts }) => parts.every((part, n) => words[from + n]?.plain === part));
    return found && { length: found.parts.length, value: found.value };
  };
}

/** Whether one of some words or phrases stands at a place of a text. */
export type IsAt = (words: readonly Word[], at: number) => boolean;

export function finder(list: readonly string[]): IsAt {
  const find = phraseFinder(list.map(phrase => [phrase, true] as const));
  return (words, at) => find(words, at) !== undefined;
}
