import type { Clipboard } from '../../import/copied/clipboard.ts';
import { cellWithMarks, type Grid } from '../../import/grid/grid.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { TextEdit } from '../../text/edit.ts';
import { ENGLISH, row, sayIn, t, type Words } from '../../text/l10n.ts';
import { shapeOf } from '../../writing/answer-shape.ts';
import { entries, type NewEntry } from '../../writing/content.ts';
import { insertComments } from '../../writing/insert-comment.ts';
import { nestValue } from '../../writing/nest-value.ts';
import { type Put, putAbsent } from '../../writing/put-absent.ts';
import { styleAt } from '../../writing/style.ts';
import { lineAt } from '../context/line.ts';
import type { Scene } from '../scene.ts';
import { type AnswerAtCursor, answerAtCursor, targetOf } from './answer-at-cursor.ts';
import type { Paste } from './paste-kind.ts';
import { type RangeAnswer, rangeAnswers } from './range-answer.ts';
import { remainderLines, remainderNotes } from './remainder-in-words.ts';

/** A way to paste a copied range, or why there is none. */
export interface RangePaste {
  readonly paste?: Paste;
  /** True where more was left than placed. */
  readonly poor?: boolean;
  /** A sentence for whoever pasted; absent where nothing says that figures were meant. */
  readonly why?: Words;
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

function whyNoAnswer({ context, response }: Scene): Words {
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
  const { tree, start, column, depth } = place.spot;
  const left = remainderLines(answer.left, put.kept);
  const margin = column + styleAt(tree, start).step(depth);
  const comment = left.length === 0 ? [] : [insertComments(tree.text, put.end, margin, left)];
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
    why: row(
      [
        t('Most of the copied table could not be matched to the figures of {question}.', {
          question: question.id,
        }),
        ...answer.left.said,
      ],
      ' ',
    ),
  };
}

/** A range that has no place, as a comment at the cursor: nothing that was copied is lost, and nothing of it is compiled. */
export function asComment({ text, context }: Scene, range: Grid, why: Words): Paste {
  const line = lineAt(text, context.offset);
  const column = line.first - line.start;
  // A file goes from office to office, and is in English.
  const rows = range.map(row => row.map(cell => sayIn(ENGLISH, cellWithMarks(cell))).join(' | '));
  const comments = [sayIn(ENGLISH, why), ...rows.map(row => `  ${row}`)];
  return {
    kind: 'range',
    title: t('Keep the copied table as a comment'),
    edits: [insertComments(text, line.end, column, comments)],
    notes: [why, t('The copied table stands as a comment below the cursor.')],
  };
}

function titleOf({ id, table }: Question, { isList }: RangeAnswer): Words {
  if (table !== undefined) return t('Paste as the table of {question}', { question: id });
  return isList
    ? t('Paste as entries of {question}', { question: id })
    : t('Paste as figures of {question}', { question: id });
}

interface Answered extends Put {
  /** The end of the answer's value: an offset in the file. */
  readonly end: number;
}

/** The edits that put entries below `data`; a short form becomes a long one, where it is on one line. */
function putInto({ scene, spot, placed }: AnswerAtCursor, wanted: readonly NewEntry[]): Answered | undefined {
  const { value, located, head, tree } = spot;
  const data: NewEntry = { key: 'data', value: entries(wanted) };
  const end = value === undefined ? lineAt(tree.text, head).end : value.span.end + located.offset;
  if (value === undefined || value.kind === 'mapping') {
    return value?.flow
      ? undefined
      : { ...putAbsent(spot, [data], shapeOf(placed.answer.question, scene.library)), end };
  }
  const { prose, choice } = placed.answer;
  const key = prose !== undefined ? 'answer' : choice !== undefined ? 'choice' : undefined;
  const isOneLine = value.kind === 'scalar' && value.style !== 'block' && !/[\r\n]/.test(value.raw);
  if (key === undefined || !isOneLine) return undefined;
  return { edits: nestValue(tree, located, [{ key }], { behind: [data] }), kept: [], end };
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
