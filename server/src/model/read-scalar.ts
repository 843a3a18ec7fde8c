import { readCitation } from '../questionnaire/citation.ts';
import type { Catalogue } from '../questionnaire/provision.ts';
import type { Axis, Choice, Questionnaire, ScalarType } from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { ReadProblem } from './problem.ts';
import { type Value, WHY_EMPTY } from './value.ts';

/** What reading needs to know: the definition and the laws it cites. */
export interface Library {
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
}

export interface ReadResult {
  readonly value: Value;
  readonly problem?: Omit<ReadProblem, 'span' | 'written'>;
}

/** Reads the source text of one scalar as its type says. Never throws; what is not understood is `unreadable`. */
export function readScalar(
  written: string,
  type: ScalarType,
  library: Library,
  values: readonly Choice[] = [],
): ReadResult {
  const text = written.trim();
  const word = WHY_EMPTY.get(text.toLowerCase().replace(/[\s_]+/g, '-'))?.word;
  // "pending" is a word for a missing figure, and a choice where the list has it: a bill can be pending.
  const isChoice = type === 'choice' && values.some(({ id }) => id === word);
  if (word !== undefined && type !== 'text' && !isChoice) return { value: { kind: 'word', word } };
  switch (type) {
    case 'count':
      return readCount(text);
    case 'money':
      return readMoney(text, library.questionnaire.currency);
    case 'date':
      return readDate(text);
    case 'duration':
      return readDuration(text);
    case 'year':
      return readYear(text);
    case 'yes-no':
      return readYesNo(text);
    case 'place':
      return readPlace(text, library.questionnaire.axes.get('place'));
    case 'provision':
      return readProvision(text, library);
    case 'choice':
      return readChoice(text, values);
    case 'text':
      return { value: { kind: 'text', text } };
  }
}

const APPROXIMATE =
  /^(about|around|approximately|approx\.?|nearly|almost|over|more than|at least|at most|up to|under|less than|fewer than|some|circa|ca\.?|~|>|<|≥|≤)\s*(.+)$/i;
const PLAIN_NUMBER = /^\d{1,15}$/;
/** 1,234 · 1,23,456 · 1 234 · 1'234: separators between groups of two or three digits. */
const GROUPED_NUMBER = /^\d{1,3}(?:[,'\u2019 \u00a0\u202f]\d{2,3})+$/;
const NIL = /^(nil|none|zero|null)\.?$/i;
const DASH = /^(-+|–|—|n\/?a\.?|n\.a\.?|not applicable|x|\?+|\.+|~)$/i;

function readCount(text: string): ReadResult {
  const digits = toLatinDigits(text);
  if (PLAIN_NUMBER.test(digits)) {
    const count = Number(digits);
    return { value: { kind: 'count', count }, ...(digits === text ? {} : formatted(String(count))) };
  }
  if (GROUPED_NUMBER.test(digits)) {
    const count = Number(digits.replace(/\D/g, ''));
    return { value: { kind: 'count', count }, ...formatted(String(count)) };
  }
  if (NIL.test(text))
    return { value: { kind: 'count', count: 0 }, problem: { kind: 'nil-figure', instead: ['0'] } };
  if (DASH.test(text)) return { value: unreadable(text), problem: { kind: 'ambiguous-figure' } };
  const approximate = APPROXIMATE.exec(digits);
  if (approximate !== null) {
    const number = plainNumber(approximate[2] ?? '');
    if (number !== undefined) return { value: { kind: 'count', count: number, approximate: text } };
  }
  const mixed = /^(\d[\d,]*)\s*(\D.*)$/s.exec(digits);
  const number = mixed === null ? undefined : plainNumber((mixed[1] ?? '').replace(/,$/, ''));
  if (mixed !== null && number !== undefined && /[\p{L}(]/u.test(mixed[2] ?? '')) {
    const words = (mixed[2] ?? '').replace(/^[\s,;:()–-]+|[\s()]+$/g, '');
    return {
      value: { kind: 'count', count: number },
      problem: { kind: 'figure-with-text', instead: [String(number), words] },
    };
  }
  return { value: unreadable(text), problem: { kind: 'unreadable-figure', wanted: 'a whole number' } };
}

function formatted(
  plain: string,
): Pick<ReadResult, 'problem'> & { problem: NonNullable<ReadResult['problem']> } {
  return { problem: { kind: 'formatted-figure', instead: [plain] } };
}

function plainNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed)) return Number(trimmed);
  return GROUPED_NUMBER.test(trimmed) ? Number(trimmed.replace(/\D/g, '')) : undefined;
}

/** Urdu and Arabic digits as 0–9. */
function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15));
}

