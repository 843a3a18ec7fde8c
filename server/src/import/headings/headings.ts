import { findAxisValue } from '../../model/read-scalar.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import { findStatute } from '../../questionnaire/provision.ts';
import { REPORTED, type Target } from '../target/asked-figures.ts';
import { ANY, bothOf, type Meaning, NOTHING, saysNothing } from '../target/meaning.ts';
import {
  bySexAndAge,
  isCaption,
  isSerial,
  isShare,
  isTotal,
  isUnspecified,
  isWithin,
  nameWords,
  plainLabel,
  withoutShare,
} from './heading-words.ts';
import { readPeriod, type SpokenPeriod, type Standing, standingOf } from './period.ts';

/** What a heading of a range means; `undefined` for one that was not understood. */
export type Understand = (label: string) => Meaning | undefined;

/** What the headings of a range say for a question; each is read once. */
export interface Headings {
  readonly meaningOf: Understand;
  readonly periodOf: (label: string) => NamedPeriod | undefined;
}

/** The period that a heading speaks of, beside that of the questionnaire. */
export interface NamedPeriod extends SpokenPeriod {
  readonly standing: Standing;
}

export function headingsFor(target: Target): Headings {
  const meanings = new Map<string, Meaning | undefined>();
  const periods = new Map<string, NamedPeriod | undefined>();
  return {
    meaningOf: label => {
      if (!meanings.has(label)) meanings.set(label, meaningOf(target, unmarked(plainLabel(label))));
      return meanings.get(label);
    },
    periodOf: label => {
      if (!periods.has(label)) periods.set(label, periodOf(target, unmarked(plainLabel(label))));
      return periods.get(label);
    },
  };
}

/** A heading without the sign of a footnote behind it. */
function unmarked(label: string): string {
  return /^(.*[^\s*†‡[])\s?(?:[*†‡]+|\[[\da-z]{1,3}\])$/i.exec(label)?.[1] ?? label;
}

/** Where the question itself asks by years, they are values as any other; a year in the name of a law is no period. */
function periodOf(target: Target, label: string): NamedPeriod | undefined {
  const period = spokenPeriod(target, label);
  if (period === undefined) return undefined;
  if (period.rest !== '') {
    if (wholeMeaning(target, label) !== undefined) return undefined;
    if (target.question.table !== undefined && meaningOf(target, period.rest) === undefined) return undefined;
  }
  return { ...period, standing: standingOf(period, target.library.questionnaire) };
}

function spokenPeriod({ axes }: Target, label: string): SpokenPeriod | undefined {
  const asksByYear = axes.some(
    ({ values }) => values.length > 0 && values.every(({ id }) => /^\d{4}$/.test(id)),
  );
  return asksByYear ? undefined : readPeriod(label);
}

function meaningOf(target: Target, label: string): Meaning | undefined {
  if (label === '' || isSerial(label)) return NOTHING;
  const whole = wholeMeaning(target, label);
  if (whole !== undefined) return whole;
  const period = spokenPeriod(target, label);
  if (period !== undefined && period.rest !== label) return meaningOf(target, period.rest);
  if (isShare(label)) return meaningOf(target, withoutShare(label));
  const total = isTotal(label) ? totalOf(target, label) : partsOf(target, label);
  return total ?? (isCaption(label) ? NOTHING : undefined);
}

/** One name, in full or in short. */
function wholeMeaning(target: Target, label: string): Meaning | undefined {
  const place = cellNamed(target, label);
  if (place !== undefined) return place;
  const reported = target.axes.includes(REPORTED) ? bySexAndAge(label) : undefined;
  if (reported !== undefined) return { cells: new Map([[REPORTED.id, reported]]) };
  if (isUnspecified(label)) return { cells: new Map([[ANY, 'unspecified']]) };
  const figure = isTotal(label) ? undefined : figureNamed(target, label);
  if (figure !== undefined) return { cells: new Map(), figure };
  const provision = provisionNamed(target, label);
  return provision === undefined ? undefined : { cells: new Map(), provision };
}

function totalOf(target: Target, label: string): Meaning {
  const rest = label
    .replace(
      /\b(?:g|grand|gross|sub|over\s?all|all)?[\s.-]*totals?\b|(?:^|\s)(?:کل|میزان|ٹوٹل|مجموعہ)(?=\s|$)/i,
      ' ',
    )
    .replace(/^[\s(:–—-]*(?:(?:of|for|in)\s)?/i, '')
    .replace(/(?<![\s):–—-])[\s):–—-]+$/, '');
  const of = rest === '' ? undefined : wholeMeaning(target, rest);
  return { ...(of ?? NOTHING), total: true };
}

