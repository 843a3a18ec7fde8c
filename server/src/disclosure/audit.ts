import { grouped } from '../text/grouped.ts';
import { memo } from '../text/memo.ts';
import type { Region } from './region.ts';
import { connected, contradictions, System } from './system.ts';
import { type Cell, difference, type Group, type Table } from './table.ts';
import { type Constraint, greatest, type Terms } from './whole-numbers.ts';

/** What may be told, and of whom. */
export interface Limits {
  /** The smallest number of victims that may be told by place together with sex or age. */
  readonly smallest: number;
  /** True of an office that answers for one place alone: whatever it counts is there. */
  readonly placed: boolean;
}

/** A number that the reader can work out and must not know. */
export interface Leak {
  /** The figure that is hidden; absent where no figure counts the group. */
  readonly cell?: Cell;
  readonly region: Region;
  readonly terms: Terms;
  readonly least: number;
  readonly greatest: number;
  /** The shown figures that it follows from, each taken so often, where that is a plain sum. */
  readonly sum?: readonly { readonly cell: Cell; readonly times: number }[];
}

export interface Audit {
  readonly leaks: readonly Leak[];
  /** True where the table is too large to be worked out; what is hidden in it may be known or not. */
  readonly tooLarge: boolean;
}

export function isHiddenCell({ figure }: Cell): boolean {
  return figure.state === 'hidden' || figure.state === 'withheld';
}

export function isShownCell({ figure }: Cell): boolean {
  return figure.state === 'shown' && figure.count !== undefined;
}

/**
 * What a reader can work out of the cells that are shown: of each hidden cell, and of each group that no cell counts, how
 * many there are at least and at most. A hidden number that must be below the limit is known, and so is a group of which
 * one at least must be there.
 */
export function auditOf(table: Table, limits: Limits): Audit {
  const known = knowledge(table, isShownCell);
  const leaks: Leak[] = [];
  let tooLarge = false;
  for (const cell of table.cells.filter(isHiddenCell)) {
    const range = rangeOf(known.system, cell.terms, Infinity);
    if (range === undefined) tooLarge = true;
    else if (isKnown(cell, range, limits)) {
      leaks.push(withSum(known, { cell, region: cell.figure.region, terms: cell.terms, ...range }));
    }
  }
  for (const group of groupsToLookAt(table, limits)) {
    if (known.system.hasExample(group.terms, value => value === 0 || value >= limits.smallest)) continue;
    const range = rangeOf(known.system, group.terms, limits.smallest);
    if (range === undefined) tooLarge = true;
    else if (isTold(range, limits) && !isSaidAlready(group, range, table, leaks)) {
      leaks.push(withSum(known, { ...group, ...range }));
    }
  }
  return { leaks, tooLarge };
}

export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** `undefined` where it is too large to be known. What is greater than `enough` need not be known exactly. */
export function rangeOf(system: System, terms: Terms, enough: number): Range | undefined {
  const most = system.greatest(terms).value;
  if (most === undefined) return undefined;
  if (most >= enough) return { least: 0, greatest: most };
  const least = system.least(terms).value;
  return least === undefined ? undefined : { least, greatest: most };
}

/** A zero tells of nobody. A word in place of a number says that it is secret, however great. */
export function isKnown({ figure }: Cell, { least, greatest: most }: Range, { smallest }: Limits): boolean {
  if (most <= 0) return false;
  return most < smallest || (figure.state === 'withheld' && least === most);
}

export function isTold({ least, greatest: most }: Range, { smallest }: Limits): boolean {
  return least > 0 && most < smallest;
}

/** Of place together with sex or age, and counted by no cell: the most detailed first. */
function groupsToLookAt({ cells, groups }: Table, { placed }: Limits): Group[] {
  const written = new Set(cells.filter(({ figure }) => figure.wholeRegion).map(({ terms }) => key(terms)));
  return groups
    .filter(({ region }) => region.has('sex') || region.has('age'))
    .filter(({ region }) => (placed || region.has('place')) && region.size > 0)
    .filter(({ terms }) => !written.has(key(terms)))
    .sort((a, b) => b.region.size - a.region.size);
}

