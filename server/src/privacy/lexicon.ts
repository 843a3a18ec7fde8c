import { documents, packs } from './pack.ts';

/** The classes that a word is of; the same set for the same words. */
export type Classes = ReadonlySet<string>;

interface Lexicon {
  readonly words: ReadonlyMap<string, Classes>;
  /** By their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly classes: Classes;
}

/** Classes of words for persons and offices, which may be several. */
const PLURALS: ReadonlySet<string> = new Set(['official', 'accused', 'office']);

export const NO_CLASSES: Classes = new Set();

/** Made when a text is first looked at, since most starts need none. */
let known: Lexicon | undefined;

export function lexicon(): Lexicon {
  known ??= readLexicon();
  return known;
}

function readLexicon(): Lexicon {
  const names = new Map<string, string>();
  const add = (written: string, name: string) => {
    const word = lookedUp(written);
    const own = names.get(word);
    if (own === undefined) names.set(word, name);
    else if (!own.split(' ').includes(name)) names.set(word, `${own} ${name}`);
  };
  for (const { words = {} } of packs) {
    for (const [name, list] of Object.entries(words)) {
      for (const word of list) {
        add(word, name);
        // "trainers" as "trainer"; a plural that is no word harms nobody.
        if (PLURALS.has(name) && /[a-z]$/.test(word)) add(`${word}s`, name);
      }
    }
  }
  for (const { words = [] } of documents) {
    for (const word of words) add(word, 'document');
  }
  // Thousands of words are of a few hundred sets of classes.
  const sets = new Map<string, Classes>();
  const words = new Map<string, Classes>();
  const phrases = new Map<string, Phrase[]>();
  for (const [word, own] of names) {
    const classes = sets.get(own) ?? new Set(own.split(' '));
    sets.set(own, classes);
    const parts = word.split(' ');
    const [first = ''] = parts;
    if (parts.length === 1) words.set(word, classes);
    else phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, classes }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { words, phrases };
}

/** The words of a class as they are written; letters and blanks alone. */
export function wordsOf(name: string): readonly string[] {
  return packs.flatMap(({ words }) => words?.[name] ?? []);
}

/** True of a word of a class, however it is written. */
export function isOf(word: string, name: string): boolean {
  return lexicon().words.get(lookedUp(word))?.has(name) === true;
}

/** A word as it is looked up: small letters, one apostrophe, and of Arabic letters those that Urdu has. */
export function lookedUp(word: string): string {
  const lower = word.toLowerCase();
  if (!/[^\n -~]/.test(lower)) return lower;
  return lower
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u064b-\u065f\u0670\u0640\u200c-\u200f]/g, '')
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u0629\u06c3]/g, '\u06c1')
    .replace(/[\u0647\u06c0\u06d5]/g, '\u06c1')
    .replace(/[\u0623\u0625]/g, '\u0627')
    .replace(/\u0624/g, '\u0648');
}
