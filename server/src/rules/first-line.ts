import type { Span } from '../text/span.ts';

/** The first line of a text that holds something, for what is missing at its top. */
export function firstLine(text: string): Span {
  const start = text.search(/\S/);
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return { start, end: start + length };
}
