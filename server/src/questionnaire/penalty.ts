import { formatNumber } from '../text/format-number.ts';
import { counted, english, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';

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

/** For the middle of a sentence: "up to 25 years, and a fine". */
export function describePenalty(penalty: Penalty): Words {
  const { imprisonment, fine, relation, dependsOn, forfeiture, inAddition } = penalty;
  const parts: Sayable[] = [];
  if (imprisonment) parts.push(...describeImprisonment(imprisonment));
  if (fine) parts.push(describeFine(fine));
  const [first, ...others] = parts;
  const join = relation === 'and' ? english('{some}, and {more}') : english('{some}, or {more}');
  let said = first === undefined ? undefined : others.reduce((some, more) => t(join, { some, more }), first);
  if (relation === 'either-or-both' && said !== undefined) said = t('{some}, or both', { some: said });
  if (dependsOn) said = said === undefined ? dependsOn : verbatim`${said}; ${dependsOn}`;
  if (forfeiture) said = t('{penalty}, and forfeiture of property', { penalty: said ?? '' });
  if (inAddition)
    said = t('{penalty}, in addition to the punishment under another section', { penalty: said ?? '' });
  return verbatim`${said ?? ''}`;
}

/** Alternatives, in one; nothing where none is known. */
function describeImprisonment(prison: Imprisonment): Words[] {
  const choices: Words[] = [];
  if (prison.death) choices.push(t('death'));
  if (prison.remainderOfLife) choices.push(t('prison for the remainder of natural life'));
  if (prison.life) choices.push(t('prison for life'));
  const term = describeTerms(prison.min, prison.max);
  if (term !== undefined) choices.push(inKind(term, prison.kind));
  const [first, ...others] = choices;
  return first === undefined
    ? []
    : [others.reduce((some, more) => t('{some}, or {more}', { some, more }), first)];
}

function inKind(term: Words, kind: Imprisonment['kind']): Words {
  if (kind === undefined) return term;
  return kind === 'rigorous'
    ? t('{term} (rigorous imprisonment)', { term })
    : t('{term} (simple imprisonment)', { term });
}

function describeTerms(min: Term | undefined, max: Term | undefined): Words | undefined {
  if (max === undefined) return min && t('at least {term}', { term: describeTerm(min) });
  if (min === undefined) return t('up to {term}', { term: describeTerm(max) });
  const least = min.unit === max.unit ? min.amount : describeTerm(min);
  return t('{least} to {most}', { least, most: describeTerm(max) });
}

function describeTerm({ amount, unit }: Term): Words {
  switch (unit) {
    case 'day':
      return counted(amount, english('{count} day'), english('{count} days'));
    case 'month':
      return counted(amount, english('{count} month'), english('{count} months'));
    case 'year':
      return counted(amount, english('{count} year'), english('{count} years'));
  }
}

function describeFine({ min, max, currency }: Fine): Words {
  if (min === undefined && max === undefined) return t('a fine');
  const [least, most] = [min ?? 0, max ?? 0].map(formatNumber);
  const slots = { currency, least: least ?? '', most: most ?? '' };
  if (min === undefined) return t('a fine of up to {currency} {most}', slots);
  if (max === undefined) return t('a fine of at least {currency} {least}', slots);
  return min === max
    ? t('a fine of {currency} {least}', slots)
    : t('a fine of {currency} {least} to {most}', slots);
}
