import type { RecordEntry } from '../model/field-value.ts';
import type { Submission } from '../model/submission.ts';
import type { Column, RecordsField } from '../questionnaire/questionnaire.ts';
import { commaList, t } from '../text/l10n.ts';
import { cell, text } from './build.ts';
import type { AnswerEntry } from './entries.ts';
import { NOT_STATED, withNotStated } from './not-stated.ts';
import type { Block, TableCell } from './report.ts';
import { labelledLine } from './scalar-blocks.ts';
import { valueInlines } from './value-text.ts';

/** A table with a row for each entry. "None." where the writer says there is none. */
export function recordsBlocks(submission: Submission, { answer }: AnswerEntry, field: RecordsField): Block[] {
  const value = answer.data.get(field.id);
  if (value?.kind !== 'records') return [];
  if (value.whole !== undefined) {
    return [labelledLine(field.title, valueInlines(value.whole.value, submission.library))];
  }
  if (value.entries.length === 0) return [labelledLine(field.title, [text(t('None.'))])];
  const columns = statedColumns(field, value.entries);
  return [
    withNotStated({
      kind: 'table',
      caption: [text(field.title)],
      description: t('{field}: {columns}.', {
        field: field.title,
        columns: commaList(columns.map(({ title }) => title)),
      }),
      columns: columns.map(column => ({ kind: isFigure(column) ? 'figure' : 'text' })),
      head: [{ cells: columns.map(({ title }) => cell(title)) }],
      body: value.entries.map(entry => ({
        cells: columns.map(column => recordCell(submission, entry, column)),
      })),
      notes: [],
    }),
  ];
}

/** All columns that are wanted, and of the others those that any entry fills. */
export function statedColumns({ columns }: RecordsField, entries: readonly RecordEntry[]): readonly Column[] {
  return columns.filter(({ id, optional }) => !optional || entries.some(entry => entry.columns.has(id)));
}

export function isFigure({ type }: Pick<Column, 'type'>): boolean {
  return type === 'count' || type === 'money';
}

function recordCell(submission: Submission, entry: RecordEntry, column: Column): TableCell {
  const value = entry.columns.get(column.id)?.datum.value;
  // An empty optional column says "if applicable" and needs no dash.
  if (value === undefined) return column.optional ? cell() : cell(NOT_STATED);
  return cell(...valueInlines(value, { ...submission.library, ...column }));
}
