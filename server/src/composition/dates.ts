import type { DateRange } from '../model/value.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "18 February 2020" of an ISO date. */
export function dayInWords(date: string): string {
  const { year, month, day } = parts(date);
  return `${day} ${month} ${year}`;
}

/** From one ISO date to another, both meant: "February 2020", "18 to 20 February 2020", "2020". */
export function rangeInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from);
  const first = parts(from);
  const last = parts(to);
  const wholeMonths = first.day === 1 && isLastDay(to);
  if (first.year !== last.year) {
    return wholeMonths
      ? `${first.month} ${first.year} to ${last.month} ${last.year}`
      : `${dayInWords(from)} to ${dayInWords(to)}`;
  }
  if (wholeMonths && first.month === last.month) return `${first.month} ${first.year}`;
  if (wholeMonths && first.month === MONTHS[0] && last.month === MONTHS[11]) return `${first.year}`;
  if (wholeMonths) return `${first.month} to ${last.month} ${last.year}`;
  const start = first.month === last.month ? `${first.day}` : `${first.day} ${first.month}`;
  return `${start} to ${dayInWords(to)}`;
}

export function dateInWords({ from, to }: DateRange): string {
  return rangeInWords(from, to);
}

function parts(date: string): { readonly year: number; readonly month: string; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month: MONTHS[month - 1] ?? '', day };
}

function isLastDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}
