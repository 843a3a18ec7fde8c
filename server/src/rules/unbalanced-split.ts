import type { Answer } from '../model/answer.ts';
import type { Datum } from '../model/field-value.ts';
import { type HeldSplit, omittedFrom, type Part, partsOf, splitsOf, sumOf } from '../model/held-split.ts';
import type { Quantity } from '../model/quantity.ts';
import { exactNumber } from '../model/value.ts';
import type { Axis } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { type Sayable, t, type Words } from '../text/l10n.ts';
import { word } from '../writing/content.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { figureInstead, figureText } from './fixes/figure-text.ts';
import { addCells } from './fixes/split-cells.ts';
import { amount, inSentence, tooMany } from './in-words.ts';
import { defineAnswerRule, type Related, type Say, type Sighting } from './rule.ts';

const messages = {
  parts: '{sum} = {added}, but the total is {stated} ({by} too {many}).',
  totals: '{split} has a total of {total}, but {of} is {stated}; correct the one that is wrong.',
};

export const unbalancedSplit = defineAnswerRule({
  code: 'unbalanced-split',
  severity: 'error',
  scope: 'answer',
  explainable: true,
  title: 'A breakdown does not add up',
  why: 'The reader adds the parts of every breakdown. Parts that do not make up their total say that persons were counted twice or left out, and put the other figures of the answer in doubt.',
  mend: [
    'Correct the part or the total that is wrong.',
    'Where some persons are in no part, add them as unspecified: `{male: 70, female: 48, unspecified: 2}`.',
    'Where the difference is right, say why under `explain`; it is printed beside the figure.',
  ],
  who: 'register',
  messages,
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
  #              ^^^ error unbalanced-split: Male 70 + female 52 = 122, but the total is 120 (2 too many).
          sex: {male: 70, female: 52}
  #                   ^^ also: Male: 70
  #                               ^^ also: Female: 52
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 48, unspecified: 2}
`,
    },
    {
      bad: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 2, unspecified: 1, total: 9}
  #                                    ^ also: Punjab: 4
  #                                              ^ also: Sindh: 2
  #                                                              ^ also: Unspecified: 1
  #                                                                        ^ error unbalanced-split: Punjab 4 + Sindh 2 + unspecified 1 = 7, but the total is 9 (2 too few).
`,
      good: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 2, unspecified: 1, total: 7}
`,
      fixed: true,
    },
    {
      bad: `
    statistics:
      statistics-table:
        data:
          total:
            conviction: {punjab: 3, sindh: 2, kpk: pending, total: 4}
  #                              ^ also: Punjab: 3
  #                                        ^ also: Sindh: 2
  #                                                                ^ error unbalanced-split: Punjab 3 + Sindh 2 = 5, but the total is 4 (1 too many).
`,
      good: `
    statistics:
      statistics-table:
        data:
          total:
            conviction: {punjab: 3, sindh: 2, kpk: pending, total: 6}
`,
    },
    {
      bad: `
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 10 million, 2021: PKR 12 million, total: PKR 20 million}
  #                         ^^^^^^^^^^^^^^ also: 2020: PKR 10,000,000
  #                                               ^^^^^^^^^^^^^^ also: 2021: PKR 12,000,000
  #                                                                      ^^^^^^^^^^^^^^ error unbalanced-split: 2020 PKR 10,000,000 + 2021 PKR 12,000,000 = PKR 22,000,000, but the total is PKR 20,000,000 (PKR 2,000,000 too much).
            punjab: {2020: PKR 5 million, 2021: PKR 5 million}
            total: PKR 35 million
`,
      good: `
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 10 million, 2021: PKR 12 million, total: PKR 22 million}
            punjab: {2020: PKR 5 million, 2021: PKR 5 million}
            total: PKR 35 million
`,
    },
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
  #              ^^^ also: Victims identified: 120
          sex: {total: 118}
  #                    ^^^ error unbalanced-split: By sex has a total of 118, but Victims identified is 120; correct the one that is wrong.
          age: {child: about 20, adult: 90}
          nationality: not-disaggregated
          type: {forced-labor: 80, sex-trafficking: 34}
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {total: 120}
          age: {child: about 20, adult: 90}
          nationality: not-disaggregated
          type: {forced-labor: 80, sex-trafficking: 34}
`,
      fixed: true,
    },
  ],
  *check({ answer, library }, say) {
    for (const held of splitsOf(answer, library.questionnaire)) {
      const parts = partsOf(answer, held);
      yield* parts.length > 0 ? imbalances(answer, held, parts, say) : differingTotals(answer, held, say);
    }
  },
});

