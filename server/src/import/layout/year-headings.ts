import { countIn } from '../grid/cell-figure.ts';
import { BLANK_CELL, columnsOf, type Grid, HEADING_ROWS, type RangeCell, widthOf } from '../grid/grid.ts';
import type { CellReader } from '../headings/cell-reader.ts';
import { isCaption, isCountCaption } from '../headings/heading-words.ts';
import { dimensionsOf } from '../target/meaning.ts';

/** So many rows and columns at the beginning of a range are headings, since years stand in them. */
export interface YearHeadings {
  readonly rows: number;
  readonly columns: number;
}

/** Before the year of the questionnaire and after it: a year further away is a figure more likely. */
const BEFORE = 20;
const AFTER = 10;

/**
 * Where a bare year must be a heading: "Victims assisted | 2020" above other services. It looks like a figure, and to take one for
 * the other writes the year into the answer.
 */
export function yearsAsHeadings(grid: Grid, reader: CellReader): YearHeadings {
  const columns = columnsOf(grid, widthOf(grid));
  // Below "Cases" stand figures, be they like years or not.
  const named = columns.findIndex(
    (column, n) =>
      n > 0 && n < HEADING_ROWS && isCountCaption(column.find(({ text }) => text !== '')?.text ?? ''),
  );
  const before = named < 0 ? columns : columns.slice(0, named);
  return { rows: yearsAbove(grid, reader), columns: yearsAbove(before, reader) };
}

function yearsAbove(grid: Grid, reader: CellReader): number {
  const { periodOf, isFigure } = reader;
  let last = 0;
  for (const [n, row] of grid.slice(0, Math.min(HEADING_ROWS, grid.length - 1)).entries()) {
    const [name, ...others] = row;
    const cells = others.filter(({ text }) => text !== '');
    const years = cells.filter(({ text }) => isYear(text, reader));
    const areHeadings = cells.every(
      cell => years.includes(cell) || !isFigure(cell) || periodOf(cell.text) !== undefined,
    );
    if (name === undefined || years.length === 0 || !areHeadings) continue;
    if (isHeadingRow(grid, n, years, reader)) last = n + 1;
  }
  return last;
}

function isYear(text: string, { asked: { library }, periodOf }: CellReader): boolean {
  const period = periodOf(text);
  if (period?.bare !== true) return false;
  const own = Number(library.questionnaire.period.from.slice(0, 4));
  const year = Number(period.from.slice(0, 4));
  return year >= own - BEFORE && year <= own + AFTER;
}

/** Beside a name that belongs to those below it a year may be a figure: "Punjab | 2020" above "Sindh | 140". */
function isHeadingRow(
  grid: Grid,
  n: number,
  years: readonly RangeCell[],
  { asked, meaningOf, isFigure }: CellReader,
): boolean {
  const name = grid[n]?.[0]?.text ?? '';
  const column = grid[n]?.findIndex(cell => cell === years[0]) ?? 0;
  const below = grid.slice(n + 1).map(row => row[column] ?? BLANK_CELL);
  const filled = below.filter(({ text }) => text !== '');
  // A year above names is a figure, and one that the figures below it add up to is their total.
  if (filled.length > 0 && !filled.some(isFigure)) return false;
  const counts = below.flatMap(cell => countIn(cell, asked.library) ?? []);
  if (years.length === 1 && counts.reduce((all, count) => all + count, 0) === Number(years[0]?.text))
    return false;
  if (name === '' || isCaption(name)) return true;
  // Under headings that are none of years, a row beside a name holds figures.
  if (grid.slice(0, n).some(row => new Set(row.filter(({ text }) => text !== '')).size > 1)) return false;
  if (years.length > 1) return true;
  const meaning = meaningOf(name);
  const dimensions = meaning === undefined ? [] : dimensionsOf(meaning).filter(each => each !== 'figure');
  return !grid.slice(n + 1).some(row => {
    const own = meaningOf(row[0]?.text ?? '');
    return own !== undefined && dimensionsOf(own).some(each => dimensions.includes(each));
  });
}
