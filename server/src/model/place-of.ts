import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import type { Answer } from './answer.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import { placedIn, type Response } from './response.ts';

export interface Place {
  readonly response: Response;
  readonly placed: PlacedAnswer;
}

/**
 * Where an answer stands in some files, of which there may be hundreds: it is looked for in the file named, then where it
 * was found last.
 */
export function placeOf(responses: readonly Response[], answer: Answer, likely?: Path): Place | undefined {
  for (const path of [likely, lastFoundIn.get(answer)]) {
    const response = path === undefined ? undefined : byPath(responses).get(path);
    const placed = response && placedIn(response, answer);
    if (response !== undefined && placed !== undefined) return { response, placed };
  }
  for (const response of responses) {
    const placed = placedIn(response, answer);
    if (placed === undefined) continue;
    lastFoundIn.set(answer, response.path);
    return { response, placed };
  }
  return undefined;
}

const lastFoundIn = new WeakMap<Answer, Path>();

const byPath = memo(
  (responses: readonly Response[]) => new Map(responses.map(response => [response.path, response])),
);
