import type { Span } from './span.ts';

/** What stands for other letters in a text as typed: an escape, an entity. */
export interface Sign {
  /** Of the text as typed. */
  readonly length: number;
  /** How many letters of the text as read it stands for. */
  readonly letters: number;
}

/** The sign that begins at a place of the text as typed, where there is one. */
export type SignAt = (typed: string, at: number) => Sign | undefined;

/**
 * Where the letters of a text as read stand in the text that was typed, which has the same letters in the same order,
 * with signs for some of them, other blanks, and marks between them that are no part of what is read.
 */
export function align(
  read: string,
  typed: string,
  signAt: SignAt,
  from = 0,
): (start: number, end: number) => Span {
  const starts = new Int32Array(read.length);
  const ends = new Int32Array(read.length);
  let at = from;
  for (let n = 0; n < read.length; ) {
    const { start, length, letters } = nextLetter(read, n, typed, at, signAt);
    for (const last = Math.min(read.length, n + letters); n < last; n++) {
      starts[n] = start;
      ends[n] = start + length;
    }
    at = start + length;
  }
  return (start, end) => {
    const first = starts[start] ?? at;
    return { start: first, end: end > start ? (ends[end - 1] ?? at) : first };
  };
}

/** The next place at which a letter stands, or a sign for it. Where there is none, it stands where the last one ended. */
function nextLetter(read: string, n: number, typed: string, from: number, signAt: SignAt) {
  const letter = read[n] ?? '';
  for (let at = from; at < typed.length && at - from < FARTHEST; at++) {
    const other = typed[at] ?? '';
    if (letter === other || (isBlank(letter) && isBlank(other))) return { start: at, length: 1, letters: 1 };
    const sign = signAt(typed, at);
    if (sign === undefined) continue;
    if (sign.letters > 0) return { start: at, ...sign };
    at += sign.length - 1;
  }
  return { start: from, length: 0, letters: 1 };
}

/** Between two letters stand marks, indentation and the end of a line. */
const FARTHEST = 1_000;

function isBlank(letter: string): boolean {
  return letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r';
}
