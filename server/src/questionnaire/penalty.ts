import { formatNumber } from '../text/format-number.ts';

/** The punishment that a section gives: imprisonment, a fine, or one measured by another section's. */
export interface Penalty {
  readonly imprisonment?: Imprisonment;
  readonly fine?: Fine;
  /** Between imprisonment and fine; present where both are. */
  readonly relation?: 'and' | 'or' | 'either-or-both';
  /** And forfeiture of property. */
  readonly forfeiture?: true;
  /** On top of the punishment under another section. */
  readonly inAddition?: true;
  /** In words, where the penalty is measured by another's: "half the longest term of the offence attempted". */
  readonly dependsOn?: string;
}

/** A penalty for a graver case, a place or an earlier time. */
export interface OtherPenalty extends Penalty {
  /** "on a repeated offence", "for acts before the amendment of 2018". */
  readonly when: string;
}

/** Alternatives: death, life, the remainder of life, or a term between `min` and `max`. */
export interface Imprisonment {
  readonly min?: Term;
  readonly max?: Term;
  readonly kind?: 'rigorous' | 'simple';
  readonly life?: true;
  readonly death?: true;
  readonly remainderOfLife?: true;
}

export interface Term {
  readonly amount: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** Without `min` and `max` a fine whose amount the section leaves open; equal ones are a fixed sum. */
export interface Fine {
  readonly min?: number;
  readonly max?: number;
  /** ISO code. */
  readonly currency: string;
}

/** A sentence that a court gave; months as in a duration: days are fractions of 30. */
export type Sentence = { readonly months: number } | 'life' | 'death';

/** Section 57 of the Penal Code reckons life as 25 years, so a section that reaches 25 years admits it. */
const LIFE_IN_MONTHS = 300;

/** Length in months; a day is a thirtieth. */
export function termMonths(term: Term): number {
  if (term.unit === 'year') return term.amount * 12;
  return term.unit === 'month' ? term.amount : term.amount / 30;
}

/**
 * How a prison sentence stands to the penalties a section knows: `within` if one of them admits it,
 * `above` or `below` if all of them speak against it in the same way, else `unknown`. `unknown` too
 * where a penalty depends on another section's. A section that admits life admits every longer term.
 */
export function compareSentence(
  penalties: readonly Penalty[],
  sentence: Sentence,
): 'within' | 'above' | 'below' | 'unknown' {
  const answers = new Set(penalties.map(penalty => compareOne(penalty, sentence)));
  if (answers.has('within')) return 'within';
  const [only] = answers;
  return only !== undefined && answers.size === 1 ? only : 'unknown';
}

function compareOne(penalty: Penalty, sentence: Sentence): 'within' | 'above' | 'below' | 'unknown' {
  const prison = penalty.imprisonment;
  if (prison === undefined || penalty.dependsOn !== undefined || penalty.inAddition) return 'unknown';
  const max = prison.max === undefined ? undefined : termMonths(prison.max);
  const life = prison.life ?? prison.remainderOfLife ?? (max !== undefined && max >= LIFE_IN_MONTHS);
  if (sentence === 'death') return prison.death ? 'within' : 'above';
  if (sentence === 'life') return life ? 'within' : 'above';
  if (max === undefined) return 'below';
  if (sentence.months > max) return prison.life || prison.remainderOfLife ? 'within' : 'above';
  return prison.min !== undefined && sentence.months < termMonths(prison.min) ? 'below' : 'within';
}

/** In plain English, for the middle of a sentence: "up to 25 years, and a fine". */
export function describePenalty(penalty: Penalty): string {
  const parts: string[] = [];
  if (penalty.imprisonment) parts.push(describeImprisonment(penalty.imprisonment));
  if (penalty.fine) parts.push(describeFine(penalty.fine));
  let text = parts.join(penalty.relation === 'and' ? ', and ' : ', or ');
  if (penalty.relation === 'either-or-both') text += ', or both';
  if (penalty.dependsOn) text = text === '' ? penalty.dependsOn : `${text}; ${penalty.dependsOn}`;
  if (penalty.forfeiture) text += ', and forfeiture of property';
  if (penalty.inAddition) text += ', in addition to the punishment under another section';
  return text;
}

function describeImprisonment(prison: Imprisonment): string {
  const choices: string[] = [];
  if (prison.death) choices.push('death');
  if (prison.remainderOfLife) choices.push('prison for the remainder of natural life');
  if (prison.life) choices.push('prison for life');
  const term = describeTerms(prison.min, prison.max);
  if (term !== '') choices.push(prison.kind ? `${term} (${prison.kind} imprisonment)` : term);
  return choices.join(', or ');
}

function describeTerms(min: Term | undefined, max: Term | undefined): string {
  if (max === undefined) return min === undefined ? '' : `at least ${describeTerm(min)}`;
  if (min === undefined) return `up to ${describeTerm(max)}`;
  return `${min.unit === max.unit ? min.amount : describeTerm(min)} to ${describeTerm(max)}`;
}

function describeTerm(term: Term): string {
  return `${term.amount} ${term.unit}${term.amount === 1 ? '' : 's'}`;
}

function describeFine({ min, max, currency }: Fine): string {
  if (min === undefined && max === undefined) return 'a fine';
  if (min === undefined) return `a fine of up to ${currency} ${formatNumber(max ?? 0)}`;
  if (max === undefined) return `a fine of at least ${currency} ${formatNumber(min)}`;
  if (min === max) return `a fine of ${currency} ${formatNumber(min)}`;
  return `a fine of ${currency} ${formatNumber(min)} to ${formatNumber(max)}`;
}
