import { memoTexts } from '../text/memo.ts';
import { mayHoldNumber, plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import { lookedUp } from './lexicon.ts';
import { type NumberRow, numberRowsOf, type Stretch, stretchesFrom } from './number-row.ts';
import { isCounted, saidBefore, tokenFrom } from './number-words.ts';
import { type DocumentShape, documents } from './pack.ts';
import { headingsOf, NO_SETTING, type Setting } from './setting.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A number of a document that one person has. */
export interface IdentityNumber {
  readonly kind: DocumentShape['kind'];
  /** Offsets in the text. */
  readonly at: Span;
}

/** The longest number of any document. */
const MOST_DIGITS = 18;

/** The numbers of identity cards and passports in a text, in their order. */
export function identityNumbersIn(typed: string, setting: Setting = NO_SETTING): readonly IdentityNumber[] {
  return mayHoldNumber(typed) ? numbersIn(typed, setting.about, setting.table, setting.lead) : [];
}

/** Several rules ask, and of what is typed most stays the same. */
const numbersIn = memoTexts(256, (typed: string, about: string, table: string, lead: string) => {
  const { text, spanOf } = plainText(typed);
  const scene: Scene = { text, tokens: tokensOf(text), heading: documentSaid({ about, table, lead }) };
  const found: { kind: IdentityNumber['kind']; start: number; end: number }[] = [];
  for (const row of numberRowsOf(text)) {
    for (let first = 0; first < row.groups.length; first++) {
      const number = numberAt(scene, row, first, found.at(-1));
      if (number === undefined) continue;
      found.push(number);
      first = row.groups.findLastIndex(({ end }) => end <= number.end);
    }
  }
  return found.map(({ kind, start, end }): IdentityNumber => ({ kind, at: spanOf(start, end) }));
});

interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The document that the heading says the text is of. */
  readonly heading: DocumentShape | undefined;
}

interface Placed {
  readonly kind: IdentityNumber['kind'];
  readonly start: number;
  readonly end: number;
}

function numberAt(
  scene: Scene,
  row: NumberRow,
  first: number,
  before: Placed | undefined,
): Placed | undefined {
  const stretches = [...stretchesFrom(row, first, MOST_DIGITS)];
  const [shortest] = stretches;
  if (shortest === undefined) return undefined;
  // Whatever is said of it, a number by its form ends where its form ends.
  const byForm = firstOf(stretches, stretch => shaped(scene, stretch));
  if (byForm !== undefined) return byForm;
  const said = saidOf(scene, shortest);
  const isListed = before !== undefined && joinsList(scene.text, before, said.start);
  if (said.documents.length === 0 && !said.behind && !isListed) return undefined;
  // Else signs hold it together.
  const held = stretches.findLast(({ groups }) =>
    groups.every(({ joint }, n) => n === 0 || /\S/.test(joint)),
  );
  const other = stretches.filter(stretch => stretch !== held);
  return firstOf(
    held === undefined ? other : [held, ...other],
    stretch =>
      named(scene, said, stretch) ?? (isListed ? listed(scene.text, said, stretch, before) : undefined),
  );
}

function firstOf<In, Out>(all: readonly In[], find: (one: In) => Out | undefined): Out | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By its form: 35202-1234567-1, AB1234567. */
function shaped({ text, tokens }: Scene, stretch: Stretch): Placed | undefined {
  if (isLetter(text[stretch.end])) return undefined;
  for (const document of documents) {
    if (document.groups === undefined) continue;
    const start = stretch.start - (document.letters ?? 0);
    const place = placeOfShape(document, stretch);
    if (place === undefined || isPartOfMore(text, start)) continue;
    if (document.letters !== undefined && !/^[A-Za-z]+$/.test(text.slice(start, stretch.start))) continue;
    if (place.sure || !isCounted(tokens, tokenFrom(tokens, start))) {
      return { kind: document.kind, start, end: place.end };
    }
  }
  return undefined;
}

/** Where a document's number ends in a stretch; `sure`: in the groups in which it is printed, with signs between them. */
function placeOfShape(
  { groups = '', begins, anyhow }: DocumentShape,
  { digits, groups: written, end }: Stretch,
): { readonly end: number; readonly sure: boolean } | undefined {
  const printed = groups.split('-').map(Number);
  const total = printed.reduce((sum, length) => sum + length, 0);
  if (begins !== undefined && !begins.some(each => digits.startsWith(each))) return undefined;
  const asPrinted = printed.every((length, n) => written[n]?.digits.length === length);
  const rest = written.slice(printed.length);
  if (asPrinted && written.length > 1) {
    // "35202-1234567-1/2021": the year behind it.
    const year = rest.length === 1 && rest[0]?.joint === '/' && rest[0].digits.length === 4;
    const last = written[printed.length - 1];
    if (last === undefined || !(rest.length === 0 || year)) return undefined;
    return {
      end: last.end,
      sure: written.slice(1, printed.length).every(({ joint }) => /[^\s]/.test(joint)),
    };
  }
  if (asPrinted && rest.length === 0) return { end, sure: false };
  if (!anyhow || digits.length !== total || isDate(written) || !isOneNumber(written)) return undefined;
  return { end, sure: false };
}

