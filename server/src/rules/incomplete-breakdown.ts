import { type Answer, hasUnread } from '../model/answer.ts';
import type { TableValue } from '../model/field-value.ts';
import { type HeldSplit, omittedFrom, partsOf, splitsOf, sumOf } from '../model/held-split.ts';
import { exactNumber } from '../model/value.ts';
import type { Axis } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { t } from '../text/l10n.ts';
import { blank, word } from '../writing/content.ts';
import type { Fix, Site } from './fix.ts';
import { figureText } from './fixes/figure-text.ts';
import { addCells } from './fixes/split-cells.ts';
import { amount, inSentence, joined, listed } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';
import { linksTo, sumInWords } from './unbalanced-split.ts';

const messages = {
  parts:
    '{sum} = {added}, but the total is {stated}; add {omitted} for the other {by}, or unspecified: {by}.',
  column:
    '{place}: the rows add up to {added}, but the total row says {stated}; give the figure of {rows}, 0 included.',
};

export const incompleteBreakdown = defineAnswerRule({
  code: 'incomplete-breakdown',
  severity: 'by-status',
  scope: 'answer',
  explainable: true,
  title: 'A breakdown leaves a part out',
  why: 'The stated parts are fewer than the total, and a part has no figure. A part that is left out is not 0: the reader cannot tell whether nobody was counted there or nobody counted.',
  mend: [
    'Give the part that is missing, `0` where there was none.',
    'Where it is not known which part the others belong to, add them as unspecified: `{male: 70, female: 48, unspecified: 2}`.',
    'Where nobody counts that part, write `not-collected` in its place.',
  ],
  who: 'register',
  messages,
  examples: [
    {
      bad: `
    identification:
      identification-1:
        status: final
        data:
          total: 120
  #              ^^^ error incomplete-breakdown: Male 70 + female 48 = 118, but the total is 120; add transgender for the other 2, or unspecified: 2.
          sex: {male: 70, female: 48}
  #                   ^^ also: Male: 70
  #                               ^^ also: Female: 48
`,
      good: `
    identification:
      identification-1:
        status: final
        data:
          total: 120
          sex: {male: 70, female: 48, transgender: 2}
          age: {child: 20, unspecified: 100}
          nationality: {foreign: not-collected}
`,
    },
    {
      bad: `
    statistics:
      statistics-2:
        status: review
        data:
          new-investigations: {punjab: 4, sindh: 2, total: 9}
  #                                    ^ also: Punjab: 4
  #                                              ^ also: Sindh: 2
  #                                                        ^ warning incomplete-breakdown: Punjab 4 + Sindh 2 = 6, but the total is 9; add KPK, Balochistan, ICT, AJK or GB for the other 3, or unspecified: 3.
`,
      good: `
    statistics:
      statistics-2:
        status: review
        data:
          new-investigations: {punjab: 4, sindh: 2, kpk: pending, total: 9}
`,
    },
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
  #         ^^^^^^^^^ also: PPC 371-A gives no figure for Sindh.
              conviction: {punjab: 1}
            PTPA 3(2):
              conviction: {punjab: 2, sindh: 2}
          total:
            conviction: {punjab: 3, sindh: 5}
  #                                        ^ information incomplete-breakdown: Sindh: the rows add up to 2, but the total row says 5; give the figure of PPC 371-A, 0 included.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              conviction: {punjab: 1, sindh: 3}
            PTPA 3(2):
              conviction: {punjab: 2, sindh: 2}
          total:
            conviction: {punjab: 3, sindh: 5}
`,
    },
  ],
  *check({ answer, library }, say) {
    if (hasUnread(answer)) return;
    const { axes } = library.questionnaire;
    for (const held of splitsOf(answer, library.questionnaire)) yield* inSplit(answer, held, say);
    if (answer.table !== undefined) {
      yield* inColumns(answer, answer.table, axes.get(answer.question.table?.axis ?? ''), say);
    }
  },
});

function* inSplit(answer: Answer, held: HeldSplit, say: Say<typeof messages>): Generator<Sighting> {
  const parts = partsOf(answer, held);
  const omitted = omittedFrom(held, parts);
  const sum = sumOf(parts);
  if (parts.length === 0 || omitted.length === 0 || sum.value === undefined) return;
  const total = held.split.total?.datum ?? held.divides?.datum;
  const stated = total && exactNumber(total.value);
  if (total === undefined || stated === undefined || sum.value >= stated) return;
  if (total.value.kind === 'money' && total.value.currency !== sum.currency) return;
  yield {
    at: total.at,
    message: say('parts', {
      sum: sumInWords(parts, held.axis),
      added: amount(sum.value, sum.currency),
      stated: amount(stated, sum.currency),
      omitted: joined(
        omitted.map(title => inSentence(title, held.axis)),
        'or',
      ),
      by: amount(stated - sum.value, sum.currency),
    }),
    related: linksTo(answer, parts),
    fixes: site => completingFixes(site, held, stated - sum.atLeast, sum.currency),
  };
}

/** The rest is unspecified, or the cells that are missing wait for their figures. */
function completingFixes(site: Site, held: HeldSplit, rest: number, currency: string | undefined): Fix[] {
  const figure = figureText(rest, currency);
  const stated = held.split.cells;
  const missing = held.axis?.values.filter(({ id }) => !stated.has(id)) ?? [];
  const fixes = [
    {
      title: t('Add {figure} as unspecified', { figure }),
      edits: addCells(site, held, [{ key: 'unspecified', value: word(figure) }]),
    },
    {
      title: t('Insert {cells}', { cells: listed(missing.map(({ id }) => id)) }),
      edits: addCells(
        site,
        held,
        missing.map(({ id }) => ({ key: id, value: blank })),
      ),
      unfinished: true,
    },
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
}

/** A column of the table whose rows are below its total, with a row that omits the cell. */
function* inColumns(
  answer: Answer,
  { rows, total }: TableValue,
  axis: Axis | undefined,
  say: Say<typeof messages>,
): Generator<Sighting> {
  for (const [measure, { split }] of total?.measures ?? []) {
    for (const [place, { datum }] of split.cells) {
      const stated = datum && exactNumber(datum.value);
      if (datum === undefined || stated === undefined) continue;
      const cells = rows.map(row => row.measures.get(measure)?.split.cells.get(place)?.datum);
      const known = cells.map(cell => exactNumber(cell?.value));
      const omitting = rows.filter((_, n) => cells[n] === undefined);
      const unknown = cells.some((cell, n) => cell !== undefined && known[n] === undefined);
      const added = known.reduce<number>((sum, number) => sum + (number ?? 0), 0);
      if (omitting.length === 0 || omitting.length === rows.length || unknown || added >= stated) continue;
      const title = axis?.values.find(({ id }) => id === place)?.title ?? place;
      yield {
        at: datum.at,
        message: say('column', {
          place: title,
          added: formatNumber(added),
          stated: formatNumber(stated),
          rows: listed(omitting.map(({ provision }) => provision)),
        }),
        related: omitting.map(row => ({
          answer,
          at: row.key,
          message: t('{provision} gives no figure for {place}.', { provision: row.provision, place: title }),
        })),
      };
    }
  }
}
