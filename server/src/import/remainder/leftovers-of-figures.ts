import { grouped } from '../../text/grouped.ts';
import { append } from '../../text/many.ts';
import type { ReadCell } from '../figures/read-cell.ts';
import type { RangeReading } from '../figures/read-figures.ts';
import { looksLikeFigure } from '../grid/cell-figure.ts';
import { cellWithMarks } from '../grid/grid.ts';
import type { Layout } from '../layout/layout.ts';
import { crossedOutBeside } from './beside-figures.ts';
import type { Leftover } from './leftover.ts';
import { isOdd, leftoverCell, listedCells, shownListed } from './odd-cells.ts';

/** What is listed of a range: rows and columns none of whose cells was placed, whole; of the others the cells. */
export function leftoversOf(reading: RangeReading): Leftover[] {
  return [
    ...leftoverStrips(reading),
    ...remarksOf(reading.layout),
    ...cornerOf(reading),
    ...crossedOutBeside(takenCells(reading)),
  ];
}

function leftoverStrips(reading: RangeReading): Leftover[] {
  const listed = listedCells(reading);
  const byRow = grouped(listed, cell => cell.row);
  const all = grouped(reading.cells, cell => cell.row);
  const found: Leftover[] = [];
  const left: typeof listed = [];
  for (const [row, own] of byRow) {
    // A total that stands in no other place goes with its row.
    const others =
      all.get(row)?.filter(({ fate }) => fate.kind !== 'compared' && fate.kind !== 'left-out') ?? [];
    const isUnknown = row.meaning === undefined || own.every(({ column }) => column.meaning !== undefined);
    if (own.length === others.length && isUnknown && own.length > 0 && others.length > 0)
      found.push({
        label: row.label,
        told: own.every(isOdd),
        cells: own.map(each => ({ label: each.column.label, text: shownListed(each) })),
      });
    else for (const each of own) left.push(each);
  }
  for (const [column, own] of grouped(left, cell => cell.column)) {
    if (column.meaning === undefined)
      found.push({
        label: column.label,
        told: own.every(isOdd),
        cells: own.map(each => ({ label: each.row.label, text: shownListed(each) })),
      });
    else append(found, own.map(leftoverCell));
  }
  return found;
}

function remarksOf({ grid, rows, remarks }: Layout): Leftover[] {
  return remarks.map(({ at, label }) => ({
    label,
    cells: rows.flatMap(row => {
      const text = grid[row.at]?.[at]?.text ?? '';
      return text === '' ? [] : [{ label: row.label, text }];
    }),
  }));
}

/** Figures where the headings of rows and columns meet, which no heading speaks of. */
function cornerOf({ layout, reader: { asked, periodOf } }: RangeReading): Leftover[] {
  const { grid, titles, heads, names } = layout;
  const corner = grid.slice(titles, titles + heads).flatMap(row => row.slice(0, names));
  const figures = corner.filter(
    cell => looksLikeFigure(cell, 'count', asked.library) && periodOf(cell.text) === undefined,
  );
  return figures.map(cell => ({ label: '', cells: [{ label: '', text: cellWithMarks(cell) }] }));
}

/** Cells that are in no list. */
export function takenCells({ cells }: RangeReading): ReadCell[] {
  return cells.filter(({ fate }) => fate.kind !== 'listed');
}
