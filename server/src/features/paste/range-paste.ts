import type { Clipboard } from '../../import/copied/clipboard.ts';
import { cellWithMarks, type Grid } from '../../import/grid/grid.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { TextEdit } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { lineAt } from '../context/line.ts';
import type { Scene } from '../scene.ts';
import { type AnswerAtCursor, answerAtCursor, targetOf } from './answer-at-cursor.ts';
import { type Kept, linesBelow, mergeInto } from './merge.ts';
import type { Paste } from './paste-kind.ts';
import { type RangeAnswer, rangeAnswers } from './range-answer.ts';
import { remainderLines, remainderNotes } from './remainder-in-words.ts';
import type { Wanted } from './wanted.ts';

/** A way to paste a copied range, or why there is none. */
export interface RangePaste {
  readonly paste?: Paste;
  /** True where more was left than placed. */
  readonly poor?: boolean;
  /** A sentence for whoever pasted; absent where nothing says that figures were meant. */
  readonly why?: string;
}

/** The copied range as figures or entries of the answer at the cursor. */
export function rangePaste(scene: Scene, clipboard: Clipboard): RangePaste {
  const place = answerAtCursor(scene);
  if (place === undefined) return { why: whyNoAnswer(scene) };
  const answers = rangeAnswers(clipboard, targetOf(place));
  const [best] = answers.filter(answer => 'wanted' in answer).sort((a, b) => b.count - a.count);
  if (best !== undefined) return pasteOf(place, best);
  const [unplaced] = answers.filter(answer => 'why' in answer);
  const { id, table, fields } = place.question;
  if (unplaced !== undefined) return unplaced;
  return table !== undefined || fields.length > 0
    ? { why: t('The copied table could not be matched to the figures of {question}.', { question: id }) }
    : {};
}

function whyNoAnswer({ context, response }: Scene): string {
  const broken = response?.answers.find(
    ({ answer, extent }) => answer.broken && extent.start <= context.offset && context.offset <= extent.end,
  );
  return broken === undefined
    ? t('Put the cursor on the answer that the copied figures belong to, and paste again.')
    : t('The text of {question} cannot be read; mend it first, and paste again.', {
        question: broken.answer.question.id,
      });
}

function pasteOf(place: AnswerAtCursor, answer: RangeAnswer): RangePaste {
  const { question } = place;
  const put = putInto(place, answer.wanted);
  if (put === undefined) {
    return {
      why: t(
        'The answer of {question} stands on one line; write its parts on lines of their own, and paste again.',
        {
          question: question.id,
        },
      ),
    };
  }
  const left = remainderLines(answer.left, put.kept);
  const column = place.column + place.sheet.step;
  const comment = left.length === 0 ? [] : [linesBelow(place.sheet, put.end, column, left)];
  const lost = answer.left.leftovers.reduce((sum, { cells }) => sum + cells.length, 0);
  const edits = joined([...put.edits, ...comment]);
  const isThere = edits.length === 0 ? [t('All that was copied stands here already.')] : [];
  return {
    paste: {
      kind: 'range',
      title: titleOf(question, answer),
      edits,
      notes: [...isThere, ...remainderNotes(answer.left, put.kept)],
    },
    poor: answer.count < lost,
    why: [
      t('Most of the copied table could not be matched to the figures of {question}.', {
        question: question.id,
      }),
      ...answer.left.said,
    ].join(' '),
  };
}

/** A range that has no place, as a comment at the cursor: nothing that was copied is lost, and nothing of it is compiled. */
export function asComment({ text, context }: Scene, range: Grid, why: string): Paste {
  const line = lineAt(text, context.offset);
  const column = line.first - line.start;
  const rows = range.map(row => row.map(cellWithMarks).join(' | '));
  const lines = [why, ...rows].map((row, n) => ({
    depth: 0,
    text: `#${n === 0 ? '' : '  '} ${row}`.trimEnd(),
  }));
  const sheet = { text, offset: 0, step: context.step };
  return {
    kind: 'range',
    title: t('Keep the copied table as a comment'),
    edits: [linesBelow(sheet, line.end, column, lines)],
    notes: [why, t('The copied table stands as a comment below the cursor.')],
  };
}

function titleOf({ id, table }: Question, { isList }: RangeAnswer): string {
  if (table !== undefined) return t('Paste as the table of {question}', { question: id });
  return isList
    ? t('Paste as entries of {question}', { question: id })
    : t('Paste as figures of {question}', { question: id });
}

interface Put {
  readonly edits: readonly TextEdit[];
  readonly kept: readonly Kept[];
  /** The end of the answer's value: an offset in the file. */
  readonly end: number;
}

/** The edits that put entries below `data`; a short form becomes a long one, where it is on one line. */
function putInto(
  { entry, sheet, placed, column }: AnswerAtCursor,
  wanted: readonly Wanted[],
): Put | undefined {
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
