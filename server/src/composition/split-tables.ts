import type { Submission } from '../model/submission.ts';
import type { ScalarField, SplitField } from '../questionnaire/questionnaire.ts';
import { commaList, t } from '../text/l10n.ts';
import { cell, strong, text } from './build.ts';
import { crossedTable } from './crossed-table.ts';
import type { AnswerEntry } from './entries.ts';
import { type FigureRow, figureRows, inOrder, ownFigure } from './figure-rows.ts';
import { NOT_STATED, withNotStated } from './not-stated.ts';
import type { Block, Inline, Table, TableRow } from './report.ts';
import { columnTitle, labelledLine, plainCell } from './scalar-blocks.ts';
import { shownInlines } from './shown.ts';

/** A count with the ways in which one answer breaks it down, below each other. */
export function breakdownBlocks(
  submission: Submission,
  entry: AnswerEntry,
  of: ScalarField,
  splits: readonly SplitField[],
): Block[] {
  const { question } = entry.answer;
  const total = figureRows(submission, question, of, [entry]);
  const parts = splits.map(split => figureRows(submission, question, split, [entry]));
  const shown = (row: FigureRow) => contentOf(submission, entry, row);
  if (parts.every(rows => rows.length === 0)) {
    return total.map(row => labelledLine(of.title, shown(row)));
  }
  const rows: TableRow[] = total.map(row => ({
    cells: [cell(strong(of.title)), cell(), cell(...shown(row).map(inStrong))],
  }));
  for (const part of parts) {
    for (const [at, row] of part.entries()) {
      const title = at === 0 ? row.field.title : '';
      const group = row.role === 'total' && part.length === 1 ? t('All') : row.group;
      rows.push({ cells: [plainCell(title), cell(group), cell(...shown(row))] });
    }
  }
  return [
    {
      kind: 'table',
      description: t('{figure}, {breakdowns}.', {
        figure: of.title,
        breakdowns: commaList(splits.map(({ title }) => lowerFirst(title))),
      }),
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'figure' }],
      head: [{ cells: [cell(t('Figure')), cell(t('Group')), cell(columnTitle([of]))] }],
      body: rows,
      notes: [],
    },
  ];
}

/** Counts of one answer along the same axis, a row for each of its values and a column for each count. */
export function splitBlocks(
  submission: Submission,
  entry: AnswerEntry,
  fields: readonly SplitField[],
): Block[] {
  const { question } = entry.answer;
  const stated = fields.filter(field => figureRows(submission, question, field, [entry]).length > 0);
  const [first] = stated;
  if (first === undefined) return [];
  if (first.axes.length > 1) return stated.map(field => crossedTable(submission, entry, field));
  const columns = stated.map(field => figureRows(submission, question, field, [entry]));
  if (columns.every(rows => rows.every(({ role }) => role === 'total'))) {
    const only = columns.flatMap(rows => rows.slice(0, 1));
    if (only.length === 1)
      return only.map(row => labelledLine(row.field.title, contentOf(submission, entry, row)));
  }
  return [columnsTable(submission, entry, first, columns)];
}

function columnsTable(
  submission: Submission,
  entry: AnswerEntry,
  first: SplitField,
  columns: readonly (readonly FigureRow[])[],
): Table {
  const axis = submission.library.questionnaire.axes.get(first.axes[0] ?? '');
  // A figure or a word that stands for the whole of a count has its say in every row.
  const cellOf = ([row]: readonly FigureRow[], key: string | undefined) =>
    row === undefined
      ? cell(NOT_STATED)
      : cell(
          ...contentOf(submission, entry, {
            ...row,
            keys: [row.field.id, ...(key === undefined ? [] : [key])],
          }),
        );
  const stated = columns.flat().flatMap(({ keys, role }) => (role === 'cell' ? (keys[1] ?? []) : []));
  const keys = inOrder(submission.library.questionnaire, axis?.id, stated);
  const groups = new Map(columns.flat().map(row => [row.keys[1], row.group]));
  const body: TableRow[] = keys.map(key => ({
    cells: [cell(groups.get(key) ?? key), ...columns.map(rows => cellOf(rows, key))],
  }));
  if (columns.some(rows => rows.some(({ role }) => role === 'total'))) {
    body.push({ cells: [cell(t('Total')), ...columns.map(rows => cellOf(rows, undefined))], total: true });
  }
  const titles = columns.map(rows => rows[0]?.field.title ?? '');
  return withNotStated({
    kind: 'table',
    description: t('{titles}, by {axis}.', {
      titles: commaList(titles),
      axis: axis?.title.toLowerCase() ?? t('group'),
    }),
    columns: [{ kind: 'text' }, ...columns.map(() => ({ kind: 'figure' as const }))],
    head: [{ cells: [cell(axis?.title ?? t('Group')), ...titles.map(title => cell(title))] }],
    body,
    notes: [],
  });
}

function contentOf(submission: Submission, entry: AnswerEntry, row: FigureRow): Inline[] {
  const shown = ownFigure(submission, entry, row);
  return shown === undefined ? [text(NOT_STATED)] : shownInlines(submission, shown);
}

function inStrong(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, strong: true } : inline;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
