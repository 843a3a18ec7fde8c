import type { Period } from '../../questionnaire/questionnaire.ts';

/** A word, a number or a sign of a heading, and where it stands. */
export interface HeadingToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A period and the sign behind it. */
export interface FoundPeriod extends Period {
  readonly end: number;
}

export function headingTokens(label: string): HeadingToken[] {
  return Array.from(
    label.matchAll(/\d+|[a-z]+|[\u0621-\u065f\u066e-\u06d3]+|\S/gi),
    ({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
    }),
  );
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The period that begins at a sign: a year, years from one to another, a month, a quarter, a day up to which was counted, or from
 * one of these to another. `undefined` where none begins there.
 */
export function periodAt(signs: readonly HeadingToken[], at: number): FoundPeriod | undefined {
  if (isWithinWord(signs, at)) return undefined;
  const first = pointAt(signs, at);
  if (first === undefined) return undefined;
  const months = first.month === undefined ? monthsBehind(signs, first) : undefined;
  if (months !== undefined) return months;
  // A fiscal year is named after the year in which it ends.
  if (first.month === undefined && isFiscal(signs, at) && /^(?:[^-–—/]|$)/.test(signs[first.end]?.text ?? ''))
    return { from: `${(first.year ?? 0) - 1}-01-01`, to: `${first.year}-12-31`, end: first.end };
  const then = signs[first.end];
  if (then !== undefined && /^(?:[-–—/]|to|till|until|through|upto|up)$/i.test(then.text)) {
    const next = first.end + (/^up$/i.test(then.text) ? 2 : 1);
    const last = pointAt(signs, next);
    if (last?.year !== undefined) {
      const whole = spanOf({ ...first, year: first.year ?? last.year }, last);
      if (whole !== undefined && !isDecimal(signs, whole.end)) return whole;
    }
    const short = signs[next]?.text ?? '';
    const begun = first.month === undefined ? first.year : undefined;
    if (begun !== undefined && /^\d\d$/.test(short) && (begun + 1) % 100 === Number(short)) {
      return { from: `${begun}-01-01`, to: `${begun + 1}-12-31`, end: next + 1 };
    }
  }
  if (first.year === undefined || isDecimal(signs, first.end)) return undefined;
  return spanOf(first.day === undefined ? first : { ...first, month: 1, last: 1, day: 1 }, first);
}

/** "2020 (Jan-Jun)": months of the year before them. */
function monthsBehind(signs: readonly HeadingToken[], { year, end }: Point): FoundPeriod | undefined {
  if (signs[end]?.text !== '(') return undefined;
  const from = pointAt(signs, end + 1);
  const to =
    from && /^(?:[-–—/]|to)$/i.test(signs[from.end]?.text ?? '') ? pointAt(signs, from.end + 1) : undefined;
  if (from?.month === undefined || to?.month === undefined || signs[to.end]?.text !== ')') return undefined;
  return spanOf({ year, month: from.month, end }, { year, month: to.month, end: to.end + 1 });
}

function isFiscal(signs: readonly HeadingToken[], at: number): boolean {
  const before = signs.slice(Math.max(0, at - 4), at + 1).map(({ text }) => text.toLowerCase());
  return /(?:^|\W)(?:f ?\.? ?y ?\.?|(?:fiscal|financial)(?: year)?)(?: (?:19|20)?\d\d)?$/.test(
    before.join(' '),
  );
}

/** "12-2020" and "2.2020" are no years, nor is "2020,5". */
function isWithinWord(signs: readonly HeadingToken[], at: number): boolean {
  const [before, own] = [signs[at - 1], signs[at]];
  return before !== undefined &&
    own !== undefined &&
    before.end === own.start &&
    /[\da-z.,/-]$/i.test(before.text)
    ? !/^(?:fy|cy)$/i.test(before.text) &&
        !(before.text === '.' && /^[a-z]$/i.test(signs[at - 2]?.text ?? ''))
    : false;
}

function isDecimal(signs: readonly HeadingToken[], end: number): boolean {
  const [sign, next] = [signs[end], signs[end + 1]];
  const touches = sign?.start === signs[end - 1]?.end;
  if (sign !== undefined && touches && /^[\da-z]/i.test(sign.text)) return !/^(?:ad|ce)$/i.test(sign.text);
  if (!touches || next?.start !== sign?.end) return false;
  return /^[.,/-]$/.test(sign?.text ?? '') && /^(?:\d|[a-z]$)/i.test(next?.text ?? '');
}

/** A day, a month, a span of months or a year; the year may be said at the end of a span only. */
interface Point {
  readonly year?: number | undefined;
  /** From 1. */
  readonly month?: number | undefined;
  /** The last month of a quarter or a half. */
  readonly last?: number | undefined;
  readonly day?: number | undefined;
  readonly end: number;
}

function pointAt(signs: readonly HeadingToken[], at: number): Point | undefined {
  const text = (n: number) => signs[at + n]?.text.toLowerCase() ?? '';
  const number = (n: number) => (/^\d{1,2}$/.test(text(n)) ? Number(text(n)) : undefined);
  const year = (n: number) => (/^(?:19|20)\d\d$/.test(text(n)) ? Number(text(n)) : undefined);
  const month = (n: number) => monthOf(text(n));
  const gap = (n: number, signsOfGap: RegExp) => (signsOfGap.test(text(n)) ? n + 1 : n);

  if (year(0) !== undefined) {
    // 2020-12-31, 2020 Q1
    if (/^[-/]$/.test(text(1)) && text(2).length === 2 && text(3) === text(1) && text(4).length === 2)
      return { year: year(0), month: number(2), day: number(4), end: at + 5 };
    const q = gap(1, /^[,/-]$/);
    const part = partOf(text(q), text(q + 1));
    if (part !== undefined) return { year: year(0), ...part, end: at + q + 2 };
    return { year: year(0), end: at + 1 };
  }
  if (number(0) !== undefined) {
    // 31.12.2020
    if (/^[-./]$/.test(text(1)) && text(3) === text(1) && number(2) !== undefined && year(4) !== undefined)
      return { day: number(0), month: number(2), year: year(4), end: at + 5 };
    const n = gap(1, /^(?:st|nd|rd|th)$/);
    // 1st quarter 2020
    if (/^(?:quarter|qtr|half)$/.test(text(n))) {
      const y = gap(gap(n + 1, /^[.,]$/), /^of$/);
      const part = partOf(text(n), String(number(0)));
      return part === undefined || year(y) === undefined
        ? undefined
        : { year: year(y), ...part, end: at + y + 1 };
    }
    // 31st December, 2020
    const m = gap(gap(n, /^of$/), /^[-/]$/);
    if (month(m) === undefined) return undefined;
    const y = gap(gap(m + 1, /^\.$/), /^[-,/]$/);
    return {
      day: number(0),
      month: month(m),
      year: year(y),
      end: at + (year(y) === undefined ? m + 1 : y + 1),
    };
  }
  if (month(0) !== undefined) {
    const m = gap(1, /^\.$/);
    // December 31, 2020
    const d = gap(m + 1, /^(?:st|nd|rd|th)$/);
    if (number(m) !== undefined && text(m) !== '' && year(gap(d, /^,$/)) !== undefined)
      return { month: month(0), day: number(m), year: year(gap(d, /^,$/)), end: at + gap(d, /^,$/) + 1 };
    const y = gap(m, /^[-,'’]$/);
    if (year(y) !== undefined) return { month: month(0), year: year(y), end: at + y + 1 };
    // Jan-20
    if (y > m && number(y) !== undefined && text(y).length === 2)
      return { month: month(0), year: 2000 + (number(y) ?? 0), end: at + y + 1 };
    if (number(m) !== undefined) return { month: month(0), day: number(m), end: at + d };
    return { month: month(0), end: at + m };
  }
  // Q1 2020, H1-2020
  const part = partOf(text(0), text(1));
  const y = gap(gap(2, /^[,/-]$/), /^of$/);
  if (part !== undefined && year(y) !== undefined) return { year: year(y), ...part, end: at + y + 1 };
  // FY20, F.Y. 2019-20
  const f = text(0) === 'fy' ? 1 : text(0) === 'f' && text(1) === '.' && text(2) === 'y' ? gap(3, /^\.$/) : 0;
  if (f > 0 && text(f).length === 2 && number(f) !== undefined)
    return { year: 2000 + (number(f) ?? 0), end: at + f + 1 };
  return undefined;
}

function partOf(kind: string, which: string): Pick<Point, 'month' | 'last'> | undefined {
  const n = /^[1-4]$/.test(which) ? Number(which) : 0;
  if (n > 0 && /^(?:q|qtr|quarter)$/.test(kind)) return { month: n * 3 - 2, last: n * 3 };
  return n > 0 && n < 3 && /^(?:h|half)$/.test(kind) ? { month: n * 6 - 5, last: n * 6 } : undefined;
}

function monthOf(word: string): number | undefined {
  if (!/^(?:[a-z]{3}|sept|[a-z]{4,9})$/.test(word)) return undefined;
  const short = word === 'sept' ? 'sep' : word;
  const at = MONTHS.findIndex(name => name === short || (short.length === 3 && name.startsWith(short)));
  return at < 0 ? undefined : at + 1;
}

/** From the first day of one point to the last of another. */
function spanOf(first: Point, last: Point): FoundPeriod | undefined {
  const from = dayOf(first.year, first.month ?? 1, first.day ?? 1);
  const month = last.last ?? last.month ?? 12;
  const to = dayOf(last.year, month, last.day ?? lengthOf(last.year, month));
  return from === undefined || to === undefined || from > to ? undefined : { from, to, end: last.end };
}

function lengthOf(year: number | undefined, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function dayOf(year: number | undefined, month: number, day: number): string | undefined {
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month))
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
