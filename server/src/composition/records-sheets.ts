import type { RecordEntry } from '../model/field-value.ts';
import type { Submission } from '../model/submission.ts';
import type { Column, Question, RecordsField, Section } from '../questionnaire/questionnaire.ts';
import { t, type Words } from '../text/l10n.ts';
import { type AnswerEntry, entriesOf, respondentsOf } from './entries.ts';
import { markPartialTotals } from './partial-totals.ts';
import { isFigure, statedColumns } from './records-blocks.ts';
import { numbered } from './section-figures.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { tabName, textCell, wordNotes } from './sheet-notes.ts';
import { stageWords } from './status-marks.ts';
import { isUnfinished } from './unfinished.ts';
import { valueCell } from './value-text.ts';

/** Lists of entries (trainings, sentences, hotlines), one sheet for each, the respondents' below each other. */
export function recordsSheets(submission: Submission, section: Section): Sheet[] {
  return section.questions.flatMap(question =>
    question.fields.flatMap(field =>
      field.kind === 'records' ? recordsSheet(submission, section, question, field) : [],
    ),
  );
}

interface Line {
  readonly entry: AnswerEntry;
  readonly record: RecordEntry;
}

function recordsSheet(
  submission: Submission,
  section: Section,
  question: Question,
  field: RecordsField,
): Sheet[] {
  const lines = (entriesOf(submission).get(question.id) ?? []).flatMap((entry): Line[] => {
    const value = entry.answer.data.get(field.id);
    return value?.kind === 'records' ? value.entries.map(record => ({ entry, record })) : [];
  });
  if (lines.length === 0) return [];
  const columns = statedColumns(
    field,
    lines.map(({ record }) => record),
  );
  const several = respondentsOf(submission).length > 1;
  const open = lines.some(({ entry }) => isUnfinished(entry));
  const rows = lines.map(({ entry, record }): Cell[] => [
    ...columns.map(column => recordCell(submission, record, column)),
    ...(several ? [textCell(entry.respondent)] : []),
    ...(open ? [textCell(stageWords(entry))] : []),
  ]);
  const text = (title: Words) => ({ title, kind: 'text' as const });
  const all = [
    ...columns.map(sheetColumn),
    ...(several ? [text(t('Respondent'))] : []),
    ...(open ? [text(t('Status'))] : []),
  ];
  const totals = markPartialTotals(all, rows, at => columns[at]?.optional === false);
  const others = question.fields.filter(({ kind }) => kind === 'records').length > 1;
  const name = others ? `${question.short}: ${field.title}` : question.short;
  const counts = columns.some(({ type }) => type === 'count');
  return [
    {
      name: tabName(name, question.short, `${numbered(question)}`),
      title: `${section.short}: ${numbered(question)}`,
      notes: [...totals.notes, ...wordNotes(rows)],
      columns: totals.columns,
      rows,
      ...(counts && { total: t('Total') }),
      filter: true,
      fixed: 1,
    },
  ];
}

/** A count has a sum; amounts may be in several currencies, and of several times. */
function sheetColumn(column: Column): SheetColumn {
  const { title, type } = column;
  const kind = isFigure(column) ? 'figure' : type === 'date' ? 'date' : 'text';
  return { title, kind, ...(type === 'count' && { total: true }) };
}

function recordCell(submission: Submission, record: RecordEntry, column: Column): Cell {
  const value = record.columns.get(column.id)?.datum.value;
  return value === undefined ? { kind: 'blank' } : valueCell(value, { ...submission.library, ...column });
}
