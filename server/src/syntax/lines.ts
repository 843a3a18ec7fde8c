import type { Span } from '../text/span.ts';

/** The line that an offset is on, without its line break. */
export function lineOf(text: string, at: number): Span {
  return { start: lineStart(text, at), end: lineEnd(text, at) };
}

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

/** Where the line after this one begins; the text's length after the last. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  if (end === text.length) return end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** The line's text without the blanks around it. */
export function typedOn(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Blanks before the first letter of the line that an offset is on. */
export function indentAt(text: string, at: number): number {
  const { start, end } = lineOf(text, at);
  return typedOn(text, { start, end }).start - start;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** How far an offset is from the beginning of its line; a byte-order mark before the first one does not count. */
export function columnOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return at - start - (start === 0 && at > 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}
