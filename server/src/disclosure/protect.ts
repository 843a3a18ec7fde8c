import {
  auditOf,
  isHiddenCell,
  isKnown,
  isShownCell,
  isTold,
  knowledge,
  type Limits,
  rangeOf,
} from './audit.ts';
import type { System } from './system.ts';
import type { Cell, Group, Table } from './table.ts';

/**
 * The shown cells to hide besides those that are hidden, so that of some hidden cells and some groups nobody can work out
 * how few they are. All cells are put back one after the other, the most wanted first, and one with which too much would
 * be known stays hidden: so none is hidden without need, and the same table is always mended alike. `undefined` where no
 * choice helps.
 */
export function cellsToHide(
  table: Table,
  limits: Limits,
  hidden: readonly Cell[],
  groups: readonly Pick<Group, 'terms'>[],
): readonly Cell[] | undefined {
  const candidates = table.cells
    .filter(({ figure }) => figure.state === 'shown' && figure.isNumber)
    .sort(byWant);
  const isSafe = (shown: ReadonlySet<Cell>) => {
    const { system } = knowledge(table, cell => shown.has(cell) || cannotBeHidden(cell));
    return (
      hidden.every(cell => staysHidden(system, cell, limits)) &&
      groups.every(group => staysUntold(system, group, limits))
    );
  };
  const shown = new Set<Cell>();
  if (!isSafe(shown)) return undefined;
  const chosen: Cell[] = [];
  for (let at = 0; at < candidates.length; ) {
    const many = mostThatMayBeShown(candidates.slice(at), shown, isSafe);
    for (const cell of candidates.slice(at, at + many)) shown.add(cell);
    const next = candidates[at + many];
    if (next !== undefined) chosen.push(next);
    at += many + 1;
  }
  return chosen;
}

/** A number in prose has no mark. */
function cannotBeHidden(cell: Cell): boolean {
  return isShownCell(cell) && !cell.figure.isNumber;
}

function staysHidden(system: System, cell: Cell, limits: Limits): boolean {
  const enough = cell.figure.state === 'hidden' ? limits.smallest : Number.POSITIVE_INFINITY;
  const range = rangeOf(system, cell.terms, enough);
  return range !== undefined && !isKnown(cell, range, limits);
}

function staysUntold(system: System, { terms }: Pick<Group, 'terms'>, limits: Limits): boolean {
  const range = rangeOf(system, terms, limits.smallest);
  return range !== undefined && !isTold(range, limits);
}

/** The cells to hide so that nothing that can be worked out of a table stays so. */
export function remedyFor(table: Table, limits: Limits): readonly Cell[] | undefined {
  const groups = auditOf(table, limits).leaks.filter(({ cell }) => cell === undefined);
  return cellsToHide(table, limits, table.cells.filter(isHiddenCell), groups);
}

/** How many from the first on; with each that is shown more is known, so that half of what is left is tried at a time. */
function mostThatMayBeShown(
  candidates: readonly Cell[],
  shown: ReadonlySet<Cell>,
  isSafe: (shown: ReadonlySet<Cell>) => boolean,
): number {
  const maySo = (many: number) => isSafe(new Set([...shown, ...candidates.slice(0, many)]));
  if (maySo(candidates.length)) return candidates.length;
  let low = 0;
  for (let high = candidates.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (maySo(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Totals before parts, and of both the greater before the smaller: small parts are missed the least. */
function byWant({ figure: a }: Cell, { figure: b }: Cell): number {
  const depth = (figure: Cell['figure']) => figure.region.size + (figure.wholeRegion ? 0 : 1);
  return depth(a) - depth(b) || (b.count ?? 0) - (a.count ?? 0) || a.at.start - b.at.start;
}
