import type { Mapping, Node, Sequence } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Content, entries as contentOf, type NewEntry } from './content.ts';
import { fill, insertEntries } from './insert-entries.ts';
import { intoList } from './insert-items.ts';
import { flowText } from './lay-out.ts';
import type { Shape } from './set-value.ts';
import { spotBelow, type ValueSpot } from './spot.ts';

/** What putting entries below a key comes to. */
export interface Put {
  readonly edits: readonly TextEdit[];
  /** Where another value stands already, which stays. */
  readonly kept: readonly KeptValue[];
}

export interface KeptValue {
  /** The keys that lead there. */
  readonly path: readonly string[];
  readonly there: string;
  readonly pasted: string;
}

interface Putting {
  readonly tree: Tree;
  readonly shape: Shape;
  readonly edits: TextEdit[];
  readonly kept: KeptValue[];
}

/** Puts what is absent below a key, in whatever way its keys are written there; what stands there stays as it is. */
export function putAbsent(spot: ValueSpot, entries: readonly NewEntry[], shape: Shape): Put {
  const putting: Putting = { tree: spot.tree, shape, edits: [], kept: [] };
  putValue(putting, spot, contentOf(entries), []);
  return { edits: putting.edits, kept: putting.kept };
}

function putValue(putting: Putting, spot: ValueSpot, content: Content, path: readonly string[]): void {
  const { tree, edits } = putting;
  const { value, located } = spot;
  if (value === undefined || isNothing(value)) {
    const { value: _, ...bare } = located.entry;
    edits.push(...fill(tree, { ...located, entry: bare }, content));
  } else if (content.kind === 'entries' && value.kind === 'mapping') {
    putEntries(putting, spot, value, content.entries, path);
  } else if (content.kind === 'items' && value.kind === 'sequence') {
    putItems(putting, spot, value, content);
  } else if (content.kind !== 'text' || value.kind !== 'scalar' || !isSame(content, value.text)) {
    const there = value.kind === 'scalar' ? value.text : rawOf(spot, value);
    putting.kept.push({ path, there, pasted: content.kind === 'text' ? content.text : flowText(content) });
  }
}

function isSame(content: Content & { readonly kind: 'text' }, written: string): boolean {
  return content.isSame?.(written) ?? content.text === written;
}

/** A key with nothing behind it; `[]` says that there is none, and is something. */
function isNothing(node: Node): boolean {
  return (
    (node.kind === 'mapping' && node.entries.length === 0 && !node.flow) ||
    (node.kind === 'scalar' && node.style === 'plain' && node.text === '')
  );
}

function putEntries(
  putting: Putting,
  spot: ValueSpot,
  value: Mapping,
  entries: readonly NewEntry[],
  path: readonly string[],
): void {
  const { isSame: isSameKey } = putting.shape.orderAt(path);
  const absent: NewEntry[] = [];
  for (const each of entries) {
    const there = value.entries.find(({ key: { text } }) => text === each.key || isSameKey?.(text, each.key));
    if (there === undefined) absent.push(each);
    else putValue(putting, spotBelow(spot, there, value.flow), each.value, [...path, each.key]);
  }
  putting.edits.push(...(insertEntries(putting.tree, spot.located, absent) ?? []));
}

function putItems(
  { tree, edits }: Putting,
  spot: ValueSpot,
  value: Sequence,
  { items }: Content & { readonly kind: 'items' },
): void {
  const there = new Set(
    value.items.map(item => (item.kind === 'scalar' ? item.text.trim() : rawOf(spot, item))),
  );
  const absent = items.filter(
    ({ value: item }) => !there.has(item.kind === 'text' ? item.text : flowText(item)),
  );
  edits.push(...intoList(tree, spot.located, value, absent));
}

function rawOf({ tree: { text }, located: { offset } }: ValueSpot, { span }: Node): string {
  return text.slice(span.start + offset, span.end + offset);
}
