import type { ImportTarget } from '../../import/target/import-target.ts';
import type { PlacedAnswer } from '../../model/placed-answer.ts';
import type { Response } from '../../model/response.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Entry } from '../../syntax/node.ts';
import type { PlacedEntry } from '../../syntax/placed.ts';
import { type Scene, wordOf } from '../scene.ts';
import type { Sheet } from './merge.ts';

/** The answer that a range is pasted into. */
export interface AnswerAtCursor {
  readonly scene: Scene;
  readonly question: Question;
  readonly placed: PlacedAnswer;
  /** Its key with its value. */
  readonly entry: Entry;
  readonly sheet: Sheet;
  /** Column of its key. */
  readonly column: number;
  /** The keys from the question to the cursor, the one under it included. */
  readonly path: readonly string[];
}

/**
 * The answer at the cursor: on its key, inside it, or on the blank lines below it. `undefined` where there is
 * none, and where its text could not be read: nothing can be put into it without breaking more.
 */
export function answerAtCursor(scene: Scene): AnswerAtCursor | undefined {
  const { context, text, response } = scene;
  const placed = response && answerAt(response, context.offset);
  const entry = placed && entryOf(response, placed);
  if (placed === undefined || entry === undefined || placed.answer.broken || !entry.colon) return undefined;
  const { question } = placed.answer;
  const start = entry.key.span.start + placed.offset;
  const column = start - text.lastIndexOf('\n', start - 1) - 1;
  // In braces of a whole section there is no line to write on.
  if (text.slice(start - column, start).trim() !== '') return undefined;
  return {
    scene,
    question,
    placed,
    entry,
    column,
    sheet: { text, offset: placed.offset, step: context.step },
    path: pathIn(question, scene),
  };
}

/** What is to be pasted into an answer is read for this. */
export function targetOf({ scene, question, path }: AnswerAtCursor): ImportTarget {
  const { library, home } = scene;
  return { library, question, keys: path, ...(home !== undefined && { home }) };
}

function answerAt({ answers, text }: Response, offset: number): PlacedAnswer | undefined {
  return (
    answers.find(
      ({ extent }) =>
        extent.start <= offset &&
        (offset < extent.end || (extent.end === text.length && offset === text.length)),
    ) ?? answers.find(({ extent }) => lineStart(text, extent.start) <= offset && offset < extent.start)
  );
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function entryOf({ tree }: Response, { answer, offset }: PlacedAnswer): Entry | undefined {
  const all = (entries: readonly PlacedEntry[]): readonly PlacedEntry[] =>
    entries.flatMap(entry => [entry, ...all(entry.children)]);
  return all(tree.roots).find(
    each => each.offset === offset && each.entry.key.span.start === answer.key.start,
  )?.entry;
}

function pathIn({ id }: Question, scene: Scene): string[] {
  const { role, path, named } = scene.context;
  const keys = role === 'key' && named ? [...path, wordOf(scene)] : path;
  const at = keys.indexOf(id);
  return at < 0 ? [] : keys.slice(at + 1);
}
