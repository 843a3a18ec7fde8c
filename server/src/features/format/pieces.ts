import type { PlacedPiece } from '../../syntax/placed.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type Block, type Part, writeBlock } from './block.ts';
import { partOf } from './holder.ts';
import { AS_TYPED, type Order } from './order.ts';
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
  const after = linesFrom((parts.at(-1)?.last ?? -1) + 1, page.count);
  const filled = after.findLastIndex(line => !isBlank(page, line)) + 1;
  // A file that is indented as a whole is read as one piece, and stays so.
  const column = tree.placed[0]?.stretch.indent ?? 0;
  const block = {
    parts,
    from: 0,
    column,
    compact: false,
    after: after.slice(0, filled),
    wholeFile: true,
  } as const;
  return writeBlock(page, block, column);
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
    if (children.length === 0) for (const each of pieceParts(plan, head, plan.order)) parts.push(each);
    else parts.push(sectionPart(plan, head, children));
  }
  return parts;
}

function sectionPart(plan: Plan, head: PlacedPiece, children: readonly PlacedPiece[]): Part {
  const { page, order } = plan;
  const { value } = head.piece;
  const entry = value?.kind === 'mapping' ? value.entries[0] : undefined;
  const inside = entry === undefined ? AS_TYPED : order.inside(entry.key.text);
  const parts = children.flatMap(child => pieceParts(plan, child, inside));
  const column = children[0]?.stretch.indent ?? 0;
  const end = endOf(page, head);
  if (entry === undefined || plan.fixed.has(head))
    return belowFixed(page, fixedPart(page, head), { parts, from: end, column, compact: false });
  const own = entryHolder({ page, text: page.text, offset: head.stretch.start }, entry, inside, end);
  const holder = {
    ...own,
    ...(value && { value }),
    block: { parts, from: own.line + 1, column, compact: false },
  };
  return { ...partOf(holder), rank: isWhole(parts) ? order.rankOf(entry) : undefined };
}

/** A section whose key stays byte for byte, and its answers need not. */
function belowFixed(page: Page, head: Part, block: Omit<Block, 'after'>): Part {
  return {
    ...head,
    last: block.parts.at(-1)?.last ?? head.last,
    write: (column, after) => [
      ...head.write(column, []),
      ...writeBlock(page, { ...block, after }, column + 2),
    ],
  };
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
    return [fixedPart(page, placed)];
  }
  return entryParts({ page, text: page.text, offset: stretch.start }, value, order, end);
}

function fixedPart(page: Page, placed: PlacedPiece): Part {
  const first = lineAt(page, placed.stretch.start);
  const end = endOf(page, placed);
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
