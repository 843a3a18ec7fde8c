import { findAxisValue } from '../../model/read-scalar.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import { findStatute } from '../../questionnaire/provision.ts';
import { grouped } from '../../text/grouped.ts';
import { type AskedFigures, REPORTED } from '../target/asked-figures.ts';
import { ANY, bothOf, type Meaning, NO_MEANING, saysNothing } from '../target/meaning.ts';
import {
  bySexAndAge,
  isCaption,
  isSerial,
  isShare,
  isTotal,
  isUnspecified,
  matchByWords,
  plainLabel,
  withoutShare,
} from './heading-words.ts';
import { type PeriodStanding, readPeriod, type SpokenPeriod, standingOf } from './period.ts';

/** The period that a heading speaks of, beside that of the questionnaire. */
export interface NamedPeriod extends SpokenPeriod {
  readonly standing: PeriodStanding;
}

/** What a heading of a range says of the figures in its row or column; `undefined` where it was not understood. */
export function meaningOfHeading(asked: AskedFigures, heading: string): Meaning | undefined {
  return meaningOf(asked, withoutMark(plainLabel(heading)));
}

export function periodOfHeading(asked: AskedFigures, heading: string): NamedPeriod | undefined {
  return periodOf(asked, withoutMark(plainLabel(heading)));
}

/** A heading without the sign of a footnote behind it. */
function withoutMark(label: string): string {
  return /^(.*[^\s*†‡[])\s?(?:[*†‡]+|\[[\da-z]{1,3}\])$/i.exec(label)?.[1] ?? label;
}

/** Where the question itself asks by years, they are values as any other; a year in the name of a law is no period. */
function periodOf(asked: AskedFigures, label: string): NamedPeriod | undefined {
  const period = spokenPeriod(asked, label);
  if (period === undefined) return undefined;
  if (period.rest !== '') {
    if (wholeMeaning(asked, label) !== undefined) return undefined;
    if (asked.question.table !== undefined && meaningOf(asked, period.rest) === undefined) return undefined;
  }
  return { ...period, standing: standingOf(period, asked.library.questionnaire) };
}

function spokenPeriod({ axes }: AskedFigures, label: string): SpokenPeriod | undefined {
  const asksByYear = axes.some(
    ({ values }) => values.length > 0 && values.every(({ id }) => /^\d{4}$/.test(id)),
  );
  return asksByYear ? undefined : readPeriod(label);
}

function meaningOf(asked: AskedFigures, label: string): Meaning | undefined {
  if (label === '' || isSerial(label)) return NO_MEANING;
  const whole = wholeMeaning(asked, label);
  if (whole !== undefined) return whole;
  const period = spokenPeriod(asked, label);
  if (period !== undefined && period.rest !== label) return meaningOf(asked, period.rest);
  if (isShare(label)) return meaningOf(asked, withoutShare(label));
  const total = isTotal(label) ? totalOf(asked, label) : partsOf(asked, label);
  return total ?? (isCaption(label) ? NO_MEANING : undefined);
}

/** One name, in full or in short. */
function wholeMeaning(asked: AskedFigures, label: string): Meaning | undefined {
  const place = cellNamed(asked, label);
  if (place !== undefined) return place;
  const reported = asked.axes.includes(REPORTED) ? bySexAndAge(label) : undefined;
  if (reported !== undefined) return { cells: new Map([[REPORTED.id, reported]]) };
  if (isUnspecified(label)) return { cells: new Map([[ANY, 'unspecified']]) };
  const figure = isTotal(label) ? undefined : figureNamed(asked, label);
  if (figure !== undefined) return { cells: new Map(), figure };
  const provision = provisionNamed(asked, label);
  return provision === undefined ? undefined : { cells: new Map(), provision };
}

function totalOf(asked: AskedFigures, label: string): Meaning {
  const rest = label
    .replace(
      /\b(?:g|grand|gross|sub|over\s?all|all)?[\s.-]*totals?\b|(?:^|\s)(?:کل|میزان|ٹوٹل|مجموعہ)(?=\s|$)/i,
      ' ',
    )
    .replace(/^[\s(:–—-]*(?:(?:of|for|in)\s)?/i, '')
    .replace(/(?<![\s):–—-])[\s):–—-]+$/, '');
  const of = rest === '' ? undefined : wholeMeaning(asked, rest);
  return { ...(of ?? NO_MEANING), total: true };
}

/** "Registered – Punjab", "Punjab (Registered)", "FIRs in Punjab": every part is understood, and none contradicts another. */
function partsOf(asked: AskedFigures, label: string): Meaning | undefined {
  const parts = label.split(/(?<!\s)\s*[-–—/|:,;()\n]+\s*/).filter(part => part !== '');
  if (parts.length > 1) return sumOf(asked, parts);
  const words = label.split(' ');
  for (let n = 1; n < Math.min(words.length, MOST_WORDS); n++) {
    const rest = words
      .slice(n)
      .join(' ')
      .replace(/^(?:in|of|for|from|by|under|the)\s+/i, '');
    const sum = sumOf(asked, [words.slice(0, n).join(' '), rest]);
    if (sum !== undefined && !saysNothing(sum)) return sum;
  }
  return undefined;
}

/** Longer texts are no headings. */
const MOST_WORDS = 8;

function sumOf(asked: AskedFigures, parts: readonly string[]): Meaning | undefined {
  let sum: Meaning | undefined = NO_MEANING;
  for (const part of parts) {
    const meaning = wholeMeaning(asked, part);
    if (meaning === undefined && isCaption(part)) continue;
    if (meaning === undefined || sum === undefined) return undefined;
    sum = bothOf(sum, meaning);
  }
  return sum;
}

function cellNamed({ axes }: AskedFigures, label: string): Meaning | undefined {
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
function provisionNamed({ question, library }: AskedFigures, label: string): string | undefined {
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
function figureNamed({ figures }: AskedFigures, label: string): string | undefined {
  const named = figures.filter(({ axes }) => !axes.includes(REPORTED));
  const by = grouped(named, figure => matchByWords(label, figure));
  const found = by.get('same') ?? by.get('fewer') ?? [];
  return found.length === 1 ? found[0]?.id : undefined;
}
