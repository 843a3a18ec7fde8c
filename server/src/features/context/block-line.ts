import { parseQuoted } from './flow.ts';
import { commentStart, type Line, skipBlanks, trimEnd } from './line.ts';

/** What a line of block text holds: dashes of list items, a key, a value. Offsets in the file. */
export interface BlockLine {
  /** Offsets of its dashes. */
  readonly dashes: readonly number[];
  /** Where the text behind the dashes begins; the line's end where there is none. */
  readonly content: number;
  readonly key?: LineKey;
  /** Where the value begins: behind the key's colon, or `content`; its end where there is none. */
  readonly value: number;
  /** Behind the last character of the value, blanks and comment left out. */
  readonly end: number;
  /** Where its comment begins; the line's end where there is none. */
  readonly comment: number;
}

export interface LineKey {
  /** Quotes left out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the colon. */
  readonly colon: number;
}

export function readBlockLine(text: string, line: Line): BlockLine {
  const dashes: number[] = [];
  let content = line.first;
  while (content < line.end && text[content] === '-' && isGap(text, content + 1, line.end)) {
    dashes.push(content);
    content = skipBlanks(text, content + 1, line.end);
  }
  const key = readKey(text, content, line.end);
  const value = skipBlanks(text, key === undefined ? content : key.colon + 1, line.end);
  const comment = commentOf(text, value, line.end);
  return { dashes, content, ...(key && { key }), value, end: trimEnd(text, value, comment), comment };
}

/** The key that begins at an offset, where a colon closes it on the same line. */
function readKey(text: string, start: number, end: number): LineKey | undefined {
  const first = text[start];
  if (first === '"' || first === "'") {
    const quoted = parseQuoted(text, start, end);
    const colon = skipBlanks(text, quoted.end, end);
    if (!quoted.closed || text[colon] !== ':' || !isGap(text, colon + 1, end)) return undefined;
    return { text: text.slice(start + 1, quoted.end - 1), start, end: quoted.end, colon };
  }
  if (start >= end || '#{[|>&*!%@`,}]'.includes(first ?? '#')) return undefined;
  for (let at = start; at < end; at++) {
    if (text[at] === ':' && isGap(text, at + 1, end)) {
      const stop = trimEnd(text, start, at);
      return { text: text.slice(start, stop), start, end: stop, colon: at };
    }
    if (text[at] === '#' && isGap(text, at - 1, end)) return undefined;
  }
  return undefined;
}

/** A comment behind a text in quotes begins behind the quotes. */
function commentOf(text: string, value: number, end: number): number {
  const quoted = text[value] === '"' || text[value] === "'";
  return commentStart(text, quoted ? parseQuoted(text, value, end).end : value, end);
}

function isGap(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === ' ' || text[at] === '\t';
}
