import { columnOf, lineEnd, lineStart } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Entry, Node, Sequence } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import { colonEnd, keyStart } from './place.ts';
import { depthOf } from './style.ts';

/** A place for a value: behind the colon of a key, or behind the dash of an item. */
export interface ValueSpot {
  readonly tree: Tree;
  /** The entry that it is the value of, or whose list it is an item of, with this value as its own. */
  readonly located: Located;
  readonly value: Node | undefined;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** Where the key or the dash begins, and behind its colon or itself: offsets in the file. */
  readonly start: number;
  readonly head: number;
  /** Of the key or the dash. */
  readonly column: number;
  readonly depth: number;
}

export function valueSpot(tree: Tree, located: Located): ValueSpot {
  const start = keyStart(located);
  return {
    tree,
    located,
    value: located.entry.value,
    flow: located.flow,
    start,
    head: colonEnd(tree.text, located.entry.key.span, located.offset),
    column: columnOf(tree.text, start),
    depth: depthOf(tree, located),
  };
}

/** Of an entry below a spot. */
export function spotBelow({ tree, located, depth }: ValueSpot, entry: Entry, flow: boolean): ValueSpot {
  return { ...valueSpot(tree, { entry, offset: located.offset, flow }), depth: depth + 1 };
}

/** Of an item of the list that stands at a spot; its dash is the last one at the list's column that stands before it. */
export function spotOfItem({ tree, located, depth }: ValueSpot, list: Sequence, item: Node): ValueSpot {
  const { text } = tree;
  const { entry, offset } = located;
  const own = item.span.start + offset;
  const inner = { ...located, entry: { ...entry, value: item, span: item.span }, flow: list.flow };
  const base = { tree, located: inner, value: item, flow: list.flow, depth: depth + 1 };
  if (list.flow) return { ...base, start: own, head: own, column: columnOf(text, own) };
  const column = columnOf(text, list.span.start + offset);
  let dash = list.span.start + offset;
  if (item !== list.items[0]) {
    for (let line = lineStart(text, own); ; line = lineStart(text, line - 1)) {
      dash = line + column;
      const isDash = /^ *-(?:\s|$)/.test(text.slice(line, lineEnd(text, line)));
      if ((isDash && text[dash] === '-' && text.slice(line, dash).trim() === '') || line === 0) break;
    }
  }
  return { ...base, start: dash, head: dash + 1, column };
}
