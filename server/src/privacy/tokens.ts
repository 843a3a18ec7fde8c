import { type Classes, lexicon, lookedUp, NO_CLASSES } from './lexicon.ts';

/** A word, a number or a sign of a text, with the classes that the packs put it into. */
export interface Token {
  /**
   * *capital*: Ali; *capitals*: ALI; *small*: ali; *arabic*: in a script without capitals; *stop*: the end of a
   * sentence or a paragraph; *item*: what an item of a list begins with.
   */
  readonly shape: 'capital' | 'capitals' | 'small' | 'arabic' | 'number' | 'sign' | 'stop' | 'item';
  /** As it is looked up: `lookedUp`. */
  readonly word: string;
  readonly classes: Classes;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** True of the first of a line. */
  readonly begins: boolean;
}

// Ranges of letters instead of \p{L}: engines prepare them in no time. From Greek on, whatever is no sign is a letter.
const LETTER = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0300-\u060b\u060e-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u1fff\u2c00-\u2dff\u3005-\ufd3d\ufd50-\ufefc\uff21-\uffdc`;

/**
 * A letter with a stroke (d/o), letters with full stops (P.P.), an apostrophe and its s, a word with hyphens or
 * apostrophes in it, a number, a sign.
 */
const TOKEN = new RegExp(
  String.raw`[A-Za-z]/[oO](?![${LETTER}])|(?:[A-Za-z]\.){2,8}(?![${LETTER}])|['’]s(?![${LETTER}])|[${LETTER}][${LETTER}\u200c]*(?:['’‘-](?!s(?![${LETTER}]))[${LETTER}]+)*|\d(?:[\d,.]*\d)?|[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`,
  'g',
);

const STOPS = new Set(['.', '!', '?', '۔', '؟', '।']);

/** Where an item of a list begins a line. */
const ITEM = /^(?:[-*+•·▪–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?=\s|$)/i;

/** "(1)", "(ii)" within a line. */
const INNER_ITEM = /^\((?:\d{1,3}|[ivx]{1,5}|[a-z])\)(?=\s)/i;

export function tokensOf(text: string): readonly Token[] {
  return withPhrases(simpleTokens(text));
}

function simpleTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let item = 0;
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    // A sign of an item that was taken already.
    if (index < end) continue;
    const breaks = breaksIn(text, end, index);
    const begins = breaks > 0 || tokens.length === 0;
    if (breaks > 1) tokens.push(sign('stop', '\n', end, end));
    const marker = begins
      ? ITEM.exec(text.slice(index, index + 8))?.[0]
      : innerMarker(text, index, tokens.at(-1), item);
    if (marker !== undefined) item = numberOf(marker);
    end = index + (marker?.length ?? written.length);
    if (marker !== undefined) tokens.push({ ...sign('item', '•', index, end), begins });
    else if (STOPS.has(written)) {
      if (endsSentence(text, end, written, tokens.at(-1))) tokens.push(sign('stop', '.', index, end));
    } else tokens.push(tokenOf(written, index, begins));
  }
  return tokens;
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks;
}

/** "(1)" begins an item behind a sign, or behind the item before it; "Ayesha (14)" is an age. */
function innerMarker(
  text: string,
  index: number,
  before: Token | undefined,
  last: number,
): string | undefined {
  if (text[index] !== '(') return undefined;
  const marker = INNER_ITEM.exec(text.slice(index, index + 8))?.[0];
  if (marker === undefined || !/\d/.test(marker)) return marker;
  const follows = numberOf(marker) === last + 1;
  return follows || before?.shape === 'sign' || before?.shape === 'stop' ? marker : undefined;
}

function numberOf(marker: string): number {
  return Number(/\d+/.exec(marker)?.[0] ?? 0);
}

function sign(shape: Token['shape'], word: string, start: number, end: number): Token {
  return { shape, word, classes: NO_CLASSES, start, end, begins: false };
}

function tokenOf(written: string, start: number, begins: boolean): Token {
  const abbreviated = written.length > 1 && written.endsWith('.');
  const word = lookedUp(abbreviated ? written.replaceAll('.', '') : written);
  const classes = lexicon().words.get(word) ?? classesOfLast(word, written);
  return { shape: shapeOf(written), word, classes, start, end: start + written.length, begins };
}

/** "victim-girl", "ex-labourer": what a word with a hyphen is, its last part says; a name is no such word. */
function classesOfLast(word: string, written: string): Classes {
  const last = /^[A-Za-z][a-z]*-(?:[a-z]+-)?([a-z]+)$/.exec(written)?.[1];
  return (last !== undefined && word !== '' && lexicon().words.get(last)) || NO_CLASSES;
}

const WORD = new RegExp(`^[${LETTER}]`);

function shapeOf(written: string): Token['shape'] {
  if (/^\d/.test(written)) return 'number';
  if (!WORD.test(written)) return 'sign';
  const lower = written.toLowerCase();
  const upper = written.toUpperCase();
  if (lower === upper) return 'arabic';
  if (written === upper && written.length > 1) return 'capitals';
  // "al-Rashid" is a name; "Mid-2020" and "Pre-trial" are as they begin.
  if (/^(?:al|el|ul|abu|bin)-/.test(written) && /[A-Z]/.test(written)) return 'capital';
  return written[0] === lower[0] ? 'small' : 'capital';
}

/** A full stop ends no abbreviation, no initial, and no number within one; before a small letter it ends nothing. */
function endsSentence(text: string, end: number, written: string, before: Token | undefined): boolean {
  const next = text.slice(end, end + 3);
  if (written !== '.') return true;
  if (next !== '' && !/^["”’')\]]*\s|^["”’')\]]+$/.test(next)) return false;
  if (before === undefined) return true;
  return !(before.classes.has('abbreviation') || (before.shape === 'capital' && before.word.length === 1));
}

function withPhrases(tokens: readonly Token[]): Token[] {
  const { phrases } = lexicon();
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const phrase = phrases
      .get(token.word)
      ?.find(({ words }) => words.every((word, n) => tokens[at + n]?.word === word));
    if (phrase === undefined) found.push(token);
    else {
      at += phrase.words.length - 1;
      found.push({
        ...token,
        word: phrase.words.join(' '),
        classes: phrase.classes,
        end: tokens[at]?.end ?? token.end,
      });
    }
  }
  return found;
}