/** A part that is omitted makes a lower sum no imbalance; one that is unknown leaves only a sum above the total. */
function* imbalances(
  answer: Answer,
  held: HeldSplit,
  parts: readonly Part[],
  say: Say<typeof messages>,
): Generator<Sighting> {
  const sum = sumOf(parts);
  const complete = sum.value !== undefined && omittedFrom(held, parts).length === 0;
  for (const total of [held.split.total?.datum, held.divides?.datum]) {
    const stated = total && exactNumber(total.value);
    if (total === undefined || stated === undefined || isOtherMoney(total, sum.currency)) continue;
    const by = sum.atLeast - stated;
    if (by === 0 || (by < 0 && !complete)) continue;
    const known = parts.filter(({ quantity }) => quantity.atLeast > 0 || quantity.value !== undefined);
    yield {
      at: total.at,
      message: say('parts', {
        sum: sumInWords(known, held.axis),
        added: amount(sum.atLeast, sum.currency),
        stated: amount(stated, sum.currency),
        by: amount(Math.abs(by), sum.currency),
        many: tooMany(by, sum.currency),
      }),
      related: linksTo(answer, known),
      fixes: site => balancingFixes(site, held, total, sum, stated),
    };
  }
}

/** Without parts, the total of a breakdown is held against the count that it divides. */
function* differingTotals(
  answer: Answer,
  { split, divides, title }: HeldSplit,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const total = split.total?.datum ?? split.whole;
  const stated = total && exactNumber(total.value);
  const divided = divides && exactNumber(divides.datum.value);
  if (total === undefined || divides === undefined || stated === undefined || divided === undefined) return;
  if (stated === divided) return;
  yield {
    at: total.at,
    message: say('totals', {
      split: title,
      total: formatNumber(stated),
      of: divides.title,
      stated: formatNumber(divided),
    }),
    related: [{ answer, at: divides.datum.at, message: figureOf(divides.title, formatNumber(divided)) }],
    fixes: site => [setFix(site, total, title, divided), setFix(site, divides.datum, divides.title, stated)],
  };
}

/** The total becomes the sum, or what the sum lacks becomes unspecified. */
function balancingFixes(
  site: Site,
  held: HeldSplit,
  total: Datum,
  { value: sum, currency }: Quantity,
  stated: number,
): readonly Fix[] {
  if (sum === undefined) return [];
  const own = total === held.split.total?.datum;
  const name = own ? t('the total') : (held.divides?.title ?? '');
  const fixes = !own && isConfirmed(site, total, stated) ? [] : [setFix(site, total, name, sum, currency)];
  if (sum < stated && held.split.unspecified === undefined) {
    const rest = figureText(stated - sum, currency);
    const edits = addCells(site, held, [{ key: 'unspecified', value: word(rest) }]);
    if (edits.length > 0) fixes.push({ title: t('Add {figure} as unspecified', { figure: rest }), edits });
  }
  return fixes;
}

/** True where another breakdown of the same count adds up to it: then the parts of this one are wrong. */
function isConfirmed({ answer, submission }: Site, total: Datum, stated: number): boolean {
  if (answer === undefined) return false;
  return [...splitsOf(answer, submission.library.questionnaire)].some(
    other => other.divides?.datum === total && sumOf(partsOf(answer, other)).value === stated,
  );
}

function setFix(site: Site, datum: Datum, name: Sayable, value: number, currency?: string): Fix {
  return {
    title: t('Set {name} to {figure}', { name, figure: amount(value, currency) }),
    edits: [replace(site, datum.at, figureInstead(datum.value, value, currency))],
  };
}

function isOtherMoney({ value }: Datum, currency: string | undefined): boolean {
  return value.kind === 'money' && currency !== undefined && value.currency !== currency;
}

/** "Male 70 + female 52". */
export function sumInWords(parts: readonly Part[], axis: Axis | undefined): string {
  const name = ({ title }: Part, n: number) => (n === 0 ? title : inSentence(title, axis));
  return parts.map((part, n) => `${name(part, n)} ${amountOf(part)}`).join(' + ');
}

export function linksTo(answer: Answer, parts: readonly Part[]): readonly Related[] {
  return parts.map(part => ({ answer, at: part.at, message: figureOf(part.title, amountOf(part)) }));
}

function figureOf(title: string, figure: string): Words {
  return t('{title}: {figure}', { title, figure });
}

function amountOf({ quantity }: Part): string {
  return amount(quantity.atLeast, quantity.currency);
}
