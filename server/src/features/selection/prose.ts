import { type Span, touches } from '../../text/span.ts';

/** Around an offset in a text: its paragraph, its sentence, the reference or the word. Whichever are there, widest first. */
export function proseSpans(text: string, whole: Span, offset: number): Span[] {
  const paragraph = partAt(text, whole, PARAGRAPH_BREAK, offset) ?? whole;
  const sentence = partAt(text, paragraph, SENTENCE_BREAK, offset) ?? paragraph;
  const reference = matchAt(text, sentence, /\{\{[^{}\r\n]*\}\}/g, offset);
  const word = matchAt(text, reference ?? sentence, /[\p{L}\p{N}_]+(?:[-.'’][\p{L}\p{N}_]+)*/gu, offset);
  return [paragraph, sentence, reference, word].filter(span => span !== undefined);
}

/** A blank line, or a new item of a list. */
const PARAGRAPH_BREAK = /(?:\r?\n[ \t]*){2,}|\r?\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/g;

/** Blanks behind a full stop, before a word that begins as sentences do. "s. 371" goes on. */
const SENTENCE_BREAK = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?(?:\p{Lu}|\{\{))/gu;

/** The part around an offset of those that breaks leave of a stretch, without the blanks at its ends. */
function partAt(text: string, { start, end }: Span, breaks: RegExp, offset: number): Span | undefined {
  let from = start;
  for (const { index, 0: gap } of text.slice(start, end).matchAll(breaks)) {
    if (offset <= start + index) return trimmed(text, from, start + index);
    from = start + index + gap.length;
  }
  return trimmed(text, from, end);
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

function matchAt(text: string, { start, end }: Span, wanted: RegExp, offset: number): Span | undefined {
  for (const { index, 0: found } of text.slice(start, end).matchAll(wanted)) {
    const span = { start: start + index, end: start + index + found.length };
    if (touches(span, offset)) return span;
  }
  return undefined;
}
