import { type Span, shift } from './span.ts';

/**
 * The words of the sentence that a stretch of Markdown stands in. An item of a list comes with the line that
 * introduces the list, and a row of a table with its table, since the words above it say what it holds. What follows
 * behind a semicolon is of something else.
 */
export function sentenceAround(typed: string, place: Span): string {
  const cut = Math.max(0, place.start - FARTHEST);
  const text = typed.slice(cut, place.end + FARTHEST);
  const { start, end } = shift(place, -cut);
  const before = text.slice(0, start);
  const from = endOfLast(before, EMPTY_LINE);
  const paragraph = text.slice(from, nextAt(text, end, EMPTY_LINE));
  const line = text.slice(before.lastIndexOf('\n') + 1, nextAt(text, end, /\n/));
  if (/^[ \t]*\|/.test(line)) return paragraph;
  if (ITEM.test(line)) return `${introduction(paragraph, text.slice(0, from))} ${line}`;
  const own = from + endOfLast(text.slice(from, start), STOP);
  return text.slice(own, Math.min(...[STOP, EMPTY_LINE, /;/].map(what => nextAt(text, end, what))));
}

/** Letters of a text that are looked at on either side; no sentence is longer. */
const FARTHEST = 2000;

const EMPTY_LINE = /\n[ \t\r]*\n/g;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/;

/** A full stop with a blank behind it that ends no abbreviation and no initial. */
const STOP = /(?<!\b(?:\p{L}|no|nos|tel|ph|mr|ms|mrs|mst|dr|ext))[.!?](?=\s)/giu;

function endOfLast(text: string, what: RegExp): number {
  const last = [...text.matchAll(what)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function nextAt(text: string, from: number, what: RegExp): number {
  const found = text.slice(from).search(what);
  return found < 0 ? text.length : from + found;
}

/** The lines before the first item, or the line above the list where it ends with a colon. */
function introduction(paragraph: string, above: string): string {
  const lines = paragraph.split('\n');
  const own = lines
    .slice(
      0,
      lines.findIndex(line => ITEM.test(line)),
    )
    .join(' ');
  const last = above.trimEnd().split('\n').at(-1) ?? '';
  return own.trim() === '' && last.endsWith(':') ? last : own;
}
