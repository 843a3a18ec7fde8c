import { columnOf } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Sequence } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { NewItem } from './content.ts';
import { asText, flowText, itemLines, written } from './lay-out.ts';
import { behindComments, endOfLines, insertion } from './place.ts';
import { depthOf, styleAt } from './style.ts';

/** The edits that add items to the end of the list that a key holds; `undefined` where it holds no list. */
export function insertItems(
  tree: Tree,
  located: Located,
  items: readonly NewItem[],
): readonly TextEdit[] | undefined {
  const { value } = located.entry;
  return value?.kind === 'sequence' ? intoList(tree, located, value, items) : undefined;
}

/** The edit that puts an item before all others of the list that a key holds; `undefined` where it holds none. */
export function insertFirst(tree: Tree, located: Located, item: NewItem): TextEdit | undefined {
  const { value } = located.entry;
  if (value?.kind !== 'sequence' || value.items.length === 0) return undefined;
  const start = value.span.start + located.offset;
  if (value.flow) return insertion(start + 1, `${flowText(item.value)}, `);
  const column = columnOf(tree.text, start);
  const style = styleAt(tree, start);
  const lines = itemLines(item, { column, depth: depthOf(tree, located) + 1, style });
  return insertion(start, asText(lines, style) + style.lineBreak + ' '.repeat(column));
}

/** The same of a list that is the value itself. */
export function intoList(
  tree: Tree,
  located: Located,
  list: Sequence,
  items: readonly NewItem[],
): readonly TextEdit[] {
  if (items.length === 0) return [];
  const { text } = tree;
  const start = list.span.start + located.offset;
  const last = list.items.at(-1);
  if (list.flow) {
    const flow = items.map(({ value }) => flowText(value)).join(', ');
    return last === undefined
      ? [insertion(start + 1, flow)]
      : [insertion(last.span.end + located.offset, `, ${flow}`)];
  }
  const column = columnOf(text, start);
  const style = styleAt(tree, start);
  const layout = { column, depth: depthOf(tree, located) + 1, style };
  const end = endOfLines(text, (last?.span.end ?? list.span.end) + located.offset);
  const lines = items.flatMap(item => itemLines(item, layout));
  return [insertion(behindComments(text, end, column), written(lines, style))];
}
