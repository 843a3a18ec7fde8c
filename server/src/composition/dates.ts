import type { DateRange } from '../model/value.ts';
import { english, type Sayable, t, type Words } from '../text/l10n.ts';

const MONTHS = [
  english('January'),
  english('February'),
  english('March'),
  english('April'),
  english('May'),
  english('June'),
  english('July'),
  english('August'),
  english('September'),
  english('October'),
  english('November'),
  english('December'),
];

/** "18 February 2020" of an ISO date. */
export function dayInWords(date: string): Words {
  return t('{day} {month} {year}', parts(date));
}

/** From one ISO date to another, both meant: "February 2020", "18 to 20 February 2020", "2020". */
export function rangeInWords(from: string, to: string): Words {
  if (from === to) return dayInWords(from);
  const first = parts(from);
  const last = parts(to);
  const wholeMonths = first.day === '1' && isLastDay(to);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (first.year !== last.year) {
    return wholeMonths
      ? stretch(t('{month} {year}', first), t('{month} {year}', last))
      : stretch(dayInWords(from), dayInWords(to));
  }
  if (wholeMonths && sameMonth) return t('{month} {year}', first);
  if (wholeMonths && from.slice(5, 7) === '01' && to.slice(5, 7) === '12') return t('{year}', first);
  if (wholeMonths) return stretch(first.month, t('{month} {year}', last));
  return stretch(sameMonth ? first.day : t('{day} {month}', first), dayInWords(to));
}

function stretch(from: Sayable, to: Words): Words {
  return t('{from} to {to}', { from, to });
}

export function dateInWords({ from, to }: DateRange): Words {
  return rangeInWords(from, to);
}

function parts(date: string): { readonly year: string; readonly month: Words; readonly day: string } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year: `${year}`, month: t(MONTHS[month - 1] ?? ''), day: `${day}` };
}

function isLastDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}
