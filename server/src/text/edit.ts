import { type Span, shift } from './span.ts';

/** Replaces a stretch of a file's text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after all edits, whose spans must not overlap; they may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** Several edits as one, which writes what stands between them as it is. */
export function asOneEdit(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const inside = edits.map(({ span, newText }) => ({ span: shift(span, -start), newText }));
  return { span: { start, end }, newText: applyEdits(text.slice(start, end), inside) };
}
