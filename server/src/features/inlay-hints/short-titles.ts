import type { PlacedAnswer, ResponseSection } from '../../model/placed-answer.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import { originalText } from '../hover/question-text.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { InlayHint } from './inlay-hint.ts';

/** Columns of a line, from which on a title behind it is too much. */
const LONG_LINE = 50;

/** What a question is about, behind its ID: where it stands alone, or with a short value. */
export function answerTitle(
  { library }: Submission,
  { text }: Response,
  { answer, offset }: PlacedAnswer,
): readonly InlayHint[] {
  const { question, key, span, prose } = answer;
  const at = placeFor(text, key.end + offset, prose === undefined ? span.end + offset : undefined);
  const tooltip = originalText(library.questionnaire, question);
  if (isSaidAbove(text, key.start + offset, question.short)) return [];
  return at === undefined ? [] : [{ at, label: question.short, tooltip }];
}

/** The short name of a section behind its key, where it says more than the key. */
export function sectionTitle(
  { library }: Submission,
  { text }: Response,
  { id, key }: ResponseSection,
): readonly InlayHint[] {
  const section = library.questionnaire.sections.find(each => each.id === id);
  if (section === undefined || section.short.toLowerCase() === id) return [];
  const at = placeFor(text, key.end);
  if (isSaidAbove(text, key.start, section.short)) return [];
  return at === undefined ? [] : [{ at, label: section.short, tooltip: escapeMarkdown(section.title) }];
}

/** True where the comment above the line says the title already, as in a file that was made with its questions. */
function isSaidAbove(text: string, key: number, title: string): boolean {
  const end = text.lastIndexOf('\n', key);
  const line = end < 0 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
  return line.startsWith('#') && line.includes(title);
}

/**
 * Behind the colon of a key that nothing follows on its line; else, where its value ends on that line and the
 * line is short, behind the value, so that nothing is pushed away.
 */
function placeFor(text: string, keyEnd: number, valueEnd?: number): number | undefined {
  const start = text.lastIndexOf('\n', keyEnd) + 1;
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const colon = text.indexOf(':', keyEnd) + 1;
  const end = start + line.length;
  if (colon === 0 || colon > end) return undefined;
  if (text.slice(colon, end).trim() === '') return colon;
  const fits = valueEnd !== undefined && valueEnd <= end && line.length <= LONG_LINE;
  return fits && text.slice(valueEnd, end).trim() === '' ? valueEnd : undefined;
}
