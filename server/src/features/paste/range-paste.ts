import type { Question } from '../../questionnaire/questionnaire.ts';
import type { TextEdit } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { lineAt } from '../context/line.ts';
import type { Scene } from '../scene.ts';
import type { Clipboard } from './clipboard.ts';
import { readColumn, readRange } from './copied-range.ts';
import { figuresFor, type RangeAnswer } from './figures.ts';
import { listFor } from './list.ts';
import { type Kept, linesBelow, mergeInto } from './merge.ts';
import type { Paste } from './paste-kind.ts';
import { type AnswerPlace, answerPlace } from './place.ts';
import { recordsFor } from './records.ts';
import { remainderLines, remainderNotes } from './remainder.ts';
import type { Wanted } from './wanted.ts';

/** The copied range as figures or entries of the answer at the cursor; `undefined` where the question has no place for it. */
export function rangePaste(scene: Scene, clipboard: Clipboard): Paste | undefined {
  const place = answerPlace(scene);
  if (place === undefined) return undefined;
  const range = readRange(clipboard);
  const column = readColumn(clipboard);
  const answers = [
    range && figuresFor(place, range),
    range && recordsFor(place, range),
    column && listFor(place, column),
  ].filter(answer => answer !== undefined);
  const [best] = answers.sort((a, b) => b.count - a.count);
  return best && pasteOf(place, best);
}

function pasteOf(place: AnswerPlace, answer: RangeAnswer): Paste | undefined {
  const { question } = place;
  const put = putInto(place, answer.wanted);
  if (put === undefined) return undefined;
  const left = remainderLines(answer.leftovers, put.kept);
  if (put.edits.length === 0 && left.length === 0) return undefined;
  const column = place.column + place.sheet.step;
  const comment = left.length === 0 ? [] : [linesBelow(place.sheet, put.end, column, left)];
  const lost = answer.leftovers.reduce((sum, { cells }) => sum + cells.length, 0);
  return {
    kind: 'range',
    title: titleOf(question, answer),
    edits: joined([...put.edits, ...comment]),
    notes: remainderNotes(answer, put.kept),
    preferred: put.edits.length > 0 && answer.count >= lost,
  };
}

function titleOf({ id, table }: Question, { isList }: RangeAnswer): string {
  if (table !== undefined) return t('Paste as the table of {question}', { question: id });
  return isList
    ? t('Paste as entries of {question}', { question: id })
    : t('Paste as figures of {question}', { question: id });
}

/**
 * True where the copied range was meant as figures or entries: it becomes a table in the prose then, if anything, which is
 * worth saying.
 */
export function holdsRanges(scene: Scene): boolean {
  const question = answerPlace(scene)?.question;
  return question !== undefined && (question.table !== undefined || question.fields.length > 0);
}

interface Put {
  readonly edits: readonly TextEdit[];
  readonly kept: readonly Kept[];
  /** The end of the answer's value: an offset in the file. */
  readonly end: number;
}

/** The edits that put entries below `data`; a short form becomes a long one, where it is on one line. */
function putInto({ entry, sheet, placed, column }: AnswerPlace, wanted: readonly Wanted[]): Put | undefined {
  const { value } = entry;
  const data: Wanted = {
    key: 'data',
    isSame: written => written === 'data',
    value: { kind: 'entries', flow: false, entries: wanted },
  };
  const end = (value?.span.end ?? entry.key.span.end) + sheet.offset;
  if (value === undefined || value.kind === 'mapping') {
    if (value?.kind === 'mapping' && value.flow) return undefined;
    return {
      ...mergeInto(sheet, entry, [data]),
      end: value === undefined ? lineAt(sheet.text, end).end : end,
    };
  }
  const { prose, choice } = placed.answer;
  const key = prose !== undefined ? 'answer' : choice !== undefined ? 'choice' : undefined;
  const isOneLine = value.kind === 'scalar' && value.style !== 'block' && !/[\r\n]/.test(value.raw);
  if (key === undefined || !isOneLine) return undefined;
  const from = sheet.text.indexOf(':', entry.key.span.end + sheet.offset) + 1;
  const indent = column + sheet.step;
  const long = {
    span: { start: from, end: value.span.start + sheet.offset },
    newText: `\n${' '.repeat(indent)}${key}: `,
  };
  const { key: name, span, colon } = entry;
  const { edits, kept } = mergeInto(sheet, { key: name, span, colon }, [data]);
  return { edits: [long, ...edits], kept, end };
}

/** Edits at the same place as one, so that they stay in their order. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const at = found.findIndex(
      ({ span }) => span.start === edit.span.start && span.end === span.start && edit.span.end === span.start,
    );
    const before = found[at];
    if (before === undefined) found.push(edit);
    else found[at] = { span: edit.span, newText: before.newText + edit.newText };
  }
  return found;
}
