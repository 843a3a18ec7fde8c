import type { Span } from '../text/span.ts';

/** An address in a text: `[the report](annexes/report.pdf)`, or a bare web address. Offsets as the text's. */
export interface ProseLink {
  readonly at: Span;
  readonly address: string;
}

/** The targets of Markdown links in a text whose first character stands at `offset`; a path of a file is one of them, with blanks where it stands in `<>`. */
export function markdownLinks(text: string, offset: number): ProseLink[] {
  const found = text.matchAll(/(\]\(\s*<?)((?<=<)[^<>\r\n]+(?=>)|[^\s<>()]+(?:\([^\s<>()]*\))?)/g);
  return [...found].map(({ 1: opening = '', 2: address = '', index }) =>
    linkAt(offset + index + opening.length, address),
  );
}

/** Web addresses that stand in a text by themselves, without the end of the sentence behind them. */
export function bareLinks(text: string, offset: number): ProseLink[] {
  const found = text.matchAll(/\bhttps?:\/\/(?<!\]\(\s*<?https?:\/\/)[^\s<>"{}|\\^`\]]+/gi);
  return [...found].map(({ 0: written, index }) => linkAt(offset + index, trimAddress(written)));
}

function linkAt(start: number, address: string): ProseLink {
  return { at: { start, end: start + address.length }, address };
}

/** A sentence's end is no part of the address before it, nor is a bracket that was opened before it. */
export function trimAddress(address: string): string {
  const ends = address.includes('(') ? SENTENCE_ENDS : `${SENTENCE_ENDS})`;
  let end = address.length;
  while (end > 0 && ends.includes(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

const SENTENCE_ENDS = ".,;:!?'*_";
