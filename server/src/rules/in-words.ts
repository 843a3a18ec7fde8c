import type { Axis, Period } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { commaList, english, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';

/** "a", "a and b", "a, b and c"; with `or` in place of "and" where that is asked for. */
export function joined(words: readonly Sayable[], last: 'and' | 'or' = 'and'): Words {
  if (words.length < 2) return commaList(words);
  const slots = { some: commaList(words.slice(0, -1)), last: words.at(-1) ?? '' };
  return last === 'and' ? t('{some} and {last}', slots) : t('{some} or {last}', slots);
}

/** The first few, and how many more: "a, b and 3 more". */
export function listed(words: readonly Sayable[], most = 8): Words {
  const shown = commaList(words.slice(0, most));
  return words.length > most
    ? t('{some} and {count} more', { some: shown, count: words.length - most })
    : shown;
}

/** "1,234"; of money "PKR 1,234". */
export function amount(value: number, currency?: string): string {
  return currency === undefined ? formatNumber(value) : `${currency} ${formatNumber(value)}`;
}

/** What goes behind "2 too …": "many" or "few", of money "much" or "little". */
export function tooMany(by: number, currency?: string): Words {
  if (currency === undefined) return by > 0 ? t('many') : t('few');
  return by > 0 ? t('much') : t('little');
}

/** For the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The title of an axis' value inside a sentence: names keep their capitals. */
export function inSentence(title: string, axis: Axis | undefined): string {
  const plain = axis?.names !== true || title === 'Unspecified';
  return plain && !/^[A-Z]{2,}$/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

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

/** An ISO date, month or year: "1 June 2018", "June 2018", "2018". */
export function dateInWords(iso: string): Words {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return verbatim`${year}`;
  const name = t(MONTHS[Number(month) - 1] ?? month);
  return day === undefined
    ? t('{month} {year}', { month: name, year })
    : t('{day} {month} {year}', { day: Number(day), month: name, year });
}

/** "1 January", of a day whose year follows. */
function dayInYear(iso: string): Words {
  const [, month = '', day] = iso.split('-');
  return t('{day} {month}', { day: Number(day), month: t(MONTHS[Number(month) - 1] ?? month) });
}

/** "1 January to 31 December 2020". */
export function periodInWords({ from, to }: Period): Words {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return t('{from} to {to}', { from: sameYear ? dayInYear(from) : dateInWords(from), to: dateInWords(to) });
}

/** A day, a whole month or year, or a stretch of days: "18 February 2020", "February 2020", "1 May to 3 May 2020". */
export function rangeInWords({ from, to }: Period): Words {
  if (from === to) return dateInWords(from);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return dateInWords(year);
  const month = from.slice(0, 7);
  const last = new Date(Date.UTC(Number(year), Number(from.slice(5, 7)), 0)).getUTCDate();
  return from.endsWith('-01') && to === `${month}-${last}` ? dateInWords(month) : periodInWords({ from, to });
}
