import { type CellFigure, readCell } from './cell-figure.ts';
import type { Grid } from './grid.ts';
import { understandFor } from './labels.ts';
import { type Layout, layoutOf, type Strip } from './layout.ts';
import { bothOf, saysNothing } from './meaning.ts';
import type { Taken } from './only-column.ts';
import { type Coordinate, placeFor, type Target } from './target.ts';
import { checkTotals, type Leftover, type Totals } from './totals.ts';

/** A range of cells as figures of a question. */
export interface RangeFigures {
  readonly placed: readonly PlacedFigure[];
  /** What has no place in the question: rows and columns as they were copied. */
  readonly leftovers: readonly Leftover[];
  /** Totals of the range that its figures do not add up to, a sentence each. */
  readonly totals: readonly string[];
  readonly taken: readonly Taken[];
}

export interface PlacedFigure {
  readonly at: Coordinate;
  readonly written: string;
}

/** Reads a range for a question; `undefined` where none of its figures has a place. */
export function figuresOfRange(range: Grid, target: Target): RangeFigures | undefined {
  const understand = understandFor(target);
  const layout = layoutOf(range, target, understand);
  const reading = readCells(layout, target);
  if (reading.placed.size === 0) return undefined;
  const totals: Totals = checkTotals(layout, target);
  return {
    placed: [
      ...reading.placed.values(),
      ...totals.figures.filter(({ at }) => !reading.placed.has(nameOf(at))),
    ],
    leftovers: [...leftoverStrips(layout, reading.unplaced), ...remarksOf(layout)],
    totals: totals.sentences,
    taken: layout.taken,
  };
}

interface Reading {
  /** By where they belong; of two at one place the first. */
  readonly placed: Map<string, PlacedFigure>;
  readonly unplaced: readonly UnplacedCell[];
}

interface UnplacedCell {
  readonly row: Strip;
  readonly column: Strip;
  readonly text: string;
}

function readCells({ grid, rows, columns }: Layout, target: Target): Reading {
  const placed = new Map<string, PlacedFigure>();
  const unplaced: UnplacedCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const text = grid[row.at]?.[column.at] ?? '';
      const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
      if (text === '' || isTotalStrip(row) || isTotalStrip(column)) continue;
      const at = said && placeFor(target, said);
      const cell: CellFigure = readCell(text, at?.figure.type ?? 'count', target.library);
      if (at !== undefined && cell.kind === 'figure' && !placed.has(nameOf(at))) {
        placed.set(nameOf(at), { at, written: cell.written });
      } else unplaced.push({ row, column, text });
    }
  }
  return { placed, unplaced };
}

export function isTotalStrip({ meaning }: Strip): boolean {
  return meaning?.total === true;
}

function nameOf({ figure, cells, provision = '' }: Coordinate): string {
  return [provision, figure.id, ...cells].join('\n');
}

/** Rows none of whose cells was placed whole; of the others the cells, column by column. */
function leftoverStrips({ grid, rows, columns }: Layout, unplaced: readonly UnplacedCell[]): Leftover[] {
  const left = new Set(unplaced);
  const found: Leftover[] = [];
  const take = (kind: 'row' | 'column', strip: Strip, cells: readonly UnplacedCell[]) => {
    for (const cell of cells) left.delete(cell);
    const other = (cell: UnplacedCell) => (kind === 'row' ? cell.column : cell.row).label;
    found.push({
      label: strip.label,
      cells: cells.map(cell => ({ label: other(cell), text: cell.text })),
    });
  };
  const filled = (row: Strip) =>
    columns.filter(column => !isTotalStrip(column) && grid[row.at]?.[column.at] !== '').length;
  for (const row of rows) {
    const own = unplaced.filter(cell => cell.row === row);
    const unknown = row.meaning === undefined || (saysNothing(row.meaning) && own.length > 1);
    if (own.length > 0 && own.length === filled(row) && unknown) take('row', row, own);
  }
  for (const column of columns) {
    const own = unplaced.filter(cell => cell.column === column && left.has(cell));
    if (own.length > 0 && column.meaning === undefined) take('column', column, own);
  }
  for (const { row, column, text } of left) {
    const label = [row.label, column.label].filter(part => part !== '').join(', ');
    found.push({ label, cells: [{ label: '', text }] });
  }
  return found;
}

function remarksOf({ grid, rows, remarks }: Layout): Leftover[] {
  return remarks.map(({ at, label }) => ({
    label,
    cells: rows.flatMap(row => {
      const text = grid[row.at]?.[at] ?? '';
      return text === '' ? [] : [{ label: row.label, text }];
    }),
  }));
}
