import type { TextEdit } from '../text/edit.ts';
import { endOfLines } from './insert-entry.ts';
import { columnOf } from './lines.ts';
import type { Located } from './locate.ts';
import { lineBreakOf } from './write-scalar.ts';

/** The edit that adds an item to the list that a key holds; `undefined` where it holds no list. */
export function insertItem(text: string, { entry, offset }: Located, item: string): TextEdit | undefined {
  const { value } = entry;
  if (value?.kind !== 'sequence') return undefined;
  const last = value.items.at(-1);
  const end = (last?.span.end ?? value.span.start + 1) + offset;
  if (value.flow) return { span: { start: end, end }, newText: last === undefined ? item : `, ${item}` };
  const dash = columnOf(text, value.span.start + offset);
  const at = endOfLines(text, end);
  return { span: { start: at, end: at }, newText: `${lineBreakOf(text)}${' '.repeat(dash)}- ${item}` };
}
