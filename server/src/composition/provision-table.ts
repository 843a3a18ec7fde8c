import { contributionsOf } from '../model/contributions.ts';
import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { commaList, t } from '../text/l10n.ts';
import { cell, text } from './build.ts';
import { entriesOf, respondentOf } from './entries.ts';
import { NOT_STATED, withNotStated } from './not-stated.ts';
import { type FigureLine, type ProvisionFigures, provisionFigures } from './provision-figures.ts';
import type { Inline, Table, TableCell, TableRow } from './report.ts';
import { type Shown, shownInlines } from './shown.ts';
import { statusNotes } from './status-marks.ts';
import { cellTitle, unitsOf } from './value-text.ts';

/** The table by provision, place and measure; none where nobody has filled it. */
export function provisionTables(submission: Submission, question: Question): Table[] {
  const { table } = question;
  const figures = table && provisionFigures(submission, question, table);
  if (table === undefined || figures === undefined) return [];
  const { questionnaire } = submission.library;
  const { measures, places, rows, total } = figures;
  const titles = [...places.map(place => cellTitle(questionnaire, place, table.axis)), t('Total')];
  const print = (shown: Shown | undefined) =>
    shown === undefined ? cell(NOT_STATED) : cell(...shownInlines(submission, shown));
  const lineCells = (line: FigureLine): TableCell[] =>
    measures.flatMap(({ id }) => [...places.map(place => print(line.at(id, place))), print(line.total(id))]);
  const body: TableRow[] = rows.map(row => ({
    cells: [cell(row.provision), cell(row.heading), ...lineCells(row)],
  }));
  body.push({ cells: [cell(t('Total')), cell(), ...lineCells(total)], total: true });
  const axis = questionnaire.axes.get(table.axis)?.title.toLowerCase() ?? t('place');
  return [
    withNotStated({
      kind: 'table',
      description: t('{measures} by legal provision and {axis}.', {
        measures: commaList(measures.map(({ title }) => title)),
        axis,
      }),
      columns: [
        { kind: 'text' },
        { kind: 'text' },
        ...measures.flatMap(() => titles.map(() => ({ kind: 'figure' as const }))),
      ],
      head: [
        {
          cells: [
            { ...cell(t('Law and section')), tall: true },
            { ...cell(t('Heading')), tall: true },
            ...measures.map(({ title }) => ({ ...cell(title), span: titles.length })),
          ],
        },
        { cells: [cell(), cell(), ...measures.flatMap(() => titles.map(title => cell(title)))] },
      ],
      body,
      notes: tableNotes(submission, question, figures),
    }),
  ];
}

function tableNotes(
  submission: Submission,
  question: Question,
  { total, measures }: ProvisionFigures,
): Inline[][] {
  const contributions = contributionsOf(submission).get(question.id) ?? [];
  const names = contributions.map(({ response }) => respondentOf(response));
  const entries = entriesOf(submission).get(question.id) ?? [];
  return [
    [text(unitsOf(measures))],
    ...(total.stated ? [] : [[text(t('The last row adds up what is stated.'))]]),
    ...(names.length > 1
      ? [
          [text(t('Figures of {names}, added up row by row.', { names: commaList(names) }))],
          ...statusNotes(submission, entries),
        ]
      : []),
  ];
}