/** The same persons as those of a shown figure that is small itself, or of a group that says more of them. */
function isSaidAlready(
  group: Group,
  { greatest: most }: Range,
  table: Table,
  leaks: readonly Leak[],
): boolean {
  const isPart = (terms: Terms) => [...terms.keys()].every(variable => group.terms.has(variable));
  return (
    table.cells.some(cell => isShownCell(cell) && cell.figure.count === most && isPart(cell.terms)) ||
    leaks.some(leak => leak.cell === undefined && leak.greatest === most && isPart(leak.terms))
  );
}

function key(terms: Terms): string {
  return [...terms.keys()].sort((a, b) => a - b).join(' ');
}

export interface Knowledge {
  readonly system: System;
  readonly constraints: readonly Constraint[];
  /** The cell that a constraint tells the number of. */
  readonly cells: ReadonlyMap<Constraint, Cell>;
}

/** What the reader knows of a consistent table of which some cells are shown. */
export function knowledge(table: Table, isShown: (cell: Cell) => boolean): Knowledge {
  const constraints: Constraint[] = [...table.rules];
  const cells = new Map<Constraint, Cell>();
  for (const cell of table.cells.filter(isShown)) {
    const constraint = shownNumber(cell);
    cells.set(constraint, cell);
    constraints.push(constraint);
  }
  const nonzero = someoneThere(table, isShown);
  return { system: System.of(constraints, nonzero), constraints: [...constraints, ...nonzero], cells };
}

/** What a shown cell tells. */
export const shownNumber = memo(({ terms, figure }: Cell): Constraint => {
  return { terms, relation: 'equals', constant: figure.count ?? 0 };
});

/**
 * A table without what contradicts the rest of it: while figures do not add up nobody can work anything out of them, and
 * of the others as much as before. `links`: rules that are believed last, for the table is consistent without them.
 */
export function consistent(table: Table, links: readonly Constraint[] = []): Table {
  const last = new Set(links);
  const rules = table.rules.filter(rule => !last.has(rule));
  const numbers = table.cells
    .filter(isShownCell)
    .map(shownNumber)
    .filter(number => !last.has(number));
  const wrong =
    links.length === 0
      ? contradictions([], [...rules, ...numbers])
      : contradictions([...rules, ...numbers], links);
  if (wrong.size === 0) return table;
  return {
    ...table,
    rules: table.rules.filter(rule => !wrong.has(rule)),
    cells: table.cells.filter(cell => !(isShownCell(cell) && wrong.has(shownNumber(cell)))),
  };
}

/** Where a breakdown shows its zeros, what it hides is none. */
function someoneThere({ cells }: Table, isShown: (cell: Cell) => boolean): Constraint[] {
  const breakdowns = [...grouped(cells, ({ answer }) => answer).values()].flatMap(own => [
    ...grouped(own, ({ figure }) => figure.path.slice(0, -1).join('\n')).values(),
  ]);
  return breakdowns
    .filter(breakdown => breakdown.some(cell => isShown(cell) && cell.figure.count === 0))
    .flat()
    .filter(cell => !isShown(cell) && cell.figure.state !== 'unknown')
    .map(({ terms }) => ({ terms: difference(new Map(), terms), relation: 'at-most', constant: -1 }));
}

function withSum({ constraints, cells }: Knowledge, leak: Leak): Leak {
  const around = connected(constraints).filter(own =>
    own.some(({ terms }) => [...leak.terms.keys()].some(variable => terms.has(variable))),
  );
  const known = around.flat();
  const bound = greatest(known, leak.terms);
  const proof = bound === 'impossible' || bound.value !== leak.greatest ? undefined : bound.proof;
  if (proof === undefined) return leak;
  const sum = [...proof].flatMap(([at, times]) => {
    const constraint = known[at];
    const cell = constraint && cells.get(constraint);
    return cell === undefined || cell.figure.count === 0 ? [] : [{ cell, times }];
  });
  const total = sum.reduce((all, { cell, times }) => all + times * (cell.figure.count ?? 0), 0);
  const isPlain = total === leak.greatest && sum.every(({ times }) => Math.abs(times) === 1);
  return isPlain && sum.length > 0 ? { ...leak, sum } : leak;
}
