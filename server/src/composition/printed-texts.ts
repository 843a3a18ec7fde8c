import type { Answer, Prose } from '../model/answer.ts';
import { dataOf } from '../model/held-datum.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { printedProse } from './printed-prose.ts';
import type { PrintedText } from './printed-text.ts';

/** Every text of an answer that is compiled, as its reader sees it. The drafters' `note` is not. */
export const printedTextsOf: (questionnaire: Questionnaire) => (answer: Answer) => readonly PrintedText[] =
  memo(questionnaire => memo(answer => [...printedTexts(answer, questionnaire)]));

/** The texts of an answer that are printed with their markup. */
export function printedProsesOf({ prose, reason, source, explain, supplements }: Answer): readonly Prose[] {
  const all = [prose, reason, source, ...[...explain, ...supplements].map(({ text }) => text)];
  return all.filter(each => each !== undefined);
}

function* printedTexts(answer: Answer, questionnaire: Questionnaire): Generator<PrintedText> {
  for (const prose of printedProsesOf(answer)) yield* printedProse(prose);
  for (const { address, addressAt, title, titleAt } of answer.attachments) {
    yield asTyped(address, addressAt);
    if (title !== undefined && titleAt !== undefined) yield asTyped(title, titleAt);
  }
  yield* dataTexts(answer, questionnaire);
}

function* dataTexts(answer: Answer, questionnaire: Questionnaire): Generator<PrintedText> {
  for (const { datum, title } of dataOf(answer, questionnaire)) {
    const { value, at } = datum;
    if (value.kind === 'text') yield asTyped(value.text, at, title);
    if (value.kind === 'unreadable') yield asTyped(value.written, at, title);
  }
  for (const value of answer.data.values()) {
    if (value.kind !== 'split' || value.field.kind !== 'split' || value.field.axes.length > 0) continue;
    for (const [text, { key }] of value.split.cells) yield asTyped(text, key, value.field.title);
  }
  for (const { written, key } of answer.table?.rows ?? []) yield asTyped(written, key);
}

/** A text that is printed without a look at its signs. */
function asTyped(text: string, at: Span, about = ''): PrintedText {
  return { text, at, about, table: '', lead: '' };
}
