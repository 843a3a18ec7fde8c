import { readCell } from './cell-figure.ts';
import { BLANK, type Cell, type Grid, widthOf } from './grid.ts';
import type { Headings } from './labels.ts';
import { dimensionsOf } from './meaning.ts';
import { isCaption, isCountCaption } from './spoken-words.ts';
import type { Target } from './target.ts';

/** So many rows and columns at the beginning of a range are headings, since years stand in them. */
export interface YearHeadings {
  readonly rows: number;
  readonly columns: number;
}

/** Headings stand in these rows and columns, if anywhere. */
const HEAD = 4;
/** Before the year of the questionnaire and after it: a year further away is a figure more likely. */
const BEFORE = 20;
const AFTER = 10;

/**
 * Where a bare year must be a heading: "Victims assisted | 2020" above other services. It looks like a figure, and to take one for
 * the other writes the year into the answer.
 */
export function yearsAsHeadings(
  grid: Grid,
  target: Target,
  headings: Headings,
  isFigure: (cell: Cell) => boolean,
): YearHeadings {
  const find = (cells: Grid) => yearsAbove(cells, target, headings, isFigure);
  const columns = turned(grid);
  // Below "Cases" stand figures, be they like years or not.
  const named = columns.findIndex(
    (column, n) => n > 0 && n < HEAD && isCountCaption(column.find(({ text }) => text !== '')?.text ?? ''),
  );
  return { rows: find(grid), columns: find(named < 0 ? columns : columns.slice(0, named)) };
}

function turned(grid: Grid): Grid {
  return Array.from({ length: widthOf(grid) }, (_, n) => grid.map(row => row[n] ?? BLANK));
}

function yearsAbove(
  grid: Grid,
  target: Target,
  headings: Headings,
  isFigure: (cell: Cell) => boolean,
): number {
  let last = 0;
  for (const [n, row] of grid.slice(0, Math.min(HEAD, grid.length - 1)).entries()) {
    const [name, ...others] = row;
    const cells = others.filter(({ text }) => text !== '');
    const years = cells.filter(({ text }) => isYear(text, target, headings));
    const areHeadings = cells.every(
      cell => years.includes(cell) || !isFigure(cell) || headings.periodOf(cell.text),
    );
    if (name === undefined || years.length === 0 || !areHeadings) continue;
    if (isHeadingRow(grid, n, name, years, target, headings, isFigure)) last = n + 1;
  }
  return last;
}

function isYear(text: string, { library }: Target, { periodOf }: Headings): boolean {
  const period = periodOf(text);
  if (period?.bare !== true) return false;
  const own = Number(library.questionnaire.period.from.slice(0, 4));
  const year = Number(period.from.slice(0, 4));
  return year >= own - BEFORE && year <= own + AFTER;
}

/** Beside a name that belongs to those below it a year may be a figure: "Punjab | 2020" above "Sindh | 140". */
// biome-ignore lint/complexity/useMaxParams: the row, and everything by which it is told from one of figures
function isHeadingRow(
  grid: Grid,
  n: number,
  { text: name }: Cell,
  years: readonly Cell[],
  target: Target,
  { meaningOf }: Headings,
  isFigure: (cell: Cell) => boolean,
): boolean {
  const [first] = years;
  const column = first === undefined ? 0 : (grid[n]?.indexOf(first) ?? 0);
  const below = grid.slice(n + 1).map(row => row[column] ?? BLANK);
  const filled = below.filter(({ text }) => text !== '');
  // A year above names is a figure, and one that the figures below it add up to is their total.
  if (filled.length > 0 && !filled.some(isFigure)) return false;
  const counts = countsIn(below, target);
  if (years.length === 1 && counts.reduce((all, count) => all + count, 0) === Number(first?.text))
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

function countsIn(cells: readonly Cell[], { library }: Target): number[] {
  return cells.flatMap(cell => {
    const read = readCell(cell, 'count', library);
    return read.kind === 'figure' && read.count !== undefined ? [read.count] : [];
  });
}
