import { combineOf } from '../model/combined.ts';
import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { type Sayable, t, type Words, row as wordRow } from '../text/l10n.ts';
import { respondentsOf } from './entries.ts';
import { combinedFigure, type FigureRow, ownFigure } from './figure-rows.ts';
import { aboutEntries, decisionOfField } from './remarks-sheet.ts';
import { isAlong, type StatedField, sharedAxes, statedFields } from './section-figures.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { EMPTY_CELL, tabName, textCell, wordNotes } from './sheet-notes.ts';
import { shownCell, shownNote } from './shown.ts';

const FIRST_FIGURE = 4;

/** The figures of a section that no sheet by axis has, below each other; the respondents side by side. */
export function sectionSheets(submission: Submission, section: Section): Sheet[] {
  const axes = sharedAxes(section);
  const fields = statedFields(submission, section).filter(field => !axes.some(axis => isAlong(field, axis)));
  if (fields.length === 0) return [];
  const whose = respondentsOf(submission).filter(respondent =>
    fields.some(({ entries, field }) =>
      entries.some(entry => entry.respondent === respondent && entry.answer.data.has(field.id)),
    ),
  );
  const lines = fields.flatMap(field => field.rows.map(row => ({ field, row })));
  const remarks = lines.map(({ field, row }, at) =>
    lineRemarks(submission, field, row, lines[at - 1]?.field),
  );
  const said = remarks.some(words => words.length > 0);
  const rows = lines.map(({ field, row }, at) => [
    ...figureLine(submission, field, row, whose),
    ...(said ? [textCell(linesOf(remarks[at] ?? []))] : []),
  ]);
  return [
    {
      name: tabName(section.short, section.id),
      title: section.short,
      notes: [EMPTY_CELL, ...wordNotes(rows)],
      columns: [
        { title: t('No.'), kind: 'text', width: 7 },
        { title: t('Question'), kind: 'text' },
        { title: t('Figure'), kind: 'text' },
        { title: t('Group'), kind: 'text' },
        ...whose.map((respondent): SheetColumn => ({ title: respondent, kind: 'figure' })),
        ...(whose.length > 1 ? [{ title: t('Combined'), kind: 'figure' as const }] : []),
        ...(said ? [{ title: t('Remarks'), kind: 'text' as const, width: 60 }] : []),
      ],
      rows,
      fixed: 4,
    },
  ];
}

function linesOf(sentences: readonly Words[]): Sayable {
  return sentences.length === 0 ? '' : wordRow(sentences, '\n');
}

/** Why a figure is not all of it, and whose it is, beside it; what is said of a question where that begins. */
function lineRemarks(
  submission: Submission,
  { question, field, entries }: StatedField,
  row: FigureRow,
  above: StatedField | undefined,
): Words[] {
  const partial = shownNote(combinedFigure(submission, question, row));
  const ofQuestion = above?.question !== question;
  const ofField = ofQuestion || above.field !== field;
  return [
    ...(partial === undefined ? [] : [partial]),
    ...decisionOfField(submission, question, field.id, { ofQuestion, ofField }),
    ...(ofQuestion ? aboutEntries(submission, entries) : []),
  ];
}

function figureLine(
  submission: Submission,
  { question, field, entries }: StatedField,
  row: FigureRow,
  whose: readonly string[],
): Cell[] {
  const own = whose.map(respondent => {
    const entry = entries.find(one => one.respondent === respondent);
    return shownCell(submission, entry && ownFigure(submission, entry, row));
  });
  const total = whose.length > 1 ? [combinedCell(submission, { question, field, entries }, row, own)] : [];
  return [
    textCell(question.number),
    textCell(question.short),
    textCell(field.title),
    textCell(row.group),
    ...own,
    ...total,
  ];
}

/** A formula where the respondents' figures simply add up; a decision or an agreement of theirs is a figure. */
function combinedCell(
  submission: Submission,
  { question }: Pick<StatedField, 'question' | 'field' | 'entries'>,
  row: FigureRow,
  own: readonly Cell[],
): Cell {
  const shown = combinedFigure(submission, question, row);
  const combined = shownCell(submission, shown);
  if (combineOf(question, row.keys) !== 'sum' || combined.kind !== 'number') return combined;
  const numbers = own.map(cell => (cell.kind === 'number' ? cell.value : 0));
  const isSum = numbers.reduce((sum, number) => sum + number, 0) === combined.value;
  if (!isSum) return combined;
  const mark = combined.partial === true ? ({ partial: true } as const) : {};
  return { kind: 'sum', columns: own.map((_, at) => FIRST_FIGURE + at), ...mark };
}