/** "Registered – Punjab", "Punjab (Registered)", "FIRs in Punjab": every part is understood, and none contradicts another. */
function partsOf(target: Target, label: string): Meaning | undefined {
  const parts = label.split(/(?<!\s)\s*[-–—/|:,;()\n]+\s*/).filter(part => part !== '');
  if (parts.length > 1) return sumOf(target, parts);
  const words = label.split(' ');
  for (let n = 1; n < Math.min(words.length, MOST_WORDS); n++) {
    const rest = words
      .slice(n)
      .join(' ')
      .replace(/^(?:in|of|for|from|by|under|the)\s+/i, '');
    const sum = sumOf(target, [words.slice(0, n).join(' '), rest]);
    if (sum !== undefined && !saysNothing(sum)) return sum;
  }
  return undefined;
}

/** Longer texts are no headings. */
const MOST_WORDS = 8;

function sumOf(target: Target, parts: readonly string[]): Meaning | undefined {
  let sum: Meaning | undefined = NOTHING;
  for (const part of parts) {
    const meaning = wholeMeaning(target, part);
    if (meaning === undefined && isCaption(part)) continue;
    if (meaning === undefined || sum === undefined) return undefined;
    sum = bothOf(sum, meaning);
  }
  return sum;
}

function cellNamed({ axes }: Target, label: string): Meaning | undefined {
  const bare = label.replace(/^[\s:*]+|(?<![\s:*])[\s:*]+$/g, '');
  const inside = /^(.*)\(([^()]*)\)$/.exec(bare);
  const names = [
    bare,
    bare.replace(
      /^(?:fia|(?:govt?|government)\.?(?: of)?|province of|صوبہ)\s+|(?<!\s)\s+(?:province|provincial|region|zone|police)$/gi,
      '',
    ),
    // "Dhaka Division", where the definition calls its places divisions.
    ...axes.flatMap(({ title }) => {
      const end = ` ${title.toLowerCase()}`;
      return title !== '' && bare.toLowerCase().endsWith(end) ? [bare.slice(0, -end.length)] : [];
    }),
    ...(inside === null ? [] : [inside[1]?.trimEnd() ?? '']),
  ];
  for (const name of names) {
    for (const axis of axes) {
      const value = name === '' ? undefined : findAxisValue(axis, name);
      if (value !== undefined) return { cells: new Map([[axis.id, value]]) };
    }
  }
  return undefined;
}

/** Of the table: a law with a section, or a law by its name; "18) 496/A" is the eighteenth row. */
function provisionNamed({ question, library }: Target, label: string): string | undefined {
  if (question.table === undefined || readPeriod(label)?.rest === '') return undefined;
  const { catalogue, questionnaire } = library;
  for (const written of [label.replace(/^\d{1,2}(?:\)\s*|\.\s+)/, ''), label]) {
    const { canonical, sections, problem } = readCitation(written, catalogue, questionnaire.statute);
    // A bare number that is no section of the catalogue is a figure more likely.
    const isBare = /^\d+$/.test(written) && sections.some(({ known }) => known !== 'provision');
    if (canonical !== '' && !isBare) return canonical;
    if (problem?.statute !== undefined && findStatute(catalogue, problem.statute) !== undefined)
      return written;
  }
  return undefined;
}

/** The figure that the words of a heading name: all of its words, else as the only one that has them among others. */
function figureNamed({ figures }: Target, label: string): string | undefined {
  const words = nameWords(label);
  const named = figures
    .filter(({ axes }) => !axes.includes(REPORTED))
    .map(({ id, title }) => ({ id, names: [nameWords(id), nameWords(title)] }));
  const exact = named.filter(({ names }) =>
    names.some(name => isWithin(words, name) && isWithin(name, words)),
  );
  if (exact.length > 0) return exact.length === 1 ? exact[0]?.id : undefined;
  const wider = named.filter(({ names }) => names.some(name => isWithin(words, name)));
  return wider.length === 1 ? wider[0]?.id : undefined;
}
