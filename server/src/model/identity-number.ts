import { mayHoldNumber, plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import { isCounted } from './counted-number.ts';

/** A number of a document that one person has. */
export interface IdentityNumber {
  readonly kind: 'card' | 'passport';
  /** Offsets in the text. */
  readonly at: Span;
}

/** A number begins and ends where no letter, digit or figure goes on. */
const BEGIN = String.raw`(?<![\p{L}\p{N}]|\p{N}[-/.,])`;
const END = String.raw`(?![\p{L}\p{N}]|[-/.,]\p{N})`;

/** CNIC, NICOP, POC and B-form: five, seven and one. */
const CARD = new RegExp(String.raw`${BEGIN}\d{5}(?:\s?-\s?)\d{7}(?:\s?-\s?)\d${END}`, 'gu');

/** The same without hyphens; the first digit is the province's. */
const BARE_CARD = new RegExp(String.raw`${BEGIN}[1-8]\d{4} ?\d{7} ?\d${END}`, 'gu');

/** Alone, where it has the form of Pakistan's passports. */
const PASSPORT = new RegExp(String.raw`${BEGIN}[A-Z]{2}\d{7}${END}`, 'gu');

/** Of any country, where the text says that it is one. */
const NAMED_PASSPORT = new RegExp(
  String.raw`\bpassports?(?:\b(?:no|nos|number|numbers|bearing|holder|of|is|was)\b|[\s.:#(])*(?<number>[A-Z]{1,3}[ -]?\d{6,8}|(?<=(?:no|number|#)[\s.:]*)\d{7,9})${END}`,
  'dgiu',
);

/** The numbers of identity cards and passports in a text, in their order. */
export function identityNumbersIn(typed: string): readonly IdentityNumber[] {
  if (!mayHoldNumber(typed)) return [];
  const { text, spanOf } = plainText(typed);
  const found: IdentityNumber[] = [];
  const add = (kind: IdentityNumber['kind'], start: number, end: number) => {
    const at = spanOf(start, end);
    if (!found.some(other => at.start < other.at.end && other.at.start < at.end)) found.push({ kind, at });
  };
  for (const { 0: number, index } of text.matchAll(CARD)) add('card', index, index + number.length);
  for (const { 0: number, index } of text.matchAll(BARE_CARD)) {
    if (!isCounted(text, index)) add('card', index, index + number.length);
  }
  for (const { indices } of text.matchAll(NAMED_PASSPORT)) {
    const [start, end] = indices?.groups?.number ?? [0, 0];
    add('passport', start, end);
  }
  for (const { 0: number, index } of text.matchAll(PASSPORT)) {
    if (!isCounted(text, index)) add('passport', index, index + number.length);
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}
