import type { HeldSplit } from '../../model/held-split.ts';
import { entryKeyedAt } from '../../syntax/locate.ts';
import { orderOfCells } from '../../writing/answer-shape.ts';
import type { NewEntry } from '../../writing/content.ts';
import { insertEntries } from '../../writing/insert-entries.ts';
import { type FileEdit, inFile, type Site } from '../fix.ts';

/** The edits that write cells into a breakdown, in the order of its axis, `unspecified` and `total` last. */
export function addCells(
  { path, tree, offset }: Site,
  { key, axis }: HeldSplit,
  cells: readonly NewEntry[],
): readonly FileEdit[] {
  const located = entryKeyedAt(tree, key.start + offset);
  return inFile(path, located && insertEntries(tree, located, cells, orderOfCells(axis)));
}
