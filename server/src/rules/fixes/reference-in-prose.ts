import type { Answer } from '../../model/answer.ts';
import { type Span, shift } from '../../text/span.ts';
import { inQuotes } from '../../writing/scalar.ts';
import { type FileEdit, replace, type Site } from '../fix.ts';

/**
 * Puts a reference in place of a stretch of an answer's prose. Where a text without quotes begins, and
 * inside braces, the braces of a reference would mean something else: there the whole text is quoted.
 */
export function withReference(
  site: Pick<Site, 'path' | 'text' | 'offset'>,
  answer: Answer | undefined,
  at: Span,
  figure: string,
): FileEdit[] {
  const edit = replace(site, at, `{{${figure}}}`);
  const prose = answer?.prose;
  if (prose?.style !== 'plain') return [edit];
  const whole = shift(prose.at, site.offset);
  const inBraces = /^[ \t]*[,}]/.test(site.text.slice(whole.end, whole.end + 80));
  if (at.start !== prose.at.start && !inBraces) return [edit];
  const { start, end } = edit.span;
  const text = site.text.slice(whole.start, start) + edit.newText + site.text.slice(end, whole.end);
  return [{ ...edit, span: whole, newText: inQuotes(text) }];
}