const SCALE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
]);
const MONEY =
  /^(?:(rs\.?|pkr|rupees|[a-z]{3}|us\$|\$|€|£)\s*)?(\d[\d,]*(?:\.\d+)?)\s*(?:\/-)?\s*([a-z]+)?\s*(rupees|pkr|rs\.?)?\s*(?:\/-)?$/i;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['rs', 'PKR'],
  ['rs.', 'PKR'],
  ['rupees', 'PKR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

function readMoney(text: string, currency: string): ReadResult {
  if (DASH.test(text)) return { value: unreadable(text), problem: { kind: 'ambiguous-figure' } };
  const approximate = APPROXIMATE.exec(text);
  const match = MONEY.exec(toLatinDigits(approximate?.[2] ?? text));
  const scaleWord = match?.[3]?.toLowerCase();
  const trailing = scaleWord !== undefined && SIGNS.has(scaleWord) ? scaleWord : undefined;
  const scale = scaleWord === undefined || trailing !== undefined ? 1 : SCALE.get(scaleWord);
  if (match === null || scale === undefined) {
    return {
      value: unreadable(text),
      problem: { kind: 'unreadable-figure', wanted: `an amount of money, such as ${currency} 1,250,000` },
    };
  }
  const amount = Number((match[2] ?? '').replace(/,/g, '')) * scale;
  const sign = (match[1] ?? match[4] ?? trailing)?.toLowerCase();
  const named = sign === undefined ? undefined : (SIGNS.get(sign) ?? sign.toUpperCase());
  const value: Value = {
    kind: 'money',
    amount,
    currency: named ?? currency,
    ...(approximate === null ? {} : { approximate: text }),
  };
  if (named !== undefined || amount === 0) return { value };
  return { value, problem: { kind: 'missing-currency', instead: [`${currency} ${text}`] } };
}

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

function readDate(text: string): ReadResult {
  const parts = text.split(/\s*(?:\/|\bto\b|–)\s*/);
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
      wanted: 'a date such as 2020-02-18, 2020-02 or 2020-02-18/2020-02-20',
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

function readDuration(text: string): ReadResult {
  const lower = text.toLowerCase();
  if (/^(life|life imprisonment|imprisonment for life|death|death penalty)$/.test(lower)) {
    return { value: { kind: 'duration', written: text } };
  }
  const pattern = /(\d{1,4}(?:\.\d+)?)\s*(years?|yrs?|y|months?|mos?|m|weeks?|days?|d)\b[\s,]*(?:and\s+)?/gy;
  let months = 0;
  let end = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    const amount = Number(match[1]);
    const unit = (match[2] ?? '')[0];
    months +=
      unit === 'y' ? amount * 12 : unit === 'm' ? amount : unit === 'w' ? (amount * 7) / 30 : amount / 30;
    end = pattern.lastIndex;
  }
  if (end === lower.length && end > 0) return { value: { kind: 'duration', months, written: text } };
  return {
    value: unreadable(text),
    problem: { kind: 'unreadable-duration', wanted: 'a length such as 3 years 6 months, or life' },
  };
}

function readYear(text: string): ReadResult {
  const match = /^((?:19|20)\d{2})(?:\s*[-–/]\s*\d{2,4})?$/.exec(text);
  if (match !== null) return { value: { kind: 'year', year: Number(match[1]) } };
  return { value: unreadable(text), problem: { kind: 'unreadable-date', wanted: 'a year such as 2020' } };
}

function readYesNo(text: string): ReadResult {
  const answer = yesOrNo(text);
  if (answer === 'yes' || answer === 'no') return { value: { kind: 'yes-no', yes: answer === 'yes' } };
  return { value: unreadable(text), problem: { kind: 'unknown-choice', wanted: 'yes or no', instead: [] } };
}

function yesOrNo(text: string): string {
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (lower === 'true' || lower === 'y') return 'yes';
  if (lower === 'false') return 'no';
  return lower;
}

/** The value of an axis by its ID, title or one of its aliases; capital letters and dots do not count. */
export function findAxisValue(axis: Axis | undefined, written: string): string | undefined {
  const wanted = simplify(written);
  return axis?.values.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some(name => simplify(name) === wanted),
  )?.id;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s.&_-]+/g, '');
}

function readPlace(text: string, axis: Axis | undefined): ReadResult {
  const place = findAxisValue(axis, text);
  if (place !== undefined) return { value: { kind: 'place', place } };
  if (/^federal$/i.test(text)) return { value: { kind: 'place', place: 'federal' } };
  const known = axis?.values.map(({ id }) => id) ?? [];
  return {
    value: unreadable(text),
    problem: { kind: 'unknown-place', wanted: `one of ${known.join(', ')}`, instead: nearest(text, known) },
  };
}

/** A law as a whole is as welcome as its sections, known to the catalogue or not. */
const TITLE_OF_LAW =
  /\p{L}.*\s(act|ordinance|order|code|rules|regulations?|law|laws|policy|constitution)\b/iu;

function readProvision(text: string, { catalogue, questionnaire }: Library): ReadResult {
  const citation = readCitation(text, catalogue, questionnaire.statute);
  if (citation.sections.length > 0) return { value: { kind: 'provision', citation, written: text } };
  if (citation.problem?.statute !== undefined || TITLE_OF_LAW.test(text))
    return { value: { kind: 'text', text } };
  return {
    value: unreadable(text),
    problem: {
      kind: 'unreadable-provision',
      wanted: `a legal provision such as ${questionnaire.statute} 371-A`,
    },
  };
}

/** One of a closed list; a YAML boolean is read as yes or no. */
export function readChoice(text: string, values: readonly Choice[]): ReadResult {
  const wanted = yesOrNo(text).replace(/[\s_]+/g, '-');
  const found = values.find(({ id, title }) => id === wanted || title.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return { value: { kind: 'choice', choice: found.id } };
  const ids = values.map(({ id }) => id);
  return {
    value: unreadable(text),
    problem: { kind: 'unknown-choice', wanted: `one of ${ids.join(', ')}`, instead: nearest(text, ids) },
  };
}

function unreadable(written: string): Value {
  return { kind: 'unreadable', written };
}
