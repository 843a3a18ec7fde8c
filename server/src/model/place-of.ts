import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import type { Answer } from './answer.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import type { Response } from './response.ts';

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
    const found = response && placeIn(response, answer);
    if (found !== undefined) return found;
  }
  for (const response of responses) {
    const found = placeIn(response, answer);
    if (found === undefined) continue;
    lastFoundIn.set(answer, response.path);
    return found;
  }
  return undefined;
}

const lastFoundIn = new WeakMap<Answer, Path>();

const byPath = memo(
  (responses: readonly Response[]) => new Map(responses.map(response => [response.path, response])),
);

function placeIn(response: Response, answer: Answer): Place | undefined {
  const placed = placedIn(response).get(answer);
  return placed && { response, placed };
}

const placedIn = memo(
  ({ answers }: Response) => new Map(answers.map(placed => [placed.answer, placed] as const)),
);
