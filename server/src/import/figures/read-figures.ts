import { grouped } from '../../text/grouped.ts';
import { readCell } from '../grid/cell-figure.ts';
import { type Grid, isBlankCell } from '../grid/grid.ts';
import { type Headings, headingsFor } from '../headings/headings.ts';
import { bestLayout } from '../layout/best-layout.ts';
import { isTotalStrip, type Strip } from '../layout/layout.ts';
import type { ReadLayout } from '../layout/only-column.ts';
import { type Coordinate, nameOfPlace, placeFor, type Target } from '../target/asked-figures.ts';
import { bothOf } from '../target/meaning.ts';
import type { Fate } from './fate.ts';
import type { ReadCell } from './read-cell.ts';
import { checkTotals, type TotalCell } from './totals.ts';

/** A range of cells as figures of a question: what each row and column was taken for, and what became of each cell. */
export interface RangeReading {
  readonly layout: ReadLayout;
  readonly headings: Headings;
  readonly cells: readonly ReadCell[];
  readonly placed: readonly PlacedFigure[];
  readonly totals: readonly TotalCell[];
}

export interface PlacedFigure {
  readonly at: Coordinate;
  readonly written: string;
}

/** Reads a range, without what only counts its rows, for a question. */
export function readFigures(range: Grid, target: Target): RangeReading {
  const headings = headingsFor(target);
  const layout = bestLayout(range, target, headings);
  const own = readCells(layout, target);
  const totals = checkTotals(layout, target, own);
  const cells = withTotals(
    [...own.values()].flatMap(byColumn => [...byColumn.values()]),
    totals,
  );
  const placed = cells.flatMap(({ fate }) => (fate.kind === 'placed' ? [fate] : []));
  return { layout, headings, cells, placed, totals };
}

/** Every cell with what becomes of it, totals left open. Of cells that have one place, which is right is not for a program to say. */
function readCells({ rows, columns, grid }: ReadLayout, target: Target): Map<Strip, Map<Strip, ReadCell>> {
  const claims = new Map<string, ReadCell[]>();
  const found = new Map<Strip, Map<Strip, ReadCell>>();
  for (const row of rows) {
    if (row.kind !== 'figures') continue;
    const own = new Map<Strip, ReadCell>();
    found.set(row, own);
    for (const column of columns) {
      const cell = grid[row.at]?.[column.at];
      if (cell === undefined || isBlankCell(cell)) continue;
      const read = readOne({ row, column, cell }, isMerged(grid, row.at, column.at), target);
      own.set(column, read);
      if (read.fate.kind !== 'placed') continue;
      const name = nameOfPlace(read.fate.at);
      const claim = claims.get(name);
      if (claim === undefined) claims.set(name, [read]);
      else claim.push(read);
    }
  }
  for (const claim of claims.values()) {
    if (claim.length === 1) continue;
    for (const read of claim)
      found.get(read.row)?.set(read.column, { ...read, fate: { kind: 'listed', why: 'twice' } });
  }
  return found;
}

function readOne(at: Pick<ReadCell, 'row' | 'column' | 'cell'>, merged: boolean, target: Target): ReadCell {
  const { row, column, cell } = at;
  const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
  const place = said && placeFor(target, said);
  const figure = readCell(cell, place?.figure.type ?? 'count', target.library);
  const rule = row.leftOut ?? column.leftOut;
  const isTotal = isTotalStrip(row) || isTotalStrip(column);
  if (figure.kind !== 'figure') {
    const why = figure.kind === 'other' ? figure.why : 'words';
    return { ...at, fate: rule === undefined ? { kind: 'listed', why } : { kind: 'left-out', rule } };
  }
  if (rule !== undefined) return { ...at, figure, fate: { kind: 'left-out', rule } };
  if (merged) return { ...at, fate: { kind: 'listed', why: 'merged' } };
  // A dash where a total belongs says nothing.
  if (isTotal && /^[-–—]+$/.test(cell.text)) return { ...at, figure, fate: { kind: 'compared' } };
  if (isTotal) return { ...at, figure, fate: { kind: 'listed', why: 'lone-total' } };
  if (place === undefined) return { ...at, figure, fate: { kind: 'listed', why: 'no-place' } };
  return { ...at, figure, fate: { kind: 'placed', at: place, written: figure.written } };
}

/** Cells with what became of the totals: placed where nothing else has their place, else compared, else listed. */
function withTotals(cells: readonly ReadCell[], totals: readonly TotalCell[]): ReadCell[] {
  const taken = new Set(cells.flatMap(({ fate }) => (fate.kind === 'placed' ? [nameOfPlace(fate.at)] : [])));
  const claims = grouped(
    totals.filter(({ at }) => at !== undefined),
    ({ at }) => (at === undefined ? '' : nameOfPlace(at)),
  );
  const fates = new Map<ReadCell, Fate>();
  const within = new Set<ReadCell>();
  for (const { read, at, compared, parts } of totals) {
    const name = at === undefined ? '' : nameOfPlace(at);
    if (at !== undefined && read.figure !== undefined && !taken.has(name) && claims.get(name)?.length === 1) {
      fates.set(read, { kind: 'placed', at, written: read.figure.written });
      if (compared === 'agrees') for (const part of parts) within.add(part);
    } else if (compared !== undefined) fates.set(read, { kind: 'compared' });
  }
  return cells.map(read => {
    const fate = fates.get(read);
    if (fate !== undefined) return { ...read, fate };
    const isWithin = within.has(read) && read.fate.kind === 'listed' && read.fate.why === 'no-place';
    return isWithin ? { ...read, fate: { kind: 'left-out', rule: 'within-total' } } : read;
  });
}

/** True where a cell of the range stands at more places than one. */
function isMerged(grid: Grid, row: number, column: number): boolean {
  const cell = grid[row]?.[column];
  const around = [
    grid[row]?.[column - 1],
    grid[row]?.[column + 1],
    grid[row - 1]?.[column],
    grid[row + 1]?.[column],
  ];
  return around.includes(cell);
}
