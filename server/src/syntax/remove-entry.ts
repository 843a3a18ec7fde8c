import type { TextEdit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import { endOfEntry, endOfLines } from './insert-entry.ts';
import { columnOf, lineStart, nextLine } from './lines.ts';
import type { Located } from './locate.ts';
import type { Entry, Node, Scalar } from './node.ts';
import { lineBreakOf } from './write-scalar.ts';

/**
 * The edit that takes an entry out: its lines, or inside braces its text and one comma. Comments among them were
 * written for people, and stay.
 */
export function removeEntry(text: string, located: Located): TextEdit {
  const { entry, offset, flow } = located;
  const { start } = shift(entry.span, offset);
  const end = endOfEntry(text, entry, offset);
  if (!flow) {
    const from = lineStart(text, start);
    const to = nextLine(text, endOfLines(text, end));
    const margin = ' '.repeat(columnOf(text, start));
    const kept = commentsIn(text, from, to, located).map(comment => margin + comment + lineBreakOf(text));
    // A file that ended without a line break goes on doing so.
    const before = /(?:\r\n?|\n)$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0;
    const last = to === text.length && !/[\r\n]$/.test(text) && kept.length === 0;
    return { span: { start: last ? from - before : from, end: to }, newText: kept.join('') };
  }
  const kept = commentsIn(text, start, end, located).map(comment => ` ${comment}${lineBreakOf(text)}`);
  const newText = kept.join('');
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return { span: { start, end: end + behind }, newText };
  const before = /(?<!\s)\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { span: { start: start - before, end }, newText };
}

/** The comments of a stretch: what begins with `#` and is part of no key and no value. */
function commentsIn(text: string, from: number, to: number, { entry, offset }: Located): string[] {
  const scalars = scalarsIn(entry).map(({ span }) => shift(span, offset));
  const found: string[] = [];
  for (const { 0: comment, index } of text.slice(from, to).matchAll(/(?<![^\s])#[^\r\n]*/g)) {
    const at = from + index;
    if (!scalars.some(({ start, end }) => start <= at && at < end)) found.push(comment.trimEnd());
  }
  return found;
}

function scalarsIn({ key, value }: Entry): Scalar[] {
  return [key, ...(value === undefined ? [] : scalarsOf(value))];
}

function scalarsOf(node: Node): Scalar[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'mapping' ? node.entries.flatMap(scalarsIn) : node.items.flatMap(scalarsOf);
}
