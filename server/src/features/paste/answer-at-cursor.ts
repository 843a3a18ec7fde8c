import type { ImportTarget } from '../../import/target/import-target.ts';
import type { PlacedAnswer } from '../../model/placed-answer.ts';
import type { Response } from '../../model/response.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { answerEntry } from '../../writing/answer.ts';
import { type ValueSpot, valueSpot } from '../../writing/spot.ts';
import { type Scene, wordOf } from '../scene.ts';

/** The answer that a range is pasted into. */
export interface AnswerAtCursor {
  readonly scene: Scene;
  readonly question: Question;
  readonly placed: PlacedAnswer;
  /** Where its value stands. */
  readonly spot: ValueSpot;
  /** The keys from the question to the cursor, the one under it included. */
  readonly path: readonly string[];
}

/**
 * The answer at the cursor: on its key, inside it, or on the blank lines below it. `undefined` where there is
 * none, and where its text could not be read: nothing can be put into it without breaking more.
 */
export function answerAtCursor(scene: Scene): AnswerAtCursor | undefined {
  const { context, response } = scene;
  const placed = response && answerAt(response, context.offset);
  if (response === undefined || placed === undefined || placed.answer.broken) return undefined;
  const { question } = placed.answer;
  const located = answerEntry({ tree: response.tree, offset: placed.offset }, placed.answer);
  // In braces of a whole section there is no line to write on.
  if (located === undefined || located.flow || !located.entry.colon) return undefined;
  return {
    scene,
    question,
    placed,
    spot: valueSpot(response.tree, located),
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

function pathIn({ id }: Question, scene: Scene): string[] {
  const { role, path, named } = scene.context;
  const keys = role === 'key' && named ? [...path, wordOf(scene)] : path;
  const at = keys.indexOf(id);
  return at < 0 ? [] : keys.slice(at + 1);
}
