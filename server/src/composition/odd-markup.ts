import type { Nodes } from 'mdast';
import type { Prose } from '../model/answer.ts';
import { placesInScalar } from '../syntax/typed-scalar.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift } from '../text/span.ts';
import { markdownTree } from './markdown-tree.ts';

/** Markup in a text that is, or may be, printed otherwise than its writer meant. */
export interface OddMarkup {
  readonly kind: 'surplus-cell' | 'html' | 'html-comment' | 'picture';
  /** Relative to the answer's piece. */
  readonly at: Span;
  /** The sign, the cell, or the address of a picture. */
  readonly written: string;
  /** Of a surplus cell, how many its row has, and how many the heading. */
  readonly cells?: number;
  readonly columns?: number;
}

/** In the order of the text. Most texts have no sign of any, and are not read for them. */
export const oddMarkupIn: (prose: Prose) => readonly OddMarkup[] = memo(prose =>
  /[|<]|!\[/.test(prose.text) ? [...found(prose)] : [],
);

function* found(prose: Prose): Generator<OddMarkup> {
  const places = placesInScalar(prose);
  const place = ({ position }: Nodes) =>
    shift(places(position?.start.offset ?? 0, position?.end.offset ?? 0), prose.at.start);
  let root: Nodes;
  try {
    root = markdownTree(prose.text);
  } catch {
    // Nested too deep for the parser, and printed as it stands.
    return;
  }
  for (const node of below(root)) {
    if (node.type === 'html' && !KNOWN.test(node.value)) {
      const kind = node.value.startsWith('<!--') ? 'html-comment' : 'html';
      yield { kind, at: place(node), written: node.value };
    }
    if (node.type === 'image') yield { kind: 'picture', at: place(node), written: node.url };
    if (node.type !== 'table') continue;
    const columns = node.children[0]?.children.length ?? 0;
    for (const { children: cells } of node.children.slice(1)) {
      const surplus = cells[columns];
      if (surplus === undefined) continue;
      const written = textIn(prose.text, surplus);
      yield { kind: 'surplus-cell', at: place(surplus), written, cells: cells.length, columns };
    }
  }
}

/** What is printed as it is meant: a new line in a cell, below and above the line. The end of anything was begun before. */
const KNOWN = /^<(?:br\s*\/?|su[bp])>$|^<\//i;

function textIn(text: string, { position }: Nodes): string {
  const cell = text.slice(position?.start.offset, position?.end.offset).trim();
  const open = cell.startsWith('|') ? cell.slice(1) : cell;
  return (open.endsWith('|') ? open.slice(0, -1) : open).trim();
}

function* below(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* below(child);
}
