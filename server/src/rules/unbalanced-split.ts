import type { Answer } from '../model/answer.ts';
import type { Datum, Split } from '../model/field-value.ts';
import { cellsOf, type QuantityFigure, splitSum } from '../model/quantity.ts';
import { exactNumber, formatNumber } from '../model/value.ts';
import type { Axis } from '../questionnaire/questionnaire.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';

const messages = {
  many: '{sum} = {added}, but {total} is {stated} ({by} too many).',
  few: '{sum} = {added}, but {total} is {stated} ({by} too few).',
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
    'Where some persons are in no part, add them as unspecified: {male: 70, female: 48, unspecified: 2}.',
    'Where the difference is right, say why under explain; it is printed beside the figure.',
  ],
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
    },
  ],
  *check({ answer, library }, say) {
    for (const value of answer.data.values()) {
      if (value.kind !== 'split' || value.field.kind !== 'split') continue;
      const axes = value.field.axes.map(id => library.questionnaire.axes.get(id));
      const divided = answer.data.get(value.field.of ?? '');
      const whole = divided?.kind === 'scalar' ? divided.datum : undefined;
      yield* imbalances(answer, value.split, axes, whole, say);
    }
    for (const row of answer.table?.rows ?? []) {
      const axis = library.questionnaire.axes.get(answer.question.table?.axis ?? '');
      for (const { split } of row.measures.values()) yield* imbalances(answer, split, [axis], undefined, say);
    }
  },
});

/** A part that is omitted makes a lower sum no imbalance; one that is unknown leaves only a sum above the total. */
function* imbalances(
  answer: Answer,
  split: Split,
  axes: readonly (Axis | undefined)[],
  divided: Datum | undefined,
  say: Say<typeof messages>,
): Generator<Sighting> {
  for (const cell of split.cells.values()) {
    if (cell.inner !== undefined) yield* imbalances(answer, cell.inner, axes.slice(1), undefined, say);
  }
  const sum = splitSum(answer, split);
  if (sum === undefined) return;
  const [axis] = axes;
  for (const total of [split.total?.datum, divided]) {
    const stated = total && exactNumber(total.value);
    if (total === undefined || stated === undefined) continue;
    const by = sum.atLeast - stated;
    const complete = sum.value !== undefined && isComplete(split, axis);
    if (by === 0 || (by < 0 && !complete)) continue;
    const known = sum.figures.filter(({ value }) => value !== undefined);
    yield {
      at: total.at,
      message: say(by > 0 ? 'many' : 'few', {
        sum: known
          .map((figure, n) => `${nameOf(figure, axis, n === 0)} ${formatNumber(figure.value ?? 0)}`)
          .join(' + '),
        added: formatNumber(sum.atLeast),
        total: 'the total',
        stated: formatNumber(stated),
        by: formatNumber(Math.abs(by)),
      }),
      related: known.map(figure => ({
        answer,
        at: figure.at,
        message: `${nameOf(figure, axis, true)}: ${formatNumber(figure.value ?? 0)}`,
      })),
    };
  }
}

/** Every value of the axis is stated, or the rest is said to be unspecified. */
export function isComplete(split: Split, axis: Axis | undefined): boolean {
  if (split.unspecified?.datum !== undefined) return true;
  if (axis === undefined) return false;
  const stated = new Set([...cellsOf(split)].map(([id]) => id));
  return axis.values.every(({ id }) => stated.has(id));
}

function nameOf({ label }: QuantityFigure, axis: Axis | undefined, first: boolean): string {
  const title = axis?.values.find(({ id }) => id === label)?.title;
  if (title !== undefined)
    return first || /^[A-Z]{2,}$/.test(title) || axis?.id === 'place' ? title : title.toLowerCase();
  return first ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
