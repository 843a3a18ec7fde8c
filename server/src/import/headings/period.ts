import type { Period, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type HeadingToken, headingTokens, periodAt } from './period-at.ts';

/** A period that a heading or a title speaks of. */
export interface SpokenPeriod extends Period {
  /** As it is written: "FY 2019-20". */
  readonly written: string;
  /** What the heading says besides: "Registered" of "Registered, 2019". */
  readonly rest: string;
  /** True where it is a bare year, which might be a figure as well. */
  readonly bare: boolean;
}

/** How a period stands to that of the questionnaire: it is that, overlaps it, or lies outside. */
export type PeriodStanding = 'own' | 'part' | 'outside';

/** Longer texts are no headings. */
const LONGEST = 200;

/** Words around a period that say only that it is one. */
const AROUND = new Set(
  'calendar fiscal financial reporting year years period during in for of from the as on at till until upto up to ending ended cy fy c f y سال برائے دوران'.split(
    ' ',
  ),
);
/** Words behind a year that say what kind of figures they are: "2020 (P)", "2020ء". */
const BEHIND = new Set(
  'p r e f a b provisional prov revised actual actuals estimated final ad ce ء ع'.split(' '),
);
/** A year beside one of these is a part of its name. */
const DATED = new Set(
  'act ordinance order code rules regulations policy constitution amendment bill plan protocol convention report'.split(
    ' ',
  ),
);

/** The period that a heading, in plain signs, speaks of; `undefined` where there is none, and in the name of a law. */
export function readPeriod(label: string): SpokenPeriod | undefined {
  if (!/\d\d/.test(label) || label.length > LONGEST) return undefined;
  const signs = headingTokens(label.replace(/\[[\da-z]{1,3}\]/gi, mark => ' '.repeat(mark.length)));
  for (let at = 0; at < signs.length; at++) {
    const found = periodAt(signs, at);
    if (found === undefined || isName(signs, at, found.end)) continue;
    const { from, to, end } = found;
    const written = label.slice(signs[at]?.start, signs[end - 1]?.end);
    const rest = [...restOf(signs.slice(0, at)), ...restOf(signs.slice(end), true)];
    return { from, to, written, rest: joined(rest, label), bare: /^\d{4}$/.test(label) };
  }
  return undefined;
}

function isName(signs: readonly HeadingToken[], at: number, end: number): boolean {
  const before = /^[,(]$/.test(signs[at - 1]?.text ?? '') ? signs[at - 2] : signs[at - 1];
  return [before, signs[end]].some(sign => sign !== undefined && DATED.has(sign.text.toLowerCase()));
}

/** Words that say something besides; signs between them count only where words are left on both sides. */
function restOf(signs: readonly HeadingToken[], behind = false): HeadingToken[] {
  const isWord = ({ text }: HeadingToken) => /[a-z\d\u0600-\u06ff]/i.test(text) || text.charCodeAt(0) > 0x6ff;
  const left = signs.filter(sign => {
    const text = sign.text.toLowerCase();
    return !(isWord(sign) && (AROUND.has(text) || (behind && BEHIND.has(text))));
  });
  return left.some(isWord) ? left : [];
}

function joined(signs: readonly HeadingToken[], label: string): string {
  const text = signs.map((sign, n) => {
    const last = signs[n - 1];
    return `${last !== undefined && last.end < sign.start ? ' ' : ''}${label.slice(sign.start, sign.end)}`;
  });
  return text
    .join('')
    .replace(/^[\s,.:;)*–—-]+/, '')
    .replace(/(?<![\s,.:;(*–—-])[\s,.:;(*–—-]+$/, '')
    .trim();
}

/** How a period stands to that of the questionnaire. */
export function standingOf({ from, to }: Period, { period }: Questionnaire): PeriodStanding {
  if (from === period.from && to === period.to) return 'own';
  return to < period.from || from > period.to ? 'outside' : 'part';
}

/** True where periods follow one another without a gap and make up another one: four quarters a year. */
export function makeUp(parts: readonly Period[], whole: Period): boolean {
  const sorted = parts.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (
    parts.length > 1 &&
    sorted[0]?.from === whole.from &&
    sorted.at(-1)?.to === whole.to &&
    sorted.every((part, n) => n === 0 || dayAfter(sorted[n - 1]?.to ?? '') === part.from)
  );
}

function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** The period in words: "2020", or its first and last day. */
export function sayPeriod({ from, to }: Period): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from} – ${to}`;
}
