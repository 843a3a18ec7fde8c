import { t } from '../text/l10n.ts';
import { type ReadResult, unreadable } from './read-result.ts';
import { spreadsheetFigure } from './spreadsheet-figure.ts';

export const APPROXIMATE =
  /^(about|around|approximately|approx\.?|nearly|almost|over|more than|at least|at most|up to|under|less than|fewer than|some|circa|ca\.?|~|>|<|≥|≤)\s*(\S.*)$/i;
const PLAIN_NUMBER = /^\d{1,15}$/;
/** 1,234 · 1 234 · 1'234 · 1٬234: one sign between groups of three digits; "50 48" and "1,23" are something else. */
const IN_THOUSANDS = /^\d{1,3}([,'\u2019 \u00a0\u2009\u202f\u066c\u060c])\d{3}(?:\1\d{3})*$/;
/** 1,23,456: three digits at the end, two in each group before them. */
const IN_LAKHS = /^\d{1,2}([,'\u2019\u066c\u060c])(?:\d{2}\1)+\d{3}$/;
const NIL = /^(nil|none|zero|null)\.?$/i;
/** Signs that may mean none as well as not known. */
export const DASH = /^(-+|–|—|n\/?a\.?|n\.a\.?|not applicable|x|\?+|\.+|~)$/i;

/** A whole number, exact or approximate, with or without separators. */
export function readCount(text: string): ReadResult {
  const digits = toLatinDigits(text);
  if (PLAIN_NUMBER.test(digits)) {
    const count = Number(digits);
    return { value: { kind: 'count', count }, ...(digits === text ? {} : formatted(String(count))) };
  }
  const grouped = groupedNumber(digits);
  if (grouped !== undefined) {
    return { value: { kind: 'count', count: grouped }, ...formatted(String(grouped)) };
  }
  if (NIL.test(text))
    return { value: { kind: 'count', count: 0 }, problem: { kind: 'nil-figure', instead: ['0'] } };
  if (DASH.test(text)) return { value: unreadable(text), problem: { kind: 'ambiguous-figure' } };
  const approximate = APPROXIMATE.exec(digits);
  if (approximate !== null) {
    const number = plainNumber(approximate[2] ?? '');
    if (number !== undefined) return { value: { kind: 'count', count: number, approximate: text } };
  }
  if (spreadsheetFigure(digits) !== undefined)
    return { value: unreadable(text), problem: { kind: 'spreadsheet-figure' } };
  const [number, words] = withWords(digits) ?? [];
  if (number !== undefined && words !== undefined) {
    return {
      value: { kind: 'count', count: number },
      problem: { kind: 'figure-with-text', instead: [String(number), words] },
    };
  }
  return { value: unreadable(text), problem: { kind: 'unreadable-figure', wanted: t('a whole number') } };
}

/**
 * "4 (FIA only)", "86 cases": a figure, and words that leave it as it is. Of "5 million", "3 or 4" and "70 percent" the
 * first number is not what they count.
 */
function withWords(digits: string): readonly [number, string] | undefined {
  const [, figure = '', behind = ''] = /^(\d[\d,]*)(\D.*)$/s.exec(digits) ?? [];
  const number = plainNumber(figure.replace(/,$/, ''));
  const apart = /^(?:[\s,;:(]|\s*[–-]\s|\p{L}{3})/u.test(behind);
  if (number === undefined || !apart || !/\p{L}/u.test(behind) || CHANGING.test(behind)) return undefined;
  return [number, behind.replace(/^[\s,;:()–-]+|(?<![\s()])[\s()]+$/g, '')];
}

/** Words and signs behind a number that make another number of it. */
const CHANGING =
  /^[\s(]*(?:(?:hundred|thousand|thousands|k|lakhs?|lacs?|millions?|mn|m|crores?|cr|billions?|bn|arab|dozens?|ہزار|لاکھ|کروڑ|سو|ارب|percent|per|pct|or|to|till|upto|through|and|plus|minus|times|half|یا|تا|فیصد)(?![\p{L}])|[%٪/+×*=<>~^&])|^[\s,;:]*(?:[–-]\s*)?\d/iu;

function formatted(
  plain: string,
): Pick<ReadResult, 'problem'> & { problem: NonNullable<ReadResult['problem']> } {
  return { problem: { kind: 'formatted-figure', instead: [plain] } };
}

function plainNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed)) return Number(trimmed);
  return groupedNumber(trimmed);
}

/** A number with separators that can be counted with; longer ones are none that an office has. */
function groupedNumber(text: string): number | undefined {
  const plain = IN_THOUSANDS.test(text) || IN_LAKHS.test(text) ? text.replace(/\D/g, '') : '';
  return PLAIN_NUMBER.test(plain) ? Number(plain) : undefined;
}

/** Urdu and Arabic digits as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15));
}
