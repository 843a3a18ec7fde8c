import type { Submission } from '../model/submission.ts';
import type { Question, Section } from '../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t, verbatim } from '../text/l10n.ts';
import { isInexact, markPartialTotals } from './partial-totals.ts';
import { type FigureLine, type ProvisionFigures, provisionFigures } from './provision-figures.ts';
import { questionRemarks } from './remarks-sheet.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { distinct, EMPTY_CELL, tabName, textCell, totalNote, wordNotes } from './sheet-notes.ts';
import { shownCell, shownNote } from './shown.ts';
import { cellTitle, unitsOf } from './value-text.ts';

/** The tables by provision of a section, with a total for each row and each column. */
export function provisionSheets(submission: Submission, section: Section): Sheet[] {
  return section.questions.flatMap(question => {
    const { table } = question;
    const figures = table && provisionFigures(submission, question, table);
    if (table === undefined || figures === undefined) return [];
    return [provisionSheet(submission, section, question, table.axis, figures)];
  });
}

function provisionSheet(
  submission: Submission,
  section: Section,
  question: Question,
  axis: string,
  figures: ProvisionFigures,
): Sheet {
  const { measures, places } = figures;
  const columns: SheetColumn[] = [
    { title: t('Law and section'), kind: 'text' },
    { title: t('Heading'), kind: 'text', width: 44 },
    ...measures.flatMap(({ title }) => [
      ...places.map(place => figureColumn(cellTitle(submission.library.questionnaire, place, axis), title)),
      figureColumn(t('Total'), title),
    ]),
  ];
  const rows = figures.rows.map(row => [
    textCell(row.provision),
    textCell(row.heading),
    ...lineCells(submission, figures, row, 2),
  ]);
  const shown = figures.rows.flatMap(row =>
    measures.flatMap(({ id, title }) =>
      places.map(place => {
        const note = shownNote(row.at(id, place));
        const where = cellTitle(submission.library.questionnaire, place, axis);
        return note && verbatim`${commaList([row.provision, title, where])}: ${note}`;
      }),
    ),
  );
  const marked = markPartialTotals(columns, rows);
  const lines = [
    ...figures.rows,
    ...(figures.total.stated ? [{ provision: t('Total'), ...figures.total }] : []),
  ];
  const totals = lines.flatMap(line =>
    measures.map(({ id, title }) =>
      totalNote(
        commaList([line.provision, title]),
        line.total(id),
        places.map(place => line.at(id, place)),
      ),
    ),
  );
  const units = unitsOf(measures);
  return {
    name: tabName(question.short, t('By provision')),
    title: `${section.short}: ${question.short}`,
    notes: [
      units,
      EMPTY_CELL,
      ...wordNotes(rows),
      ...distinct([...shown, ...totals, ...marked.notes, ...questionRemarks(submission, question)]),
    ],
    columns: marked.columns,
    rows,
    total: t('Total'),
    fixed: 1,
  };
}

function figureColumn(title: Sayable, group: string): SheetColumn {
  return { title, kind: 'figure', group, total: true };
}

/** A row's figures; its total is a sum where the places are stated, else what was stated as total. */
function lineCells(
  submission: Submission,
  { measures, places }: ProvisionFigures,
  line: FigureLine,
  first: number,
): Cell[] {
  return measures.flatMap(({ id }, measure) => {
    const start = first + measure * (places.length + 1);
    const cells = places.map(place => shownCell(submission, line.at(id, place)));
    const numbers = cells.some(({ kind }) => kind === 'number');
    const total: Cell = numbers
      ? {
          kind: 'sum',
          columns: places.map((_, at) => start + at),
          ...(cells.some(isInexact) && { partial: true }),
        }
      : shownCell(submission, line.total(id));
    return [...cells, total];
  });
}
