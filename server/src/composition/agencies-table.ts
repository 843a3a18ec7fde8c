import { combineOf, countingStatements } from '../model/combined.ts';
import { statementsOf } from '../model/contributions.ts';
import { cellsAt } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t } from '../text/l10n.ts';
import { cell, text } from './build.ts';
import type { AnswerEntry } from './entries.ts';
import {
  combinedFigure,
  type FigureField,
  type FigureRow,
  figureRows,
  isFigureField,
  ownFigure,
} from './figure-rows.ts';
import { NOT_STATED, withNotStated } from './not-stated.ts';
import type { Inline, Table, TableCell, TableRow } from './report.ts';
import { type Shown, shownInlines } from './shown.ts';

/** The answers whose figures stand side by side: where a figure is stated by more than one. Empty elsewhere. */
export function sideBySide(question: Question, entries: readonly AnswerEntry[]): readonly AnswerEntry[] {
  const fields = question.fields.filter(isFigureField);
  const stating = (field: FigureField) => entries.filter(({ answer }) => answer.data.has(field.id));
  if (!fields.some(field => stating(field).length > 1)) return [];
  return entries.filter(entry => fields.some(field => entry.answer.data.has(field.id)));
}

/** A page's width holds so many columns of counts, or of amounts of money. */
const COLUMNS = { count: 10, money: 4 };

/** The figures of several respondents: a column for each and, last, what they come to; cut where a page is too narrow. */
export function agenciesTables(
  submission: Submission,
  question: Question,
  entries: readonly AnswerEntry[],
): Table[] {
  const fields = question.fields.filter(isFigureField);
  const parts = fields.map(field => figureRows(submission, question, field, entries));
  const columns: FigureColumn[] = [
    ...entries.map(entry => ({
      title: entry.respondent,
      content: (row: FigureRow) => print(submission, ownFigure(submission, entry, row)),
    })),
    {
      title: t('Combined'),
      content: row => inStrong(print(submission, combinedFigure(submission, question, row))),
    },
  ];
  const money = parts.flat().some(({ field }) => field.type === 'money');
  const tables = chunks(columns, money ? COLUMNS.money : COLUMNS.count).map(some =>
    columnsTable(parts, some),
  );
  const notes = undividedNotes(submission, question, parts, entries);
  return tables.map((table, at) =>
    at < tables.length - 1 ? table : { ...table, notes: [...table.notes, ...notes] },
  );
}

interface FigureColumn {
  readonly title: Sayable;
  readonly content: (row: FigureRow) => TableCell;
}

function columnsTable(parts: readonly (readonly FigureRow[])[], columns: readonly FigureColumn[]): Table {
  const grouped = parts.flat().some(({ group }) => group !== '');
  const body = parts.flatMap(rows =>
    rows.map((row, at): TableRow => {
      const title = cell(at === 0 ? row.field.title : '');
      const names = grouped ? [title, cell(groupTitle(row, rows))] : [title];
      return { cells: [...names, ...columns.map(({ content }) => content(row))] };
    }),
  );
  const titles = grouped ? [t('Figure'), t('Group')] : [t('Figure')];
  return withNotStated({
    kind: 'table',
    description: t('The figures by respondent: {titles}.', {
      titles: commaList(columns.map(({ title }) => title)),
    }),
    columns: [
      ...titles.map(() => ({ kind: 'text' as const })),
      ...columns.map(() => ({ kind: 'figure' as const })),
    ],
    head: [{ cells: [...titles, ...columns.map(({ title }) => title)].map(title => cell(title)) }],
    body,
    notes: [],
  });
}

/** As few as need be, and as equal as can be. */
function chunks<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function print(submission: Submission, shown: Shown | undefined): TableCell {
  return shown === undefined ? cell(NOT_STATED) : cell(...shownInlines(submission, shown));
}

function inStrong(one: TableCell): TableCell {
  const content = one.content.map(inline => (inline.kind === 'text' ? { ...inline, strong: true } : inline));
  return { ...one, content };
}

function groupTitle({ group, role }: FigureRow, rows: readonly FigureRow[]): Sayable {
  return role === 'total' && rows.length === 1 ? t('All') : group;
}

/** A breakdown that one of the counting respondents does not give covers only the others. */
function undividedNotes(
  submission: Submission,
  question: Question,
  parts: readonly (readonly FigureRow[])[],
  entries: readonly AnswerEntry[],
): Inline[][] {
  return parts.flatMap(rows => {
    const field = rows[0]?.field;
    if (field?.kind !== 'split' || field.of === undefined || rows.length < 2) return [];
    if (combineOf(question, [field.id]) !== 'sum') return [];
    const { of } = field;
    const counting = countingStatements(statementsOf(submission), question, [of]).map(
      ({ placed }) => placed.answer,
    );
    const without = entries.filter(
      ({ answer, home }) =>
        counting.includes(answer) && answer.data.has(of) && cellsAt(answer, [field.id], home).size === 0,
    );
    if (without.length === 0) return [];
    const slots = { field: field.title, names: commaList(without.map(({ respondent }) => respondent)) };
    return [
      [
        text(
          without.length === 1
            ? t('{field}: without {names}, which gives no breakdown.', slots)
            : t('{field}: without {names}, which give no breakdown.', slots),
        ),
      ],
    ];
  });
}
