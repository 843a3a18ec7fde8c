import { type Answer, hasUnread, isDeclined } from '../model/answer.ts';
import type { Datum } from '../model/field-value.ts';
import { type HeldSplit, partsOf, splitsOf } from '../model/held-split.ts';
import { describeValue } from '../model/value.ts';
import type { Axis, Questionnaire, SplitField } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { blank, braces, type Content } from '../writing/content.ts';
import { flowText } from '../writing/lay-out.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { missingFieldFixes } from './fixes/data-fields.ts';
import { addCells } from './fixes/split-cells.ts';
import { joined, listed } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';

const messages = {
  absent:
    '{title} is {figure}, but is not broken down {ways}; add {fields} under data, with not-disaggregated where nobody counted.',
  undivided:
    '{title} is {figure} in all, and not broken down by {axis}; write {example}, or unspecified where it is not known.',
};

export const missingBreakdown = defineAnswerRule({
  code: 'missing-breakdown',
  severity: 'by-status',
  declinable: true,
  scope: 'answer',
  unexplainable: 'a word in place of the parts says why there are none: not-disaggregated',
  title: 'A figure is not broken down',
  why: 'The questionnaire asks for the figure by sex, by age, by province. A total alone cannot be set beside last year’s, and the reader will ask for its parts.',
  mend: [
    'Give the parts under `data`: `sex: {male: 70, female: 48, transgender: 2}`.',
    'Where nobody counts them, say so: `sex: not-disaggregated`.',
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
  #              ^^^ error missing-breakdown: Victims identified is 120, but is not broken down by age, by nationality and by type of trafficking; add age, nationality and type under data, with not-disaggregated where nobody counted.
          sex: {male: 70, female: 50}
`,
      good: `
    identification:
      identification-1:
        status: final
        data:
          total: 120
          sex: {male: 70, female: 50}
          age: not-disaggregated
          nationality: {pakistani: 120}
          type: {unspecified: 120}
`,
    },
    {
      bad: `
  #- fia.tip.yaml
    respondent: FIA
    statistics:
      statistics-2:
        status: review
        data:
          new-investigations: 17
  #                           ^^ warning missing-breakdown: New investigations is 17 in all, and not broken down by place; write {punjab: …, sindh: …}, or unspecified where it is not known.
      statistics-table:
        data:
          rows:
            PPC 371-A:
              conviction: {total: 4}
  #                               ^ information missing-breakdown: PPC 371-A, Conviction is 4 in all, and not broken down by place; write {punjab: …, sindh: …}, or unspecified where it is not known.
`,
      good: `
  #- fia.tip.yaml
    respondent: FIA
    statistics:
      statistics-2:
        status: review
        data:
          new-investigations: 0
      statistics-table:
        data:
          rows:
            PPC 371-A:
              conviction: {punjab: 3, unspecified: 1, total: 4}
  #- swd-sindh.tip.yaml
    respondent: SWD-SINDH
    statistics:
      statistics-2:
        status: review
        data:
          new-investigations: 17
`,
    },
    {
      bad: `
    identification:
      identification-1: over 100
  #                     ^^^^^^^^ information missing-breakdown: Victims identified is over 100, but is not broken down by sex, by age, by nationality and by type of trafficking; add sex, age, nationality and type under data, with not-disaggregated where nobody counted.
`,
      good: `
    identification:
      identification-1: 0
`,
    },
  ],
  *check({ answer, library, respondent }, say) {
    if (isDeclined(answer) || hasUnread(answer)) return;
    yield* absentSplits(answer, say);
    yield* undivided(answer, library.questionnaire, respondent?.place, say);
  },
});

/** Counts of which a breakdown has no key at all. */
function* absentSplits(answer: Answer, say: Say<typeof messages>): Generator<Sighting> {
  const { fields } = answer.question;
  const absent = fields.filter(
    (field): field is SplitField => field.kind === 'split' && !field.optional && !answer.data.has(field.id),
  );
  for (const { id, title } of fields) {
    const value = answer.data.get(id);
    const ways = absent.filter(({ of }) => of === id);
    if (value?.kind !== 'scalar' || ways.length === 0 || !isSome(value.datum)) continue;
    const slots = {
      title,
      figure: describeValue(value.datum.value),
      ways: joined(ways.map(way => way.title.charAt(0).toLowerCase() + way.title.slice(1))),
      fields: joined(ways.map(way => way.id)),
    };
    yield {
      at: value.datum.at,
      message: say('absent', slots),
      fixes: site => {
        const title = t('Write not-disaggregated for {fields}', { fields: slots.fields });
        return missingFieldFixes(site, answer, ways, { title, value: 'not-disaggregated' });
      },
    };
  }
}

/** Splits that hold a total and no cell. The bare figure of an office of one place is that place's. */
function* undivided(
  answer: Answer,
  questionnaire: Questionnaire,
  home: string | undefined,
  say: Say<typeof messages>,
): Generator<Sighting> {
  for (const held of splitsOf(answer, questionnaire)) {
    const { split, axis, title, field } = held;
    const total = split.whole ?? split.total?.datum;
    // A cell that holds nothing divides nothing.
    const divided = partsOf(answer, held).length > 0;
    if (axis === undefined || total === undefined || divided || field?.optional || !isSome(total)) continue;
    if (isTotalRow(answer, held) || (home !== undefined && axis.values.some(({ id }) => id === home)))
      continue;
    const [one, other] = axis.values.map(({ id }) => id);
    const slots = {
      title,
      figure: describeValue(total.value),
      axis: axis.title.toLowerCase(),
      example: `{${one}: …${other === undefined ? '' : `, ${other}: …`}}`,
    };
    yield {
      at: total.at,
      message: say('undivided', slots),
      fixes: site => dividingFixes(site, held, total, axis),
    };
  }
}

/** The figure becomes the total of cells that wait for theirs. */
function dividingFixes(site: Site, held: HeldSplit, total: Datum, axis: Axis): Fix[] {
  const { offset, text } = site;
  const figure = text.slice(total.at.start + offset, total.at.end + offset);
  const cells = axis.values.map(({ id }) => ({ key: id, value: blank }));
  const whole = held.split.whole === total && !/[,{}[\]]/.test(figure);
  const edits = whole
    ? [replace(site, total.at, flowText(withTotal(axis, figure)))]
    : held.split.whole === total
      ? []
      : addCells(site, held, cells);
  const title = t('Insert {cells}', { cells: listed(cells.map(({ key }) => key)) });
  return edits.length === 0 ? [] : [{ title, edits, unfinished: true }];
}

/** `{male: , female: , total: 120}` */
function withTotal({ values }: Axis, figure: string): Content {
  const cells = values.map(({ id }) => ({ key: id, value: blank }));
  return braces([...cells, { key: 'total', value: { kind: 'typed', yaml: figure } }]);
}

/** A number, exact or not, above 0: of none there is nothing to break down. */
function isSome({ value }: Datum): boolean {
  return (value.kind === 'count' && value.count > 0) || (value.kind === 'money' && value.amount > 0);
}

/** The table's last row repeats what its rows say. */
function isTotalRow({ table }: Answer, { split }: HeldSplit): boolean {
  return [...(table?.total?.measures.values() ?? [])].some(cell => cell.split === split);
}
