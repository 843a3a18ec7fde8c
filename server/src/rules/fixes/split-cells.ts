import type { HeldSplit } from '../../model/held-split.ts';
import { insertEntries } from '../../syntax/insert-entry.ts';
import { entryKeyedAt } from '../../syntax/locate.ts';
import type { FileEdit, Site } from '../fix.ts';
import { entryOf } from './data-fields.ts';

/** A cell of a breakdown with what is to be written behind it; blank where the person is to give the figure. */
export interface NewCell {
  readonly id: string;
  readonly value: string;
}

/** The edits that write cells into a breakdown, in the order of its axis, `unspecified` and `total` last. */
export function addCells(site: Site, { key, axis }: HeldSplit, cells: readonly NewCell[]): FileEdit[] {
  const located = entryKeyedAt(site.tree, key.start + site.offset);
  const order = [...(axis?.values.map(({ id }) => id) ?? []), 'unspecified', 'total'];
  const rankOf = (id: string) => (order.includes(id) ? order.indexOf(id) : -1);
  const added = cells.map(({ id, value }) => ({ id, ...entryOf(id, value) }));
  const edits =
    located === undefined
      ? []
      : insertEntries(site.text, located, added, (other, { id }) => rankOf(other) < rankOf(id));
  return edits.map(edit => ({ path: site.path, ...edit }));
}
