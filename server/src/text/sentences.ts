import type { Span } from './span.ts';

/** A word, a number or a sign of a text in words. */
export interface Token {
  readonly kind: 'word' | 'number' | 'reference' | 'sign';
  /** As written. */
  readonly text: string;
  /** Of a word: what it has in common with its other forms: "convicted" and "convictions" are both `convict`. */
  readonly stem: string;
  /** Offsets in the text. */
  readonly span: Span;
}

const TOKEN = /\{\{[^{}]*\}\}|\p{L}[\p{L}\p{M}'’]*|\d(?:[\d,.]*\d)?|[^\s]/gu;

/**
 * The sentences of a text in Markdown, as tokens. What is no sentence of the writer's is left out: tables,
 * code, quotations, addresses.
 */
export function sentencesOf(text: string): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  let end = 0;
  let markerEnd = markerAt(text, 0);
  for (const token of tokensOf(withoutOthersWords(text))) {
    const between = text.slice(end, token.span.start);
    const breaks = between.split('\n').length - 1;
    if (breaks > 0) markerEnd = markerAt(text, end + between.lastIndexOf('\n') + 1);
    if (breaks > 1 || token.span.end <= markerEnd) sentences.push([]);
    sentences.at(-1)?.push(token);
    end = token.span.end;
    if (endsSentence(text, token, sentences.at(-1)?.at(-2))) sentences.push([]);
  }
  return sentences.filter(tokens => tokens.length > 0 && tokens.length <= MOST_TOKENS);
}

/** What is longer was not written as one sentence, and says nothing plainly. */
const MOST_TOKENS = 200;

/** Where the sign or the number of a list's item, or of a heading, ends that begins a line; -1 where there is none. */
function markerAt(text: string, line: number): number {
  MARKER.lastIndex = line;
  const marker = MARKER.exec(text);
  return marker === null ? -1 : line + marker[0].length;
}

const MARKER = /[ \t]*(?:[-*+]|#{1,6}|\d{1,9}[.)])(?=\s)/y;

function* tokensOf(text: string): Generator<Token> {
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    const span = { start: index, end: index + written.length };
    const kind = /^\p{L}/u.test(written)
      ? 'word'
      : /^\d/.test(written)
        ? 'number'
        : written.length > 1
          ? 'reference'
          : 'sign';
    yield { kind, text: written, stem: kind === 'word' ? stemOf(written) : written, span };
  }
}

/** The same text, with blanks of the same length in place of what somebody else says, or nobody. */
function withoutOthersWords(text: string): string {
  return text
    .replace(/^[ \t]*[|>].*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/[“"«][^“”"«»]{0,400}[”"»]/g, blank)
    .replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)|https?:\/\/\S+/g, blank);
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}

const ABBREVIATION = /^(?:no|nos|rs|s|ss|art|dr|vs|approx|etc|st|\p{L})$/iu;

function endsSentence(text: string, { text: sign, span }: Token, before: Token | undefined): boolean {
  if (!/^[.!?:]$/.test(sign) || !/^(\s|$)/.test(text.slice(span.end, span.end + 1))) return false;
  return !(sign === '.' && before?.kind === 'word' && ABBREVIATION.test(before.text));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
]);

/** Longest first; a stem keeps four letters, of an adverb three. */
const ENDINGS = ['ications', 'ication', 'ings', 'ions', 'ing', 'ion', 'ied', 'ies', 'als', 'al', 'ed', 'es'];

/** The stem of an English word, near enough to compare two of them. */
export function stemOf(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .normalize('NFC');
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  if (lower.endsWith('ly') && lower.length > 4) return lower.slice(0, -2);
  for (const ending of [...ENDINGS, 's', 'e', 'y']) {
    if (lower.endsWith(ending) && lower.length - ending.length >= 4) return lower.slice(0, -ending.length);
  }
  return lower;
}
