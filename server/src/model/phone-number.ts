import { mayHoldNumber, plainText } from '../text/plain-text.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import type { Span } from '../text/span.ts';
import { isCounted } from './counted-number.ts';
import { isOffice } from './office-words.ts';

const BEGIN = String.raw`(?<![\p{L}\p{N}+]|\p{N}[-/.,])`;
const END = String.raw`(?![\p{L}\p{N}]|[-/.,]\p{N})`;
const GAP = String.raw`[\s.-]{0,2}`;

/**
 * The forms that are a telephone's and nothing else's. Short numbers (1099, 15), toll-free ones (0800) and those
 * of 111 are an office's by their form. A bare row of digits with a landline's code is none: a notification has
 * such a number.
 */
const FORMS = [
  // A mobile of Pakistan: 0300-0000000, +92 300 0000000, 0092…
  String.raw`(?:(?:\+|00)92${GAP}(?:\(0\)${GAP})?|92${GAP}|0)3\d{2}${GAP}\d{3}${GAP}\d{4}`,
  // A landline of Pakistan, its code set apart; 111 behind the code is an office's.
  String.raw`(?:(?:\+|00)92${GAP}\(?0?|\(?0)[2-9]\d{1,3}(?:\)\s?|\s?-\s?|[ ])(?!111)\d{3,4}${GAP}\d{3,5}`,
  // Of any other country.
  String.raw`\+(?!92)[1-9]\d{0,2}(?:${GAP}\(?\d{1,4}\)?){2,5}`,
].map(form => new RegExp(`${BEGIN}(?:${form})${END}`, 'gu'));

/** The telephone numbers in a text that are not said to be an office's, in their order. `about`: what the text is said to be. */
export function phoneNumbersIn(typed: string, about: string): readonly Span[] {
  if (!mayHoldNumber(typed)) return [];
  const { text, spanOf } = plainText(typed);
  const found: Span[] = [];
  for (const { 0: number, index } of FORMS.flatMap(form => [...text.matchAll(form)])) {
    const digits = number.replace(/\D/g, '').length;
    if (digits < 9 || digits > 15 || isCounted(text, index)) continue;
    const end = index + number.length;
    const at = spanOf(index, end);
    if (found.some(other => at.start < other.end && other.start < at.end)) continue;
    const sentence = `${about} ${sentenceAround(text, { start: index, end })}`;
    if (!isOffice(sentence, text.slice(Math.max(0, index - 60), index))) found.push(at);
  }
  return found.sort((a, b) => a.start - b.start);
}
