import { HEADER_KEYS } from '../model/header.ts';
import { findEntry } from '../syntax/locate.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { type NewEntry, word } from './content.ts';
import { fill } from './insert-entries.ts';
import { asText, entryLines, written } from './lay-out.ts';
import { endOfEntry, endOfLines, insertion } from './place.ts';
import { styleAt } from './style.ts';

/** The edits that write lines at the head of a file, below its comments, or behind keys that have no value. */
export function setHeader(
  tree: Tree,
  values: Readonly<Partial<Record<string, string>>>,
): readonly TextEdit[] {
  const added = HEADER_KEYS.flatMap((key): NewEntry[] => {
    const value = values[key];
    return value === undefined ? [] : [{ key, value: word(value) }];
  });
  const blanks = added.flatMap(({ key, value }) => {
    const there = findEntry(tree, [key]);
    return there !== undefined && there.entry.value === undefined
      ? [{ key, edits: fill(tree, there, value) }]
      : [];
  });
  const absent = added.filter(({ key }) => !blanks.some(each => each.key === key));
  return [...blanks.flatMap(({ edits }) => edits), ...atHead(tree, absent)];
}

function atHead(tree: Tree, added: readonly NewEntry[]): readonly TextEdit[] {
  const [first] = added;
  if (first === undefined) return [];
  const { text, roots } = tree;
  const style = styleAt(tree, 0);
  const lines = added.flatMap(entry => entryLines(entry, { column: 0, depth: 0, style }));
  const above = lastAbove(roots, first.key);
  if (above !== undefined) {
    const end = endOfLines(text, endOfEntry(text, above.entry, above.offset));
    return [insertion(end, written(lines, style))];
  }
  const at = roots[0]?.extent.start ?? text.length;
  const begun = at === 0 || /[\r\n\uFEFF]$/.test(text.slice(0, at)) ? '' : style.lineBreak;
  return [insertion(at, begun + asText(lines, style) + style.lineBreak)];
}

/** The last line of the header that a key stands below. */
function lastAbove(roots: readonly PlacedEntry[], key: string): PlacedEntry | undefined {
  const above = HEADER_KEYS.slice(0, HEADER_KEYS.indexOf(key));
  const end = roots.findIndex(({ entry }) => !above.includes(entry.key.text));
  return roots[(end < 0 ? roots.length : end) - 1];
}
