import { AND, FILLER, lengthAt, matchAt, READ_WITH, SECTION_MARK } from './citation-words.ts';
import type { Catalogue } from './provision.ts';
import { digitsAt, matchBracketed, matchSection, type SectionNumber } from './section-number.ts';
import { matchStatute, type StatuteMention } from './statute-mention.ts';

/** What a written citation is made of, in the order of the text; offsets are UTF-16, ends exclusive. */
export type CitationToken = SectionToken | StatuteToken | SeparatorToken;

export interface SectionToken extends SectionNumber {
  readonly kind: 'section';
  readonly start: number;
}

export interface StatuteToken extends StatuteMention {
  readonly kind: 'statute';
  readonly start: number;
}

export interface SeparatorToken {
  readonly kind: 'separator';
  /** "+" and "read with" part sections of different statutes; "/", "," and "and" mostly of one. */
  readonly strong: boolean;
}

/** What stopped the reading: a mark or word, a range, a year, or two sections with nothing between. */
export interface TokenProblem {
  readonly kind: 'unreadable' | 'range' | 'year' | 'unseparated';
  readonly start: number;
  readonly end: number;
}

interface Scanner {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly tokens: CitationToken[];
  at: number;
  /** "sub-section (2) of section 3": brackets that wait for their section, innermost last. */
  pending: string;
  pendingStart: number;
  problem?: TokenProblem;
}

/** The tokens of `text` up to the first thing that cannot be read. Linear in the text. */
export function scanCitation(
  text: string,
  catalogue: Catalogue,
): { readonly tokens: readonly CitationToken[]; readonly problem?: TokenProblem } {
  const scanner: Scanner = { catalogue, text, tokens: [], at: 0, pending: '', pendingStart: 0 };
  while (scanner.at < text.length && scanner.problem === undefined) scanNext(scanner);
  if (scanner.pending !== '') {
    scanner.problem ??= { kind: 'unreadable', start: scanner.pendingStart, end: text.length };
  }
  const { tokens, problem } = scanner;
  return problem === undefined ? { tokens } : { tokens, problem };
}

const NOISE = /[\s.:"'“”‘’()[\]§]+/y;
const STRONG = /[+;]/y;
const WEAK = /[/,&]/y;
const DASH = /[-‐‑‒–—−]\s*/y;
const TO = /to\s+(?=[0-9])/iy;
const LONE_CAPITAL = /[A-Z](?![A-Za-z.])/y;
const BEFORE_NUMBER = /\s*(?=[0-9])/y;
/** A word, or one character; surrogate pairs stay whole. */
const ANY = /[A-Za-z]+|./suy;

/** Tried in this order at each offset; each says whether it took something. */
const READERS: readonly ((scanner: Scanner) => boolean)[] = [
  scanSection,
  scanStatute,
  scanJoiner,
  scanMark,
  scanSharedDigits,
  scanRange,
  scanBracket,
  skip,
];

function scanNext(scanner: Scanner): void {
  const { text, at } = scanner;
  if (!READERS.some(read => read(scanner))) fail(scanner, 'unreadable', at, at + lengthAt(ANY, text, at));
}

function fail(scanner: Scanner, kind: TokenProblem['kind'], start: number, end: number): void {
  scanner.problem = { kind, start, end };
}

function scanSection(scanner: Scanner): boolean {
  const { catalogue, text, at: start, tokens } = scanner;
  const digitsEnd = start + digitsAt(text, start);
  if (digitsEnd === start) return false;
  const number = matchSection(catalogue, text, start);
  if (typeof number === 'string') fail(scanner, number, start, digitsEnd);
  else if (tokens.at(-1)?.kind === 'section') fail(scanner, 'unseparated', start, digitsEnd);
  else {
    tokens.push({ ...number, kind: 'section', subsection: number.subsection + scanner.pending, start });
    scanner.pending = '';
    scanner.at = number.end;
  }
  return true;
}

/** "the Prevention of Trafficking in Persons Act, 2018 (PTPA)" names one statute once. */
function scanStatute(scanner: Scanner): boolean {
  const { catalogue, text, at, tokens } = scanner;
  const mention = matchStatute(catalogue, text, at);
  if (mention === undefined) return false;
  const last = tokens.at(-1);
  if (last?.kind === 'statute' && last.statute === mention.statute) {
    tokens[tokens.length - 1] = { ...last, end: mention.end };
  } else tokens.push({ kind: 'statute', ...mention, start: at });
  scanner.at = mention.end;
  return true;
}

function scanJoiner(scanner: Scanner): boolean {
  const { text, at } = scanner;
  const strong = lengthAt(STRONG, text, at) || lengthAt(READ_WITH, text, at);
  const length = strong || lengthAt(WEAK, text, at) || lengthAt(AND, text, at);
  if (length === 0) return false;
  separate(scanner, strong > 0);
  scanner.at = at + length;
  return true;
}

/** Of several separators in a row the strongest counts. */
function separate({ tokens }: Scanner, strong: boolean): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'separator') tokens.push({ kind: 'separator', strong });
  else if (strong) tokens[tokens.length - 1] = { kind: 'separator', strong };
}

/** "u/s 371-A u/s 376": the mark parts the sections as well. */
function scanMark(scanner: Scanner): boolean {
  const { text, at, tokens } = scanner;
  const mark = lengthAt(SECTION_MARK, text, at);
  const length = mark || lengthAt(FILLER, text, at);
  const parts = mark > 0 && tokens.at(-1)?.kind === 'section';
  if (parts && matchAt(BEFORE_NUMBER, text, at + mark)) separate(scanner, false);
  scanner.at = at + length;
  return length > 0;
}

/** The B of "371-A/B", which is 371-B. */
function scanSharedDigits(scanner: Scanner): boolean {
  const { text, at, tokens } = scanner;
  const letter = matchAt(LONE_CAPITAL, text, at)?.[0];
  const before = tokens.at(-2);
  if (letter === undefined || tokens.at(-1)?.kind !== 'separator' || before?.kind !== 'section') return false;
  const { digits } = before;
  if (before.section === digits) return false;
  scanner.at = at + 1;
  const section = `${digits}-${letter}`;
  tokens.push({ kind: 'section', digits, section, subsection: '', start: at, end: scanner.at });
  return true;
}

/** "370-374" and "370 to 374" are no two sections: which lie between is the writer's to say. */
function scanRange(scanner: Scanner): boolean {
  const { text, at, tokens } = scanner;
  const last = tokens.at(-1);
  const from = at + (lengthAt(DASH, text, at) || lengthAt(TO, text, at));
  const digits = digitsAt(text, from);
  if (last?.kind !== 'section' || digits === 0) return false;
  fail(scanner, 'range', last.start, from + digits);
  return true;
}

function scanBracket(scanner: Scanner): boolean {
  const bracketed = matchBracketed(scanner.text, scanner.at);
  if (bracketed === undefined) return false;
  if (scanner.pending === '') scanner.pendingStart = scanner.at;
  scanner.pending = bracketed.mark + scanner.pending;
  scanner.at = bracketed.end;
  return true;
}

function skip(scanner: Scanner): boolean {
  const { text, at } = scanner;
  const length = lengthAt(DASH, text, at) || lengthAt(NOISE, text, at);
  scanner.at = at + length;
  return length > 0;
}
