import type { Submission } from '../model/submission.ts';
import type { ScalarField } from '../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';
import { cell, strong, text } from './build.ts';
import type { AnswerEntry } from './entries.ts';
import { isFigureField } from './figure-rows.ts';
import type { Block, Inline, Table } from './report.ts';
import { unitTitle, valueInlines } from './value-text.ts';

/** One value as a line, several as a table of two columns. */
export function scalarBlocks(
  submission: Submission,
  { answer }: AnswerEntry,
  fields: readonly ScalarField[],
): Block[] {
  const stated = fields.flatMap(field => {
    const value = answer.data.get(field.id);
    if (value?.kind !== 'scalar') return [];
    return [{ field, content: valueInlines(value.datum.value, { ...submission.library, ...field }) }];
  });
  const [first] = stated;
  if (first === undefined) return [];
  if (stated.length === 1) return [labelledLine(first.field.title, first.content)];
  const figures = stated.every(({ field }) => isFigureField(field));
  const table: Table = {
    kind: 'table',
    description: t('The figures of this answer: {titles}.', {
      titles: commaList(stated.map(({ field }) => field.title)),
    }),
    columns: [{ kind: 'text' }, { kind: figures ? 'figure' : 'text' }],
    head: [
      {
        cells: [
          cell(figures ? t('Figure') : t('Asked')),
          cell(columnTitle(stated.map(({ field }) => field))),
        ],
      },
    ],
    body: stated.map(({ field, content }) => ({ cells: [cell(field.title), cell(...content)] })),
    notes: [],
  };
  return [table];
}

/** The unit that all fields share, else a word that fits each. */
export function columnTitle(fields: readonly Pick<ScalarField, 'unit'>[]): Words {
  const [unit, ...more] = new Set(fields.map(field => field.unit));
  return more.length === 0 && unit !== undefined ? unitTitle(unit) : t('Number');
}

/** "Officials disciplined: 4". */
export function labelledLine(label: Sayable, content: readonly Inline[]): Block {
  return { kind: 'paragraph', content: [strong(verbatim`${label}: `), ...content] };
}

export function plainCell(words: Sayable) {
  return words === '' ? cell() : cell(text(words));
}
