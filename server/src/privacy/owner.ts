import type { Span } from '../text/span.ts';
import { isKnownName } from './name-run.ts';
import { tokenFrom } from './number-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Whom a number or an address is said to belong to. */
export type Owned = 'office' | 'official' | 'person' | 'nobody';

/**
 * Whom a text gives a number or an address to. An office has it where nothing but words that let somebody have a number
 * stands between the two; an office elsewhere in the sentence has no part in it. `about`: what the text is said to be.
 */
export function ownerOf(tokens: readonly Token[], { start, end }: Span, about: string): Owned {
  const first = tokenFrom(tokens, start);
  const behind = tokenFrom(tokens, end);
  if (isGivenBehind(tokens, behind)) return 'person';
  const before = ownerBefore(tokens, first);
  if (before.owner !== 'nobody') return before.owner;
  // A short number, that everybody is told, goes before it: "Call 1099 or 0300 …".
  const told = before.short || isNamedBehind(tokens, behind) || isPublic(tokens, first, behind);
  return told || (before.begun && isOfficeHeading(about)) ? 'office' : 'nobody';
}

/** "0300 … (mother)", "…, caller a neighbour", "… belongs to her brother". */
function isGivenBehind(tokens: readonly Token[], behind: number): boolean {
  if (!GIVING.has(tokens[behind]?.word ?? '')) return false;
  const at = ['the', 'to', 'a'].includes(tokens[behind + 1]?.word ?? '') ? behind + 2 : behind + 1;
  return tokens[at]?.classes.has('owner') === true;
}

const GIVING = new Set(['(', ',', 'is', 'belongs', 'was']);

/** Words that are looked at before it. */
const MOST_BEFORE = 40;

interface Before {
  readonly owner: Owned;
  /** True where nothing else stands between the beginning of the sentence, or of its item, and the number. */
  readonly begun: boolean;
  readonly short: boolean;
}

function ownerBefore(tokens: readonly Token[], first: number): Before {
  let short = false;
  for (let at = first - 1; at >= 0 && at >= first - MOST_BEFORE; at--) {
    const token = tokens[at] as Token;
    const { shape, classes } = token;
    if (shape === 'stop' || shape === 'item') return { owner: 'nobody', begun: true, short };
    if (isOffice(token)) return { owner: isLeft(tokens, at) ? 'person' : 'office', begun: false, short };
    if (classes.has('official')) return { owner: 'official', begun: false, short };
    if (classes.has('owner') || isKnownName(token)) return { owner: 'person', begun: false, short };
    if (shape === 'number') short ||= isShort(tokens, at);
    else if (token.word !== ';' && !joins(token)) return { owner: 'nobody', begun: false, short };
  }
  return { owner: 'nobody', begun: true, short };
}

/** A number that everybody is told, such as 1099: no group of a longer one. */
function isShort(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token;
  return /^\d{3,4}$/.test(word) && tokens[at - 1]?.word !== '-' && tokens[at + 1]?.word !== '-';
}

/** A place where one works, and any institution but those that are places as well: a school, a kiln. */
function isOffice({ classes }: Token): boolean {
  return classes.has('office') || (classes.has('institution') && !classes.has('homeward'));
}

/** "called the helpline from …" is somebody's call. */
function isLeft(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.word === 'from' || tokens[at + 1]?.word === 'سے';
}

/** Whether a word lets what is before it have a number: "answers at", "in Lahore, tel.". */
function joins({ shape, classes }: Token): boolean {
  if (JOINING.some(name => classes.has(name))) return true;
  return (shape === 'capital' || shape === 'capitals') && classes.size === 0;
}

const JOINING = [
  'reach',
  'joins',
  'locality',
  'institution',
  'nation',
  'area',
  'phone',
  'network',
  'account',
];

/** "0300 … is the number of the helpline", "… (helpline)", "…, the helpline". */
function isNamedBehind(tokens: readonly Token[], behind: number): boolean {
  const comma = tokens[behind]?.word === ',' || tokens[behind]?.word === '،';
  const from = comma ? behind + 1 : behind;
  for (let at = from; at < from + 9; at++) {
    const token = tokens[at];
    if (token === undefined || token.shape === 'stop' || token.classes.has('owner')) return false;
    // "…, police said": what begins a clause is not named.
    if (isOffice(token)) return at > from;
    if (!NAMING.some(name => token.classes.has(name))) return false;
  }
  return false;
}

const NAMING = ['names-it', 'locality', 'institution', 'phone'];

/** Words on either side of a number among which it may be said to be everybody's. */
const PUBLIC_NEAR = 12;

/** "… to report a case": everybody may call it. */
function isPublic(tokens: readonly Token[], first: number, behind: number): boolean {
  return saysPublic(tokens, behind, 1) || saysPublic(tokens, first - 1, -1);
}

function saysPublic(tokens: readonly Token[], from: number, step: number): boolean {
  for (let n = 0, at = from; n < PUBLIC_NEAR; n++, at += step) {
    const token = tokens[at];
    if (token === undefined || token.shape === 'stop' || token.classes.has('owner')) return false;
    if (token.classes.has('public')) return true;
  }
  return false;
}

/** "Hotlines, Number", but not "Victim, Contact". */
function isOfficeHeading(about: string): boolean {
  if (about === '') return false;
  const heading = tokensOf(about);
  return heading.some(isOffice) && !heading.some(({ classes }) => classes.has('owner'));
}
