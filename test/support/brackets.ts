import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../server/src/text/l10n.ts';
import { root } from './tip.ts';

const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'client/l10n/bundle.l10n.json'), 'utf8'),
);

/** Each text of the program with its words in brackets and its slots outside: `⟦There is no ⟧{id}⟦ here.⟧` */
export const bracketed: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(texts).map(text => [text, text.replace(/[^{}]+(?![^{]*\})/g, '⟦$&⟧')]),
);

/** A language in which every word of the program stands in brackets. */
export const BRACKETS: Language = { tag: 'ur', translations: new Map(Object.entries(bracketed)) };

/** What may stand outside the brackets: what is written in files, in any script and case. */
export class Written {
  readonly #text: string;
  readonly #known = new Map<string, boolean>();

  readonly #beside: Written | undefined;

  constructor(texts: readonly string[], beside?: Written) {
    this.#text = ` ${texts.map(wordsOf).join(' | ')} `;
    this.#beside = beside;
  }

  /** The same with more. */
  and(...texts: readonly string[]): Written {
    return new Written(texts, this);
  }

  /** Phrases of a text that are neither in brackets nor written anywhere. */
  strangers(said: string): string[] {
    return phrasesOf(said).filter(phrase => !this.#has(phrase));
  }

  #has(phrase: string): boolean {
    const known = this.#known.get(phrase) ?? this.#text.includes(` ${wordsOf(phrase)} `);
    this.#known.set(phrase, known);
    if (known || this.#beside === undefined) return known;
    return this.#beside.#has(phrase);
  }
}

/** The currency of an amount, and the letter of a question before its name. */
const SIGNS = /(?<!\p{L})(?:[A-Z]{3} (?=\d)|[a-z] (?=\p{Lu}))/gu;
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*`;
const PHRASE = new RegExp(`${WORD}(?: ${WORD})*`, 'gu');

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).join(' ');
}

/** Each run of words with no sign or number between them, outside the brackets; a bracket that lacks its other was cut off. */
function phrasesOf(said: string): string[] {
  // Where a link leads is not read.
  let bare = said.replace(/\]\([^)]*\)/g, ']');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/⟦[^⟦⟧]*⟧/g, '\n');
  }
  const cut = bare.replace(/^[^⟦⟧]*⟧|⟦[^⟦⟧]*$/g, '\n');
  return cut.replace(SIGNS, '\n').match(PHRASE) ?? [];
}

/** Every file below some folders, as texts, and their names. */
export function textsBelow(...folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry =>
      entry.isFile() ? [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] : [entry.name],
    ),
  );
}

/** Every text in a plain value, but below keys that are not for people. */
export function textsIn(value: unknown, passedOver: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(item => textsIn(item, passedOver));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    passedOver.has(key) ? [] : textsIn(item, passedOver),
  );
}
