import { combineOf, countingContributions } from '../../model/contributions.ts';
import { cellsAt } from '../../model/quantity.ts';
import type { Submission } from '../../model/submission.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { cell, text } from '../build.ts';
import type { Inline, Table, TableCell, TableRow } from '../report.ts';
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
import { type Shown, shownInlines } from './shown.ts';

/** The answers whose figures stand side by side: where a figure is stated by more than one. Empty elsewhere. */
export function sideBySide(question: Question, entries: readonly AnswerEntry[]): readonly AnswerEntry[] {
  const fields = question.fields.filter(isFigureField);
  const stating = (field: FigureField) => entries.filter(({ answer }) => answer.data.has(field.id));
  if (!fields.some(field => stating(field).length > 1)) return [];
  return entries.filter(entry => fields.some(field => entry.answer.data.has(field.id)));
}

/** The figures of several respondents: a column for each, and what they come to. */
export function agenciesTable(
  submission: Submission,
  question: Question,
  entries: readonly AnswerEntry[],
): Table {
  const fields = question.fields.filter(isFigureField);
  const parts = fields.map(field => figureRows(submission, question, field, entries));
  const grouped = parts.flat().some(({ group }) => group !== '');
  const print = (shown: Shown | undefined) =>
    shown === undefined ? cell(NOT_STATED) : cell(...shownInlines(submission, shown));
  const body = parts.flatMap(rows =>
    rows.map((row, at): TableRow => {
      const names = [
        cell(at === 0 ? row.field.title : ''),
        ...(grouped ? [cell(groupTitle(row, rows))] : []),
      ];
      const own = entries.map(entry => print(ownFigure(submission, entry, row)));
      return { cells: [...names, ...own, inStrong(print(combinedFigure(submission, question, row)))] };
    }),
  );
  return withNotStated({
    kind: 'table',
    description: `The figures of ${entries.map(({ respondent }) => respondent).join(', ')}, and what they come to.`,
    columns: [
      { kind: 'text' },
      ...(grouped ? [{ kind: 'text' as const }] : []),
      ...entries.map(() => ({ kind: 'figure' as const })),
      { kind: 'figure' },
    ],
    head: [
      {
        cells: [
          cell('Figure'),
          ...(grouped ? [cell('Group')] : []),
          ...entries.map(({ respondent }) => cell(respondent)),
          cell('Combined'),
        ],
      },
    ],
    body,
    notes: undividedNotes(submission, question, parts, entries),
  });
}

function inStrong(one: TableCell): TableCell {
  const content = one.content.map(inline => (inline.kind === 'text' ? { ...inline, strong: true } : inline));
  return { ...one, content };
}

function groupTitle({ group, role }: FigureRow, rows: readonly FigureRow[]): string {
  return role === 'total' && rows.length === 1 ? 'All' : group;
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
    const counting = countingContributions(submission, question, [of]).map(({ placed }) => placed.answer);
    const without = entries.filter(
      ({ answer, home }) =>
        counting.includes(answer) && answer.data.has(of) && cellsAt(answer, [field.id], home).size === 0,
    );
    if (without.length === 0) return [];
    const names = without.map(({ respondent }) => respondent).join(', ');
    return [
      [
        text(
          `${field.title}: without ${names}, which ${without.length === 1 ? 'gives' : 'give'} no breakdown.`,
        ),
      ],
    ];
  });
}
