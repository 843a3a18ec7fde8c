import type { Submission } from '../model/submission.ts';
import type { SplitField } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { cell, text } from './build.ts';
import type { AnswerEntry } from './entries.ts';
import { figureRows, inOrder, ownFigure } from './figure-rows.ts';
import { NOT_STATED, withNotStated } from './not-stated.ts';
import type { Table, TableCell, TableRow } from './report.ts';
import { shownInlines } from './shown.ts';
import { cellTitle } from './value-text.ts';

/** A count of one answer along two axes: the first down, the second across. */
export function crossedTable(submission: Submission, entry: AnswerEntry, field: SplitField): Table {
  const { questionnaire } = submission.library;
  const [down, across] = field.axes;
  const rows = figureRows(submission, entry.answer.question, field, [entry]);
  const cells = rows.filter(({ role }) => role === 'cell');
  const outer = [...new Set(cells.map(({ keys }) => keys[1] ?? ''))];
  const inner = inOrder(
    questionnaire,
    across,
    cells.flatMap(({ keys }) => keys[2] ?? []),
  );
  const width = Math.max(1, inner.length);
  const at = (...keys: readonly string[]): TableCell => {
    const shown = ownFigure(submission, entry, { field, keys: [field.id, ...keys] });
    return shown === undefined ? cell(NOT_STATED) : cell(...shownInlines(submission, shown));
  };
  const body = outer.map((id): TableRow => {
    const divided = cells.some(({ keys }) => keys[1] === id && keys.length > 2);
    // What is not divided along the second axis stands for all of it.
    const figures = divided ? inner.map(second => at(id, second)) : [{ ...at(id), span: width }];
    return { cells: [cell(cellTitle(questionnaire, id, down)), ...figures] };
  });
  if (rows.some(({ role }) => role === 'total')) {
    body.push({ cells: [cell(t('Total')), { ...at(), span: width }], total: true });
  }
  const titleOf = (axis: string | undefined) => questionnaire.axes.get(axis ?? '')?.title;
  const columns = inner.length === 0 ? [field.title] : inner.map(id => cellTitle(questionnaire, id, across));
  return withNotStated({
    kind: 'table',
    caption: [text(field.title)],
    description: t('{field}, by {axis} and {inner}.', {
      field: field.title,
      axis: titleOf(down)?.toLowerCase() ?? t('group'),
      inner: titleOf(across)?.toLowerCase() ?? t('group'),
    }),
    columns: [{ kind: 'text' }, ...columns.map(() => ({ kind: 'figure' as const }))],
    head: [{ cells: [cell(titleOf(down) ?? t('Group')), ...columns.map(title => cell(title))] }],
    body,
    notes: [],
  });
}
