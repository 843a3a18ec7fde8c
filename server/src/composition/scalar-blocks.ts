import type { Submission } from '../model/submission.ts';
import type { ScalarField } from '../questionnaire/questionnaire.ts';
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
    description: `The figures of this answer: ${stated.map(({ field }) => field.title).join(', ')}.`,
    columns: [{ kind: 'text' }, { kind: figures ? 'figure' : 'text' }],
    head: [
      {
        cells: [cell(figures ? 'Figure' : 'Asked'), cell(columnTitle(stated.map(({ field }) => field)))],
      },
    ],
    body: stated.map(({ field, content }) => ({ cells: [cell(field.title), cell(...content)] })),
    notes: [],
  };
  return [table];
}

/** The unit that all fields share, else a word that fits each. */
export function columnTitle(
  fields: readonly Pick<ScalarField, 'unit'>[],
  others: 'Number' | 'Value' = 'Number',
): string {
  const [unit, ...more] = new Set(fields.map(field => field.unit));
  return more.length === 0 && unit !== undefined ? unitTitle(unit) : others;
}

/** "Officials disciplined: 4". */
export function labelledLine(label: string, content: readonly Inline[]): Block {
  return { kind: 'paragraph', content: [strong(`${label}: `), ...content] };
}

export function plainCell(words: string) {
  return words === '' ? cell() : cell(text(words));
}
