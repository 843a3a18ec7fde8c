import { t } from '../text/l10n.ts';
import { type ReadResult, unreadable } from './read-result.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day, a month, a year, or a span of them. */
export function readDate(text: string): ReadResult {
  const parts = text.split(/(?<!\s)\s*(?:\/|\bto\b|–)\s*/);
  const from = oneDate(parts[0] ?? '');
  const to = parts.length === 2 ? oneDate(parts[1] ?? '') : from;
  if (from !== undefined && to !== undefined && parts.length <= 2 && from.from <= to.to) {
    return { value: { kind: 'date', from: from.from, to: to.to, written: text } };
  }
  const spoken = spokenDate(text);
  return {
    value: unreadable(text),
    problem: {
      kind: 'unreadable-date',
      wanted: t('a date such as 2020-02-18, 2020-02 or 2020-02-18/2020-02-20'),
      ...(spoken === undefined ? {} : { instead: [spoken] }),
    },
  };
}

function oneDate(text: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { from: text, to: text };
}

/** `18 February 2020`, `18-02-2020`, `18.2.2020`, `February 18, 2020` as an ISO date, day first as in Pakistan. */
function spokenDate(text: string): string | undefined {
  const numeric = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text);
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  const [day, month, year] =
    numeric !== null
      ? [numeric[1], Number(numeric[2]), numeric[3]]
      : worded !== null
        ? [worded[1], monthOf(worded[2]), worded[3]]
        : [american?.[2], monthOf(american?.[1]), american?.[3]];
  if (day === undefined || year === undefined || !(month >= 1)) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return oneDate(iso) === undefined ? undefined : iso;
}

function monthOf(name: string | undefined): number {
  return name === undefined
    ? 0
    : MONTHS.findIndex(month => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

/** Rigorous or simple imprisonment, as judgments say it. */
const KIND_OF_PRISON = /(?<=\s)(?:r\.?\s?i\.?|s\.?\s?i\.?|(?:rigorous |simple )?imprisonment)$/;

/** Years, months, weeks and days, or a sentence without a length. */
export function readDuration(text: string): ReadResult {
  const lower = text.toLowerCase();
  if (/^(life|life imprisonment|imprisonment for life|death|death penalty)$/.test(lower)) {
    return { value: { kind: 'duration', written: text } };
  }
  // "3 years R.I.": what kind of imprisonment it is changes nothing of its length.
  const length = lower.replace(KIND_OF_PRISON, '').trimEnd();
  const pattern = /(\d{1,4}(?:\.\d+)?)\s*(years?|yrs?|y|months?|mos?|m|weeks?|days?|d)\b[\s,]*(?:and\s+)?/gy;
  let months = 0;
  let end = 0;
  for (let match = pattern.exec(length); match !== null; match = pattern.exec(length)) {
    const amount = Number(match[1]);
    const unit = (match[2] ?? '')[0];
    months +=
      unit === 'y' ? amount * 12 : unit === 'm' ? amount : unit === 'w' ? (amount * 7) / 30 : amount / 30;
    end = pattern.lastIndex;
  }
  if (end === length.length && end > 0) return { value: { kind: 'duration', months, written: text } };
  return {
    value: unreadable(text),
    problem: { kind: 'unreadable-duration', wanted: t('a length such as 3 years 6 months, or life') },
  };
}

export function readYear(text: string): ReadResult {
  const match = /^((?:19|20)\d{2})(?:\s*[-–/]\s*\d{2,4})?$/.exec(text);
  if (match !== null) return { value: { kind: 'year', year: Number(match[1]) } };
  return { value: unreadable(text), problem: { kind: 'unreadable-date', wanted: t('a year such as 2020') } };
}
