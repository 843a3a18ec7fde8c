import type { Span } from './span.ts';

/** A text in which numbers and addresses can be looked for, however they were typed. */
export interface PlainText {
  /**
   * Digits of every script as 0 to 9, dashes as hyphens, blanks as blanks, wide letters and signs as narrow ones, and
   * nothing unseen between them.
   */
  readonly text: string;
  /** Where a stretch of `text` stands in the text that was typed. */
  spanOf(start: number, end: number): Span;
}

export function plainText(typed: string): PlainText {
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let text = '';
  let last = 0;
  for (const { 0: letter, index } of typed.matchAll(/[^\n\r\t -~]/gu)) {
    const plain = plainLetter(letter);
    text += typed.slice(last, index) + plain;
    last = index + letter.length;
    if (plain.length !== letter.length) shifts.push({ from: text.length, by: last - text.length });
  }
  text += typed.slice(last);
  const typedAt = (at: number) => at + (shifts.findLast(({ from }) => from <= at)?.by ?? 0);
  return {
    text,
    spanOf: (start, end) => {
      const final = typedAt(end - 1);
      return { start: typedAt(start), end: final + ((typed.codePointAt(final) ?? 0) > 0xffff ? 2 : 1) };
    },
  };
}

/** False of a text without six digits close to each other, which most texts are. */
export function mayHoldNumber(typed: string): boolean {
  return SIX.test(typed) && CLOSE.test(typed);
}

/** Six digits, or letters so far behind Latin ones that they may be digits: soon answered of any text. */
const SIX = /(?:[\d\u0660-\uffff][^\d\u0660-\uffff]*){6}/;
const CLOSE = /\p{Nd}(?:[^\p{L}\p{N}]{0,4}\p{Nd}){5}/u;

function plainLetter(letter: string): string {
  if (/^\p{Nd}$/u.test(letter)) return String(digitOf(letter.codePointAt(0) ?? 0));
  // The stroke that lengthens Arabic letters stands for a dash between digits.
  if (/^[\p{Pd}\u2212\u2043\u02d7\u0640]$/u.test(letter)) return '-';
  if (/^\p{Zs}$/u.test(letter)) return ' ';
  // Marks of direction and joiners: they come with numbers that are copied out of Urdu text.
  if (/^\p{Cf}$/u.test(letter)) return '';
  // Letters and signs that are as wide as Chinese ones.
  const code = letter.codePointAt(0) ?? 0;
  return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : letter;
}

/** The digits of a script stand in a row from 0 to 9, and such rows behind each other. */
function digitOf(code: number): number {
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
