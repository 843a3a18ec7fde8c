import type { Answer, Prose } from '../model/answer.ts';
import { statementsOf } from '../model/contributions.ts';
import type { Datum, FieldValue, RecordEntry, Split, TableValue } from '../model/field-value.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import { cellsOf, quantityAt } from '../model/quantity.ts';
import { referencesIn, resolve } from '../model/reference.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import { describeValue } from '../model/value.ts';
import type { AxisId, Question } from '../questionnaire/questionnaire.ts';
import { commaList, row, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';
import { quantityInWords, valueInWords } from './figures.ts';

/** What an answer says, for a reader who cannot see its file. */
export interface AnswerContent {
  readonly status: Status;
  /** The title of what was chosen. */
  readonly choice?: Sayable;
  /** The answer in words, its references filled in; Markdown as typed. */
  readonly prose?: Sayable;
  readonly figures: readonly FigureInWords[];
  /** Titles, else paths and web addresses. */
  readonly attachments: readonly string[];
  /** Why there is no answer. */
  readonly reason?: Sayable;
  readonly source?: Sayable;
}

export interface FigureInWords {
  readonly title: Sayable;
  readonly value: Sayable;
  /** What it is made of: "Male 70, Female 48". */
  readonly cells?: Sayable;
}

export function answerContent(
  submission: Submission,
  { answer, status }: PlacedAnswer,
  home: string | undefined,
): AnswerContent {
  const { question, choice, prose, attachments, reason, source } = answer;
  const figures = [...answer.data.values()].map(value => ({
    title: value.field.title,
    ...fieldInWords(submission, answer, value),
  }));
  const words = (written: Prose) => filledIn(submission, written.text.trim());
  return {
    status,
    ...(choice && { choice: choiceInWords(question, choice) }),
    ...(prose && { prose: words(prose) }),
    figures: [...figures, ...(answer.table ? rowsInWords(answer, answer.table, home) : [])],
    attachments: attachments.map(({ title, address }) => title ?? address),
    ...(reason && { reason: words(reason) }),
    ...(source && { source: words(source) }),
  };
}

function choiceInWords({ choices }: Question, { value }: Datum): Sayable {
  const title = value.kind === 'choice' ? choices.find(({ id }) => id === value.choice)?.title : undefined;
  return title ?? describeValue(value);
}

/** The text with what its references stand for; one that leads nowhere stays as typed. */
function filledIn(submission: Submission, text: string): Words {
  const parts: Sayable[] = [];
  let from = 0;
  for (const reference of referencesIn(text, 0, submission.library)) {
    const found = resolve(statementsOf(submission), reference);
    if (found.kind !== 'figure') continue;
    parts.push(text.slice(from, reference.at.start), quantityInWords(found.quantity));
    from = reference.at.end;
  }
  return row([...parts, text.slice(from)], '');
}

function fieldInWords(
  submission: Submission,
  answer: Answer,
  value: FieldValue,
): Omit<FigureInWords, 'title'> {
  switch (value.kind) {
    case 'scalar':
      return { value: valueInWords(value) };
    case 'split': {
      if (value.split.whole !== undefined) return { value: valueInWords(value) };
      const axes = value.field.kind === 'split' ? value.field.axes : [];
      const cells = splitInWords(submission, value.split, axes);
      const total = quantityInWords(quantityAt(answer, [value.field.id]));
      return cells.length === 0 ? { value: total } : { value: total, cells: commaList(cells) };
    }
    case 'list':
      return value.whole !== undefined || value.items.length === 0
        ? { value: valueInWords(value) }
        : {
            value: row(
              value.items.map(item => describeValue(item.value)),
              '; ',
            ),
          };
    case 'records':
      return value.whole !== undefined || value.entries.length === 0
        ? { value: valueInWords(value) }
        : { value: valueInWords(value), cells: recordsInWords(value.entries) };
  }
}

function recordsInWords(entries: readonly RecordEntry[]): Words {
  const said = entries.map(({ columns }) =>
    commaList([...columns.values()].map(({ datum }) => describeValue(datum.value))),
  );
  return row(said, '; ');
}

/** "Male 70, Female 48"; of two axes "Punjab (Male 4, Female 2), …". */
function splitInWords(
  submission: Submission,
  split: Split,
  [axisId, ...inner]: readonly AxisId[],
): Sayable[] {
  const axis = submission.library.questionnaire.axes.get(axisId ?? '');
  return [...cellsOf(split)].flatMap(([id, cell]): Sayable[] => {
    const title = axis?.values.find(value => value.id === id)?.title ?? id;
    if (cell.inner !== undefined)
      return [verbatim`${title} (${commaList(splitInWords(submission, cell.inner, inner))})`];
    return cell.datum === undefined ? [] : [verbatim`${title} ${describeValue(cell.datum.value)}`];
  });
}

function rowsInWords(
  answer: Answer,
  { rows, total }: TableValue,
  home: string | undefined,
): readonly FigureInWords[] {
  const measures = answer.question.table?.measures ?? [];
  const inWords = (key: string) =>
    commaList(
      measures.flatMap(({ id, title }) => {
        const quantity = quantityAt(answer, [key, id], home);
        return quantity === undefined ? [] : [verbatim`${title} ${quantityInWords(quantity)}`];
      }),
    );
  return [
    ...rows.map(({ provision }) => ({ title: provision, value: inWords(provision) })),
    ...(total === undefined ? [] : [{ title: t('Total'), value: inWords('total') }]),
  ];
}

/** The answer whose stretch of the file holds an offset; of one inside another the inner one. */
export function answerAt({ answers, text }: Response, offset: number): PlacedAnswer | undefined {
  return answers
    .filter(
      ({ extent: { start, end } }) =>
        start <= offset && (offset < end || (end === text.length && offset === end)),
    )
    .sort((a, b) => a.extent.end - a.extent.start - (b.extent.end - b.extent.start))[0];
}
