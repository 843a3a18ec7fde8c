import { toLatinDigits } from '../../model/read-count.ts';

/** Words that name no figure: what is counted, and how a heading begins. */
const FILLER = new Set(
  (
    'a an all and any by case cases count during figure figures for from in individual individuals no nos ' +
    'number numbers of official officials on or per person persons people s the their to total under victim victims with'
  ).split(' '),
);

/** Headings of columns that hold names or figures, and say nothing of them. */
const CAPTIONS = new Set(
  (
    'act age agency area article category circle country date description detail details district fia gender head heading item kind law ' +
    'laws legal month name nature nationality offence offences offense offenses parameter particulars place places ppc ' +
    'province provinces provincial provision provisions region regions section sections sex statute territory title type unit wing year years zone'
  ).split(' '),
);

/** What officers say for a step of a case, or of a training. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['fir', 'register'],
  ['firs', 'register'],
  ['regd', 'register'],
  ['registration', 'register'],
  ['registrations', 'register'],
  ['labour', 'labor'],
  ['imprisonment', 'prison'],
  ['jail', 'prison'],
  ['venue', 'location'],
  ['participants', 'attending'],
  ['trainees', 'attending'],
]);

/** Capitals, full-width letters and digits of other scripts made plain. */
export function plainLabel(label: string): string {
  return toLatinDigits(label.normalize('NFKC')).replace(/\s+/g, ' ').trim();
}

/** The roots of the words of a heading that name something: "No. of Cases Registered" has one, "register". */
export function rootsOf(label: string): string[] {
  const words =
    plainLabel(label)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => !FILLER.has(word)).map(rootOf))];
}

/**
 * The words by which a name is known: the roots of those that name something, else what is counted, "Victims" where
 * that is all.
 */
export function nameWords(name: string): string[] {
  const roots = rootsOf(name);
  if (roots.length > 0) return roots;
  const words =
    plainLabel(name)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words
    .filter(word => !/^(?:nos?|numbers?|total|of|the|by)$/.test(word))
    .map(word => word.replace(/s$/, ''));
}

/** True where every word of one name is among those of another. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every(word => all.includes(word));
}

function rootOf(word: string): string {
  const one = (SAME.get(word) ?? word).replace(/(?<!s)s$/, '');
  return one.length <= 4 ? one : one.replace(/(?:ation|ated|ating|ate|ion|ing|ed)$/, '');
}

/** True for a heading that only says that there are figures, or names, below it. */
export function isCaption(label: string): boolean {
  const words =
    plainLabel(label)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every(word => FILLER.has(word) || CAPTIONS.has(word)) && !isTotal(label);
}

const TOTAL =
  /^(?:(?:g(?:rand|ross)?|sub|over\s?all|all)[\s.-]*)?totals?\b|^(?:sum|overall|all\s?pakistan)$|\btotal$|^(?:کل|میزان|ٹوٹل|مجموعہ)(?:\s|$)/i;

/** "Total", "G. Total", "Grand Total", کل: the sum of what stands beside it. */
export function isTotal(label: string): boolean {
  const plain = plainLabel(label);
  return TOTAL.test(plain) && !/^total\s+(?:no|nos|number|numbers)\b/i.test(plain);
}

const SERIAL =
  /^(?:s|sr|ser|serial|sl)\b[\s./-]*(?:(?:no|nos|number|n|#)[\s.]*)?$|^(?:#|no|nos)\.?$|^s\s?no\.?$|^(?:نمبر شمار|نمبر)$/i;

/** "S. No.", "Sr.", "#": the column only counts its rows. */
export function isSerial(label: string): boolean {
  return SERIAL.test(plainLabel(label));
}

export function isUnspecified(label: string): boolean {
  return /^(?:un|not )(?:specified|known|stated|identified)$/i.test(plainLabel(label));
}
