import { columnOf, lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';
import { commentsIn, endOfEntry, endOfLines, replacement, textSpansOf } from './place.ts';
import { lineBreakOf } from './style.ts';

/**
 * The edit that takes an entry out: its lines, or inside braces its text and one comma. Comments among them were
 * written for people, and stay.
 */
export function removeEntry(text: string, { entry, offset, flow }: Located): TextEdit {
  const { start } = shift(entry.span, offset);
  const end = endOfEntry(text, entry, offset);
  const texts = textSpansOf(entry, offset);
  if (flow) return takeFromBraces(text, start, end, texts);
  const isBehindDash = text.slice(lineStart(text, start), start).replace('\uFEFF', '').trim() !== '';
  return isBehindDash ? takeFromDash(text, start, end, texts) : takeLines(text, start, end, texts);
}

/** Takes out the first key behind a dash, which goes on to stand before the next one. */
function takeFromDash(text: string, start: number, end: number, texts: readonly Span[]): TextEdit {
  const column = columnOf(text, start);
  const margin = ' '.repeat(column);
  let to = endOfLines(text, end);
  const last = to;
  for (let line = nextLine(text, to); line < text.length; line = nextLine(text, line)) {
    const typed = text.slice(line, lineEnd(text, line));
    const isComment = typed.trim() === '' || typed.trimStart().startsWith('#');
    const blanks = typed.length - typed.trimStart().length;
    if (!isComment && blanks === column) to = line + column;
    if (!isComment) break;
  }
  const kept = commentsIn(text, { start, end: to }, texts);
  const lineBreak = lineBreakOf(text);
  if (to === last) return replacement(start, to, kept.join(lineBreak + margin));
  return replacement(start, to, kept.map(comment => comment + lineBreak + margin).join(''));
}

/** Takes out the lines of a stretch that begins its line. */
export function takeLines(text: string, start: number, end: number, texts: readonly Span[]): TextEdit {
  const from = lineStart(text, start);
  const to = nextLine(text, endOfLines(text, end));
  const margin = ' '.repeat(columnOf(text, start));
  const kept = commentsIn(text, { start: from, end: to }, texts).map(
    comment => margin + comment + lineBreakOf(text),
  );
  // A file that ended without a line break goes on doing so.
  const before = /(?:\r\n?|\n)$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0;
  const last = to === text.length && !/[\r\n]$/.test(text) && kept.length === 0;
  return replacement(last ? from - before : from, to, kept.join(''));
}

/** Takes out a stretch between brackets, with one comma. */
export function takeFromBraces(text: string, start: number, end: number, texts: readonly Span[]): TextEdit {
  const kept = commentsIn(text, { start, end }, texts).map(comment => ` ${comment}${lineBreakOf(text)}`);
  const newText = kept.join('');
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return replacement(start, end + behind, newText);
  const before = /(?<!\s)\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return replacement(start - before, end, newText);
}
