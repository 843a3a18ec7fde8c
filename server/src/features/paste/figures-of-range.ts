import { grouped } from '../../text/grouped.ts';
import { bestLayout } from './best-layout.ts';
import { looksLikeFigure, readCell } from './cell-figure.ts';
import type { Grid } from './grid.ts';
import { understandFor } from './labels.ts';
import { isTotalStrip, type Layout, type Strip } from './layout.ts';
import type { Leftover } from './leftover.ts';
import { bothOf } from './meaning.ts';
import type { Taken } from './only-column.ts';
import { type Coordinate, nameOfPlace, placeFor, type Target } from './target.ts';
import { checkTotals } from './totals.ts';

/** A range of cells as figures of a question. */
export interface RangeFigures {
  readonly placed: readonly PlacedFigure[];
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
  const layout = bestLayout(range, target, understand);
  const reading = readCells(layout, target);
  if (reading.placed.length === 0) return undefined;
  const totals = checkTotals(layout, target);
  const names = new Set(reading.placed.map(({ at }) => nameOfPlace(at)));
  return {
    placed: [...reading.placed, ...totals.figures.filter(({ at }) => !names.has(nameOfPlace(at)))],
    leftovers: [
      ...leftoverStrips(layout, reading.unplaced),
      ...remarksOf(layout),
      ...cornerOf(layout, target),
    ],
    totals: totals.sentences,
    taken: layout.taken,
  };
}

interface Reading {
  readonly placed: readonly PlacedFigure[];
  readonly unplaced: readonly UnplacedCell[];
}

interface UnplacedCell {
  readonly row: Strip;
  readonly column: Strip;
  readonly text: string;
}

/** Of cells that differ and belong to one place, which is right is not for a program to say: none is placed. */
function readCells({ grid, rows, columns }: Layout, target: Target): Reading {
  const claims = new Map<string, (PlacedFigure & { readonly cell: UnplacedCell })[]>();
  const unplaced: UnplacedCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const text = grid[row.at]?.[column.at] ?? '';
      const isTotal = isTotalStrip(row) || isTotalStrip(column);
      if (text === '' || (isTotal && isChecked(text, target))) continue;
      const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
      const at = said && placeFor(target, said);
      const figure = readCell(text, at?.figure.type ?? 'count', target.library);
      const cell = { row, column, text };
      if (at === undefined || figure.kind !== 'figure') unplaced.push(cell);
      else {
        const name = nameOfPlace(at);
        claims.set(name, [...(claims.get(name) ?? []), { at, written: figure.written, cell }]);
      }
    }
  }
  const placed = [...claims.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    if (others.every(({ written }) => written === first.written)) return [first];
    unplaced.push(first.cell, ...others.map(({ cell }) => cell));
    return [];
  });
  return { placed, unplaced };
}

/** A total that can be compared, or says nothing. */
function isChecked(text: string, { library }: Target): boolean {
  const cell = readCell(text, 'count', library);
  return (cell.kind === 'figure' && cell.count !== undefined) || /^[-–—]+$/.test(text);
}

/** Rows and columns none of whose cells was placed, whole; of the others the cells. */
function leftoverStrips({ grid, rows, columns }: Layout, unplaced: readonly UnplacedCell[]): Leftover[] {
  const byRow = grouped(unplaced, cell => cell.row);
  const found: Leftover[] = [];
  const left: UnplacedCell[] = [];
  for (const row of rows) {
    const own = byRow.get(row) ?? [];
    const filled = columns.filter(column => !isTotalStrip(column) && grid[row.at]?.[column.at] !== '').length;
    const isUnknown = row.meaning === undefined || own.every(({ column }) => column.meaning !== undefined);
    if (own.length > 0 && own.length === filled && isUnknown)
      found.push({ label: row.label, cells: own.map(({ column, text }) => ({ label: column.label, text })) });
    else for (const each of own) left.push(each);
  }
  for (const [column, own] of grouped(left, cell => cell.column)) {
    if (column.meaning === undefined)
      found.push({ label: column.label, cells: own.map(({ row, text }) => ({ label: row.label, text })) });
    else
      for (const each of own.map(cell => ({
        label: nameOfCell(cell),
        cells: [{ label: '', text: cell.text }],
      })))
        found.push(each);
  }
  return found;
}

function nameOfCell({ row, column }: UnplacedCell): string {
  return [row.label, column.label].filter(part => part !== '').join(', ');
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

/** Figures where the headings of rows and columns meet, which no heading speaks of. */
function cornerOf({ grid, titles, heads, names }: Layout, { library }: Target): Leftover[] {
  const corner = grid.slice(titles, titles + heads).flatMap(row => row.slice(0, names));
  const figures = corner.filter(cell => looksLikeFigure(cell, 'count', library));
  return figures.map(text => ({ label: '', cells: [{ label: '', text }] }));
}
