import type { Mapping } from '../../syntax/node.ts';
import type { PlacedPiece, Tree } from '../../syntax/tree.ts';
import { type Part, writeBlock } from './block.ts';
import { partOf } from './holder.ts';
import type { Order } from './order.ts';
import { asTyped, isBlank, type Line, lineAt, linesFrom, type Page } from './page.ts';
import { entryHolder, entryParts } from './parts.ts';

/** What a file is laid out from. */
export interface Plan {
  readonly page: Page;
  readonly tree: Tree;
  readonly order: Order;
  /** Pieces that stay byte for byte, where they are. */
  readonly fixed: ReadonlySet<PlacedPiece>;
}

/** All lines of a file in their new order and shape; blank lines at its end are left out. */
export function layOut(plan: Plan): Line[] {
  const { page, tree } = plan;
  const parts = rootParts(plan);
  const [first] = tree.placed;
  if (first === undefined) return linesFrom(0, page.count).map(line => asTyped(page, line));
  const after = linesFrom((parts.at(-1)?.last ?? -1) + 1, page.count);
  const filled = after.findLastIndex(line => !isBlank(page, line)) + 1;
  const column = first.stretch.indent;
  return writeBlock(page, { parts, from: 0, column, after: after.slice(0, filled), wholeFile: true }, 0);
}

/** The entries of the root, a section with its answers as one. */
function rootParts(plan: Plan): Part[] {
  const { placed } = plan.tree;
  const parts: Part[] = [];
  for (let n = 0; n < placed.length; ) {
    const head = placed[n] as PlacedPiece;
    const children: PlacedPiece[] = [];
    n++;
    for (
      let next = placed[n];
      head.stretch.role === 'head' && next?.stretch.role === 'child';
      next = placed[n]
    ) {
      children.push(next);
      n++;
    }
    if (children.length === 0) parts.push(...pieceParts(plan, head, plan.order));
    else parts.push(sectionPart(plan, head, children));
  }
  return parts;
}

function sectionPart(plan: Plan, head: PlacedPiece, children: readonly PlacedPiece[]): Part {
  const { page, order } = plan;
  const value = head.piece.value as Mapping | undefined;
  const entry = value?.kind === 'mapping' ? value.entries[0] : undefined;
  const last = children.at(-1) ?? head;
  if (plan.fixed.has(head) || entry === undefined) {
    return fixedPart(page, lineAt(page, head.stretch.start), endOf(page, last));
  }
  const inside = order.inside(entry.key.text);
  const parts = children.flatMap(child => pieceParts(plan, child, inside));
  const offset = head.stretch.start;
  const own = entryHolder({ page, text: page.text, offset }, entry, inside, endOf(page, head));
  const column = children[0]?.stretch.indent ?? 0;
  const holder = { ...own, value: value as Mapping, block: { parts, from: own.line + 1, column } };
  return { ...partOf(holder), rank: isWhole(parts) ? order.rankOf(entry) : undefined };
}

/** A section keeps its place where one of its answers does: which of two answers counts must not change. */
function isWhole(parts: readonly Part[]): boolean {
  return parts.every(({ rank }) => rank !== undefined);
}

function pieceParts(plan: Plan, placed: PlacedPiece, order: Order): Part[] {
  const { page } = plan;
  const { stretch, piece } = placed;
  const end = endOf(page, placed);
  const { value } = piece;
  if (plan.fixed.has(placed) || value?.kind !== 'mapping' || value.flow) {
    return [fixedPart(page, lineAt(page, stretch.start), end)];
  }
  return entryParts({ page, text: page.text, offset: stretch.start }, value, order, end);
}

function fixedPart(page: Page, first: number, end: number): Part {
  return {
    first,
    last: end - 1,
    rank: undefined,
    fixed: true,
    keepsBlanks: false,
    write: () => linesFrom(first, end).map(line => asTyped(page, line)),
  };
}

/** The line behind a piece. */
function endOf(page: Page, { stretch }: PlacedPiece): number {
  return stretch.end >= page.text.length ? page.count : lineAt(page, stretch.end);
}
