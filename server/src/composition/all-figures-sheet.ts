import type { Answer } from '../model/answer.ts';
import type { Datum, FieldValue, RecordEntry, Split, TableCell } from '../model/field-value.ts';
import type { Submission } from '../model/submission.ts';
import type { Field, RecordsField, Unit } from '../questionnaire/questionnaire.ts';
import { plainText } from './build.ts';
import { dateInWords, rangeInWords } from './dates.ts';
import { type AnswerEntry, entriesOf } from './entries.ts';
import { proseInlines } from './prose.ts';
import { isFigure } from './records-blocks.ts';
import type { Cell, Sheet } from './sheet.ts';
import { textCell, wordNotes } from './sheet-notes.ts';
import { cellTitle, valueCell, valueText, type Wording } from './value-text.ts';

/** Every single value of every answer, one to a row, as it was typed: to filter, to sort and to work on. */
export function allFiguresSheet(submission: Submission): Sheet[] {
  const { questions } = submission.library.questionnaire;
  const rows = [...questions.keys()].flatMap(id =>
    (entriesOf(submission).get(id) ?? []).flatMap(entry => entryRows(submission, entry)),
  );
  if (rows.length === 0) return [];
  const titles = ['Question', 'No.', 'Subject', 'Entry', 'Figure', 'By', 'Group', 'Value', 'Unit'];
  const origins = ['Respondent', 'Period', 'Source', 'Status'];
  return [
    {
      name: 'All figures',
      title: 'All figures',
      notes: wordNotes(rows),
      columns: [...titles, ...origins].map(title => ({
        title,
        kind: title === 'Value' ? ('figure' as const) : ('text' as const),
        ...(title === 'Source' && { width: 40 }),
      })),
      rows,
      filter: true,
      fixed: 2,
    },
  ];
}

/** One value with what it is of. */
interface Figure {
  readonly title: string;
  /** The row of a table, or the entry of a list. */
  readonly entry?: string;
  /** The axis that `group` is a value of. */
  readonly by?: string;
  readonly group?: string;
  readonly datum: Datum;
  readonly unit?: Unit | undefined;
  readonly wording?: Partial<Wording>;
}

function entryRows(submission: Submission, entry: AnswerEntry): Cell[][] {
  const { answer, respondent, status } = entry;
  const { id, number, short, section } = answer.question;
  const { period } = submission.library.questionnaire;
  const when = answer.period ? dateInWords(answer.period.range) : rangeInWords(period.from, period.to);
  const source =
    answer.source === undefined ? '' : plainText(proseInlines(submission, answer.source, section));
  return [...figuresOf(submission, answer)].map(figure => [
    ...[id, number, short, figure.entry ?? '', figure.title].map(textCell),
    ...[figure.by ?? '', figure.group ?? ''].map(textCell),
    valueCell(figure.datum.value, { ...submission.library, ...figure.wording }),
    textCell(unitOf(figure)),
    ...[respondent, when, source, status].map(textCell),
  ]);
}

/** An amount is in its currency. */
function unitOf({ datum: { value }, unit }: Figure): string {
  if (value.kind === 'money') return value.currency;
  return unit === 'currency' ? '' : (unit ?? '');
}

function* figuresOf(submission: Submission, answer: Answer): Generator<Figure> {
  for (const field of answer.question.fields) {
    const value = answer.data.get(field.id);
    if (value !== undefined) yield* fieldFigures(submission, field, value);
  }
  yield* tableFigures(submission, answer);
}

function fieldFigures(submission: Submission, field: Field, value: FieldValue): readonly Figure[] {
  const { title } = field;
  switch (field.kind) {
    case 'scalar':
      return value.kind === 'scalar' ? [{ title, datum: value.datum, unit: field.unit, wording: field }] : [];
    case 'split': {
      if (value.kind !== 'split') return [];
      const { axes } = submission.library.questionnaire;
      const by = field.axes.map(axis => axes.get(axis)?.title ?? axis).join(', ');
      const cells = [...splitFigures(submission, value.split, field.axes)];
      return cells.map(cell => ({ title, by, unit: field.unit, ...cell }));
    }
    case 'records': {
      if (value.kind !== 'records') return [];
      const whole = value.whole === undefined ? [] : [{ title, datum: value.whole }];
      return [...value.entries.flatMap(entry => [...recordFigures(submission, field, entry)]), ...whole];
    }
    case 'list':
      return [];
  }
}

function* splitFigures(
  submission: Submission,
  { cells, unspecified, total, whole }: Split,
  axes: readonly string[],
): Generator<{ readonly group: string; readonly datum: Datum }> {
  const [axis, ...inner] = axes;
  const all = [...cells, ...(unspecified ? [['unspecified', unspecified] as const] : [])];
  for (const [id, cell] of all) {
    const group = cellTitle(submission.library.questionnaire, id, axis);
    if (cell.datum !== undefined) yield { group, datum: cell.datum };
    if (cell.inner === undefined) continue;
    for (const within of splitFigures(submission, cell.inner, inner)) {
      yield { group: `${group}, ${within.group}`, datum: within.datum };
    }
  }
  if (total?.datum !== undefined) yield { group: 'Total', datum: total.datum };
  if (whole !== undefined) yield { group: 'Total', datum: whole };
}

/** The counts and amounts of an entry, each under the words that name the entry. */
function* recordFigures(
  { library }: Submission,
  { columns }: RecordsField,
  { columns: typed }: RecordEntry,
): Generator<Figure> {
  const named = columns.find(column => !isFigure(column) && typed.has(column.id));
  const value = typed.get(named?.id ?? '')?.datum.value;
  const name = value && valueText(value, { ...library, ...named });
  for (const column of columns.filter(isFigure)) {
    const datum = typed.get(column.id)?.datum;
    if (datum === undefined) continue;
    yield { title: column.title, entry: name ?? '', datum, unit: column.unit };
  }
}

function* tableFigures(submission: Submission, { question, table }: Answer): Generator<Figure> {
  const shape = question.table;
  if (shape === undefined || table === undefined) return;
  const by = submission.library.questionnaire.axes.get(shape.axis)?.title ?? shape.axis;
  const lines: readonly (readonly [string, ReadonlyMap<string, TableCell>])[] = [
    ...table.rows.map(({ provision, measures }) => [provision, measures] as const),
    ...(table.total === undefined ? [] : [['Total', table.total.measures] as const]),
  ];
  for (const [row, measures] of lines) {
    for (const { id, title, unit } of shape.measures) {
      const split = measures.get(id)?.split;
      if (split === undefined) continue;
      for (const cell of splitFigures(submission, split, [shape.axis])) {
        yield { entry: row, title, by, unit, ...cell };
      }
    }
  }
}
