import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo2 } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { Datum } from './field-value.ts';
import { dataOf } from './held-datum.ts';

/** The scalars of an answer by where they stand: what a `Quantity` says of its figures leads to what was typed. */
export const dataByPlace: (questionnaire: Questionnaire, answer: Answer) => ReadonlyMap<Span, Datum> = memo2(
  (questionnaire: Questionnaire, answer: Answer) =>
    new Map(dataOf(answer, questionnaire).map(({ datum }) => [datum.at, datum] as const)),
);