/** In other groups than printed, only signs without blanks hold a number together. */
function isOneNumber(groups: Stretch['groups']): boolean {
  return groups.every(({ joint }, n) => n === 0 || !/\s/.test(joint));
}

function isDate([year, month, day]: Stretch['groups']): boolean {
  const isYear = (digits = '') => /^(?:19|20)\d\d$/.test(digits);
  const isShort = (digits = '') => digits.length < 3;
  return isShort(month?.digits) && (isYear(year?.digits) || (isShort(year?.digits) && isYear(day?.digits)));
}

/** What a number that begins with some digits is said to be. */
interface Said {
  readonly letters: string;
  /** Where it begins, its letters included. */
  readonly start: number;
  /** The documents of the word before it. */
  readonly documents: readonly DocumentShape[];
  /** Where what follows in brackets may say it. */
  readonly behind: boolean;
  /** "passports 1234567 were issued" counts them. */
  readonly counts: boolean;
}

function saidOf({ text, tokens, heading }: Scene, stretch: Stretch): Said {
  const { letters, start } = lettersBefore(text, stretch.start);
  const index = tokenFrom(tokens, start);
  const said = saidBefore(tokens, index);
  const isDocument = said?.classes.has('document') === true && !isCounted(tokens, index);
  const isCell = heading !== undefined && index <= 1 && !isDocument;
  return {
    letters,
    start,
    documents: isDocument ? withWord(said.word) : isCell ? [heading] : [],
    behind: text.includes('('),
    counts: isDocument && letters === '' && /[^s]s$/.test(said.word) && !said.numbered,
  };
}

/** Where the words before it, or the heading, say what it is: "Iqama 2123456789", "PP# X1234567". */
function named({ text, tokens }: Scene, said: Said, stretch: Stretch): Placed | undefined {
  // "P1234567A": a letter may end it.
  const last = /^[A-Za-z](?![\p{L}\p{N}])/u.test(text.slice(stretch.end, stretch.end + 2)) ? 1 : 0;
  if (isLetter(text[stretch.end + last]) || said.counts) return undefined;
  const word = said.behind ? saidBehind(tokens, tokenFrom(tokens, stretch.end)) : undefined;
  const choices = [...said.documents, ...(word === undefined ? [] : withWord(word))];
  const document = choices.find(each => fits(each, stretch, said.letters));
  return document && { kind: document.kind, start: said.start, end: stretch.end + last };
}

/** "4567891 (her passport number)". */
function saidBehind(tokens: readonly Token[], index: number): string | undefined {
  if (tokens[index]?.word !== '(') return undefined;
  for (let at = index + 1; at < index + 4; at++) {
    if (tokens[at]?.classes.has('document')) return tokens[at]?.word;
    if (!tokens[at]?.classes.has('joins')) return undefined;
  }
  return undefined;
}

/** "passports A1234567 and B7654321". */
function joinsList(text: string, before: Placed, start: number): boolean {
  return start - before.end <= 8 && /^\s*(?:,|;|and|or|&|\/|اور|،)+\s*$/.test(text.slice(before.end, start));
}

function listed(
  text: string,
  { letters, start }: Said,
  { end }: Stretch,
  before: Placed,
): Placed | undefined {
  if (isLetter(text[end]) || before.end - before.start !== end - start) return undefined;
  const others = /^[a-z]*/i.exec(text.slice(before.start, before.end))?.[0] ?? '';
  return others.length === letters.length ? { kind: before.kind, start, end } : undefined;
}

function documentSaid(setting: Setting): DocumentShape | undefined {
  const words = headingsOf(setting).flatMap(tokensOf);
  const word = words.find(({ classes }) => classes.has('document'))?.word;
  return word === undefined ? undefined : withWord(word)[0];
}

function withWord(word: string): readonly DocumentShape[] {
  return documents.filter(({ words = [] }) => words.some(each => lookedUp(each) === word));
}

function fits(
  { digits: [least, most] = [1, 0] }: DocumentShape,
  { digits, groups }: Stretch,
  letters: string,
): boolean {
  return digits.length + letters.length >= least && digits.length <= most && !isDate(groups);
}

/** Letters that a number begins with: "AB1234567", "AB 1234567". */
function lettersBefore(text: string, start: number): { readonly letters: string; readonly start: number } {
  const own = /(?<![A-Za-z\d])([A-Za-z]{1,3}|[A-Z]{1,3}[ -])$/.exec(
    text.slice(Math.max(0, start - 5), start),
  )?.[1];
  if (
    own === undefined ||
    /^(?:no|is|to|at|of|in|on|by|and|the|for|or|nic|id|por|acc|pp|nid|qid|pan)[ -]?$/i.test(own)
  ) {
    return { letters: '', start };
  }
  return { letters: own.replace(/[ -]/, ''), start: start - own.length };
}

/** True where a number goes on before it. */
function isPartOfMore(text: string, start: number): boolean {
  return /(?:\p{L}[-_]?|\d,)$/u.test(text.slice(Math.max(0, start - 2), start));
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{L}/u.test(letter);
}
