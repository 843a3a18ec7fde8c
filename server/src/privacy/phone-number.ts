import { mayHoldNumber, plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import { identityNumbersIn } from './identity-number.ts';
import { type NumberRow, numberRowsOf, type Stretch, stretchesFrom } from './number-row.ts';
import { isCounted, saidBefore, tokenFrom } from './number-words.ts';
import { type Owned, ownerOf } from './owner.ts';
import { type PhoneShape, phones } from './pack.ts';
import { type Token, tokensOf } from './tokens.ts';

/** International numbers have no more digits, and two more before them where they begin with 00. */
const MOST_DIGITS = 17;

/** The telephone numbers in a text that are not said to be an office's, in their order. `about`: what the text is said to be. */
export function phoneNumbersIn(typed: string, about: string): readonly Span[] {
  if (!mayHoldNumber(typed)) return [];
  const { text, spanOf } = plainText(typed);
  const tokens = tokensOf(text);
  const found: Span[] = [];
  let documents: readonly Span[] | undefined;
  for (const row of numberRowsOf(text)) {
    for (let first = 0; first < row.groups.length; first++) {
      const number = numberAt(text, tokens, row, first);
      if (number === undefined) continue;
      first = row.groups.findLastIndex(({ end }) => end <= number.end);
      const at = spanOf(number.start, number.end);
      documents ??= identityNumbersIn(typed).map(each => each.at);
      if (documents.some(({ start, end }) => at.start < end && start < at.end)) continue;
      const owner = ownerOf(tokens, number, about);
      if (isPersonal(owner, number.kind)) found.push(at);
    }
  }
  return found;
}

interface PhoneNumber extends Span {
  readonly kind: 'mobile' | 'landline' | 'abroad';
}

/** An official can be called at a desk, and a mobile telephone is carried home. */
function isPersonal(owner: Owned, kind: PhoneNumber['kind']): boolean {
  return !(owner === 'office' || (owner === 'official' && kind === 'landline'));
}

function numberAt(
  text: string,
  tokens: readonly Token[],
  row: NumberRow,
  first: number,
): PhoneNumber | undefined {
  const start = row.groups[first]?.start ?? 0;
  if (!mayBegin(text, start)) return undefined;
  let said: Said | undefined;
  let found: PhoneNumber | undefined;
  for (const stretch of stretchesFrom(row, first, MOST_DIGITS)) {
    if (stretch.digits.length < FEWEST_DIGITS || /^\p{L}/u.test(text.slice(stretch.end, stretch.end + 2)))
      continue;
    said ??= saidOf(text, tokens, start);
    const kind = said.counted ? undefined : shapeOf(said, stretch);
    if (kind === undefined || kind === 'office') continue;
    found = { kind, start: beginOf(text, stretch), end: stretch.end };
    // Where it ends nobody knows of a number from abroad: with the last group that may be its.
    if (kind !== 'abroad') break;
  }
  return found;
}

const FEWEST_DIGITS = 7;

/** What stands before the digits of a number. */
interface Said {
  readonly counted: boolean;
  readonly plus: boolean;
  /** "Mobile: 2345678". */
  readonly phone: boolean;
  /** "… is on 3001234567": without a zero before it, a mobile number is known by the words around it alone. */
  readonly called: boolean;
}

function saidOf(text: string, tokens: readonly Token[], start: number): Said {
  const index = tokenFrom(tokens, start);
  const before = tokens[index - 1];
  const said = saidBefore(tokens, index);
  return {
    counted: isCounted(tokens, index),
    plus: /\+\s?\(?$/.test(text.slice(Math.max(0, start - 3), start)),
    phone: said?.classes.has('phone') === true,
    called:
      before === undefined ||
      said?.numbered === true ||
      CALLING.some(name => before.classes.has(name)) ||
      before.word === ':' ||
      before.word === '(',
  };
}

const CALLING = ['calling', 'phone', 'owner'];

/** A letter or a digit before it makes it part of something else; a stroke, an underscore and a plus do not. */
function mayBegin(text: string, start: number): boolean {
  return !/(?:\p{L}-?|\d,|\d-)$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** With the plus and the bracket that belong to it: "(+92) 300 …", but not "(0300 …)". */
function beginOf(text: string, { start, groups }: Stretch): number {
  const signs = /\(?\+\s?\(?$|\($/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const closed = groups.some(({ joint }) => joint.includes(')'));
  return start - (signs.startsWith('(') && !closed ? signs.length - 1 : signs.length);
}

type Shape = PhoneNumber['kind'] | 'office' | undefined;

function shapeOf({ plus, phone, called }: Said, stretch: Stretch): Shape {
  const { digits, groups } = stretch;
  for (const country of phones) {
    const shape = inCountry(country, stretch, plus, phone);
    if (shape !== undefined) return shape;
    if (groups.length === 1 && called && isMobile(country, digits)) return 'mobile';
  }
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : '';
  if (/^[1-9]/.test(abroad) && abroad.length >= (plus ? 8 : 10) && abroad.length <= 15) {
    return plus || groups.length > 1 || abroad.length >= 11 ? 'abroad' : undefined;
  }
  return phone && digits.length <= 15 ? 'landline' : undefined;
}

/** The number as it is dialled within its country, without the trunk. */
function inCountry(country: PhoneShape, { digits, groups }: Stretch, plus: boolean, said: boolean): Shape {
  const { country: code, trunk, landline, offices } = country;
  const [first] = groups;
  const international = [`00${code}`, code].find(
    each => digits.startsWith(each) && (plus || each !== code || digits.length > 10),
  );
  let own: string;
  if (international !== undefined) own = withoutTrunk(digits.slice(international.length), trunk);
  else if (!plus && digits.startsWith(trunk) && !digits.startsWith('00')) own = digits.slice(trunk.length);
  else return undefined;
  const behindCode = groups
    .slice(international !== undefined && first?.digits === international ? 2 : 1)
    .map(group => group.digits)
    .join('');
  if (offices.some(each => own.startsWith(each) || behindCode.startsWith(each))) return 'office';
  if (isMobile(country, own)) return 'mobile';
  const [least, most] = landline.digits;
  if (own.length < least || own.length > most || !landline.begins.some(each => own.startsWith(each)))
    return undefined;
  // A row of digits alone may be the number of a notification.
  const apart = groups.length > 1 && (international !== undefined || (first?.digits.length ?? 0) <= 5);
  if (!apart && !said && !(international !== undefined && plus)) return undefined;
  return 'landline';
}

/** "+92 (0) 51 …": the trunk has no place there, and is written all the same. */
function withoutTrunk(digits: string, trunk: string): string {
  return digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
}

function isMobile({ mobile }: PhoneShape, own: string): boolean {
  const [least, most] = mobile.digits;
  return own.length >= least && own.length <= most && mobile.begins.some(each => own.startsWith(each));
}
