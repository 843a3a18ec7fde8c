import type { TextEdit } from '../text/edit.ts';
import { endOfLines } from './insert-entry.ts';
import { lineStart, nextLine } from './lines.ts';
import type { Located } from './locate.ts';

/** The edit that takes an entry out: its lines, or inside braces its text and one comma. */
export function removeEntry(text: string, { entry, offset, flow }: Located): TextEdit {
  const start = entry.span.start + offset;
  const end = entry.span.end + offset;
  if (!flow) {
    const from = lineStart(text, start);
    return { span: { start: from, end: nextLine(text, endOfLines(text, end)) }, newText: '' };
  }
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return { span: { start, end: end + behind }, newText: '' };
  const before = /(?<!\s)\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { span: { start: start - before, end }, newText: '' };
}
