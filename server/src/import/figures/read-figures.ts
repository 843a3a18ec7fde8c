import { grouped } from '../../text/grouped.ts';
import { readCell } from '../grid/cell-figure.ts';
import { type Grid, isBlankCell, isMerged } from '../grid/grid.ts';
import { type CellReader, cellReader } from '../headings/cell-reader.ts';
import { numberingOf, type RangeNumbering, withoutNumbering } from '../headings/numbering.ts';
import { bestLayout } from '../layout/best-layout.ts';
import { isTotalStrip } from '../layout/layout.ts';
import type { ReadLayout } from '../layout/only-column.ts';
import { type AskedFigures, askedFigures } from '../target/asked-figures.ts';
import { type AskedPlace, nameOfPlace, placeFor } from '../target/asked-place.ts';
import type { ImportTarget } from '../target/import-target.ts';
import { bothOf } from '../target/meaning.ts';
import type { Fate } from './fate.ts';
import type { ReadCell } from './read-cell.ts';
import { checkTotals, type TotalCell } from './totals.ts';

/** A range of cells as figures of a question: what each row and column was taken for, and what became of each cell. */
export interface RangeReading {
  readonly range: Grid;
  /** What only counts rows or columns, and is no part of the layout. */
  readonly numbering: RangeNumbering;
  readonly layout: ReadLayout;
  readonly reader: CellReader;
  readonly cells: readonly ReadCell[];
  readonly placed: readonly PlacedFigure[];
  readonly totals: readonly TotalCell[];
}

export interface PlacedFigure {
  readonly at: AskedPlace;
  readonly written: string;
}

/** Reads a range for the figures of a question; where that asks for none, nothing of the range has a place. */
export function readFigures(range: Grid, target: ImportTarget): RangeReading {
  const asked = askedFigures(target);
  const reader = cellReader(asked);
  const numbering = numberingOf(range);
  const layout = bestLayout(withoutNumbering(range, numbering), reader);
  const own = readCells(layout, asked);
  const totals = checkTotals(layout, asked, own);
  const cells = withTotals(own, totals);
  const placed = cells.flatMap(({ fate }) => (fate.kind === 'placed' ? [fate] : []));
  return { range, numbering, layout, reader, cells, placed, totals };
}

/** Every cell with what becomes of it, totals left open. Of cells that have one place, which is right is not for a program to say. */
function readCells({ rows, columns, grid }: ReadLayout, asked: AskedFigures): ReadCell[] {
  const cells = rows.flatMap(row =>
    columns.flatMap((column): ReadCell[] => {
      const cell = row.kind === 'figures' ? grid[row.at]?.[column.at] : undefined;
      if (cell === undefined || isBlankCell(cell)) return [];
      return [readOne({ row, column, cell }, isMerged(grid, row.at, column.at), asked)];
    }),
  );
  const claims = grouped(cells, ({ fate }) => (fate.kind === 'placed' ? nameOfPlace(fate.at) : undefined));
  const isTwice = (name: string) => (claims.get(name)?.length ?? 0) > 1;
  return cells.map(read =>
    read.fate.kind === 'placed' && isTwice(nameOfPlace(read.fate.at))
      ? { ...read, fate: { kind: 'listed', why: 'twice' } }
      : read,
  );
}

function readOne(
  at: Pick<ReadCell, 'row' | 'column' | 'cell'>,
  merged: boolean,
  asked: AskedFigures,
): ReadCell {
  const { row, column, cell } = at;
  const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
  const place = said && placeFor(asked, said);
  const figure = readCell(cell, place?.figure.type ?? 'count', asked.library);
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
    const areAmong = within.has(read) && read.fate.kind === 'listed' && read.fate.why === 'no-place';
    return areAmong ? { ...read, fate: { kind: 'left-out', rule: 'within-total' } } : read;
  });
}
