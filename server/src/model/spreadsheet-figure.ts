import { plainText } from '../text/plain-text.ts';

/** What a spreadsheet makes of a figure when it takes it for something else, or when its column is too narrow. */
export interface SpreadsheetFigure {
  readonly made: 'date' | 'power';
  /** The whole number that a power of ten stands for, where it is one. The figure itself may have been rounded. */
  readonly exact?: number;
}

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)';
/** 4-May · May-04 · 4 May 2020 · 4-May-20 · 2020-05-04 · 04/05/2020 */
const DATE = new RegExp(
  String.raw`^(?:\d{1,4}[-/. ]?${MONTH}\.?(?:[-/., ]+\d{2,4})?|${MONTH}\.?[-/. ]?\d{1,4}(?:[-/., ]+\d{2,4})?|\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}\/\d{1,2})$`,
  'i',
);
/** 1.21E+05 · 1,21E+05 · 2e6 */
const POWER = /^(\d{1,15})(?:[.,](\d{1,15}))?[eE]([+-]?)(\d{1,3})$/;

export function spreadsheetFigure(text: string): SpreadsheetFigure | undefined {
  const typed = plainText(text.trim()).text;
  if (DATE.test(typed)) return { made: 'date' };
  const power = POWER.exec(typed);
  if (power === null) return undefined;
  const [, whole = '', fraction = '', sign = '', exponent = ''] = power;
  const places = Number(sign + exponent) - fraction.length;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  // In whole digits, since a computer’s own powers are not exact.
  const exact = places >= 0 && digits.length + places <= 15 ? Number(digits + '0'.repeat(places)) : undefined;
  return { made: 'power', ...(exact !== undefined && { exact }) };
}
