import { shift, touches } from '../text/span.ts';
import type { Entry, Mapping, Node } from './node.ts';
import type { PlacedEntry } from './placed.ts';
import { rootNamed, rootsAround, type Tree } from './tree.ts';

/** An entry on the way to an offset; `offset` is to be added to the spans of its nodes. */
export interface Located {
  readonly entry: Entry;
  readonly offset: number;
  /** Inside braces or brackets. */
  readonly flow: boolean;
}

/** The entries that lead to an offset of a file, outermost first; empty between them. */
export function locate(tree: Tree, at: number): readonly Located[] {
  const path: Located[] = [];
  let level: readonly PlacedEntry[] = rootsAround(tree, at);
  for (;;) {
    const placed =
      level.find(({ extent }) => extent.start <= at && at < extent.end) ?? level.find(endsAt(at));
    if (placed === undefined) return path;
    const { entry, offset, children } = placed;
    const parent = path.at(-1)?.entry.value;
    path.push({ entry, offset, flow: parent?.kind === 'mapping' && parent.flow });
    if (children.length === 0) return [...path, ...locateIn(entry.value, offset, at, false)];
    level = children;
  }
}

/** The entry whose key begins at an offset of the file. */
export function entryKeyedAt(tree: Tree, start: number): Located | undefined {
  return locate(tree, start).findLast(({ entry, offset }) => entry.key.span.start + offset === start);
}

/** The mapping that begins at an offset, an item of a list above all, as the value of an entry without a name. */
export function mappingAt(tree: Tree, start: number): Located | undefined {
  const holder = locate(tree, start).findLast(({ entry, offset }) => entry.key.span.start + offset < start);
  const value = holder && nodeAt(holder.entry.value, start - holder.offset);
  if (holder === undefined || value === undefined) return undefined;
  return { ...holder, entry: { ...holder.entry, value, span: value.span } };
}

function nodeAt(node: Node | undefined, start: number): Mapping | undefined {
  if (node?.kind === 'mapping' && node.span.start === start) return node;
  const inner = node?.kind === 'sequence' ? node.items : [];
  return inner.map(item => nodeAt(item, start)).find(found => found !== undefined);
}

function endsAt(at: number): (placed: PlacedEntry) => boolean {
  return ({ extent }) => extent.end === at;
}

function locateIn(node: Node | undefined, offset: number, at: number, inFlow: boolean): Located[] {
  if (node === undefined || node.kind === 'scalar' || !touches(node.span, at - offset)) return [];
  const flow = inFlow || node.flow;
  if (node.kind === 'sequence') {
    const item = node.items.find(({ span }) => touches(span, at - offset));
    return locateIn(item, offset, at, flow);
  }
  const entry =
    node.entries.find(({ key }) => touches(key.span, at - offset)) ??
    node.entries.find(({ span }) => touches(span, at - offset));
  return entry === undefined ? [] : [{ entry, offset, flow }, ...locateIn(entry.value, offset, at, flow)];
}

/** The entry at a path of keys, such as `submission`, `severity`. */
export function findEntry(tree: Tree, [first = '', ...keys]: readonly string[]): Located | undefined {
  const root = rootNamed(tree, first);
  let found = root && withChildren(root);
  for (const key of keys) {
    const value = found?.entry.value;
    const entry = value?.kind === 'mapping' ? value.entries.find(each => each.key.text === key) : undefined;
    if (found === undefined || entry === undefined || value?.kind !== 'mapping') return undefined;
    found = { entry, offset: found.offset, flow: value.flow };
  }
  return found;
}

/** An entry of the root, with the entries below it as its value wherever they were parsed; spans in the file. */
export function withChildren({ entry, offset, children }: PlacedEntry): Located {
  if (entry.value !== undefined || children.length === 0) return { entry, offset, flow: false };
  const entries = children.map(child => inFile(child.entry, child.offset));
  const key = { ...entry.key, span: shift(entry.key.span, offset) };
  const span = { start: key.span.start, end: entries.at(-1)?.span.end ?? key.span.end };
  return {
    entry: { ...entry, key, span, value: { kind: 'mapping', flow: false, entries, span } },
    offset: 0,
    flow: false,
  };
}

function inFile(entry: Entry, offset: number): Entry {
  const { key, value, span } = entry;
  return {
    ...entry,
    key: { ...key, span: shift(key.span, offset) },
    span: shift(span, offset),
    ...(value && { value: nodeInFile(value, offset) }),
  };
}

function nodeInFile(node: Node, offset: number): Node {
  const span = shift(node.span, offset);
  if (node.kind === 'mapping')
    return { ...node, span, entries: node.entries.map(entry => inFile(entry, offset)) };
  if (node.kind === 'sequence')
    return { ...node, span, items: node.items.map(item => nodeInFile(item, offset)) };
  return { ...node, span };
}
