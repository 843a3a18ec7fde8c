import type { Entry, Node } from '../../syntax/node.ts';
import type { PlacedEntry } from '../../syntax/placed.ts';
import type { Tree } from '../../syntax/tree.ts';

/**
 * What a file says, whatever its layout and the order of its keys: two files of one reading have the same values
 * under the same keys, of repeated keys the same first one, the same comments beside them, and the same mistakes.
 */
export function readingOf({ roots, problems }: Tree): string {
  const mistakes = problems.map(({ kind, written, within }) => [kind, written, ...within].join(' ')).sort();
  return JSON.stringify([sorted(roots.map(placed)), mistakes]);
}

type Said = readonly [key: string, ...unknown[]];

function placed({ entry, broken, children }: PlacedEntry): Said {
  if (children.length > 0) return [entry.key.text, broken, sorted(children.map(placed))];
  return [...entrySaid(entry), broken];
}

function entrySaid({ key, value, colon, commentBelow }: Entry): Said {
  return [key.text, colon, commentBelow !== undefined, value && said(value)];
}

function said(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return [node.style, node.text, node.comment?.gap];
    case 'sequence':
      return [node.flow, node.items.map(said)];
    case 'mapping':
      return [node.flow, sorted(node.entries.map(entrySaid))];
  }
}

/** By key; what stands under the same key keeps its order. */
function sorted(entries: readonly Said[]): readonly Said[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
