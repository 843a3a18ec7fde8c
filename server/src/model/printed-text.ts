import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift } from '../text/span.ts';
import type { Answer, Prose } from './answer.ts';
import { dataOf } from './held-datum.ts';

/** A text that the report prints as it was typed. */
export interface PrintedText {
  readonly text: string;
  /** Where it stands; relative to its answer's piece, where it is part of one. */
  readonly at: Span;
  /** What it is said to be, by the titles of its field and column: "Hotlines, Number". */
  readonly about: string;
}

/** Every text of an answer that is compiled. The drafters' `note` is not. */
export const printedTextsOf: (questionnaire: Questionnaire) => (answer: Answer) => readonly PrintedText[] =
  memo(questionnaire => memo(answer => [...printedTexts(answer, questionnaire)]));

function* printedTexts(answer: Answer, questionnaire: Questionnaire): Generator<PrintedText> {
  const { prose, reason, source, explain, supplements, attachments } = answer;
  for (const each of [prose, reason, source, ...explain.values(), ...supplements.map(({ text }) => text)]) {
    if (each !== undefined) yield printedProse(each);
  }
  for (const { address, addressAt, title, titleAt } of attachments) {
    yield { text: address, at: addressAt, about: '' };
    if (title !== undefined && titleAt !== undefined) yield { text: title, at: titleAt, about: '' };
  }
  yield* dataTexts(answer, questionnaire);
}

function* dataTexts(answer: Answer, questionnaire: Questionnaire): Generator<PrintedText> {
  for (const { datum, title } of dataOf(answer, questionnaire)) {
    const { value, at } = datum;
    if (value.kind === 'text') yield { text: value.text, at, about: title };
    if (value.kind === 'unreadable') yield { text: value.written, at, about: title };
  }
  for (const value of answer.data.values()) {
    if (value.kind !== 'split' || value.field.kind !== 'split' || value.field.axes.length > 0) continue;
    for (const [text, { key }] of value.split.cells) yield { text, at: key, about: value.field.title };
  }
  for (const { written, key } of answer.table?.rows ?? []) yield { text: written, at: key, about: '' };
}

/** As typed, so that every letter is where it stands; an escape in quotes is no letter. */
function printedProse({ raw, at, style }: Prose): PrintedText {
  const escaped = style === 'quoted' && raw.startsWith('"');
  const text = escaped ? raw.replace(ESCAPE, written => ' '.repeat(written.length)) : raw;
  return { text, at, about: '' };
}

const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^])/gi;

/** Where a stretch of the text stands; all of it where quotes or blanks leave that open. */
export function placeIn({ text, at }: PrintedText, span: Span): Span {
  const around = at.end - at.start - text.length;
  if (around === 0) return shift(span, at.start);
  // A quote before it and one behind.
  return around === 2 ? shift(span, at.start + 1) : at;
}
