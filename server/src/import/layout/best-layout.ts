import { BLANK_CELL, type Grid, type RangeCell, widthOf } from '../grid/grid.ts';
import type { CellReader } from '../headings/cell-reader.ts';
import { isCaption } from '../headings/heading-words.ts';
import { nameOfPlace, placeFor } from '../target/asked-place.ts';
import { bothOf, type Meaning, saysNothing } from '../target/meaning.ts';
import { type HeadingExtent, type Layout, layoutWith } from './layout.ts';
import { type ReadLayout, withOnlyColumn } from './only-column.ts';
import { withPeriods } from './with-periods.ts';
import { yearsAsHeadings } from './year-headings.ts';

/** More levels of headings, and more lines of a title, are no table that a person reads. */
const MOST = 3;
/** So many rows, and as many columns, show which layout it is. */
const SHOWN = 40;

/** The layout in which most figures have a place, the one with the fewest headings among several; every one is tried. */
export function bestLayout(grid: Grid, reader: CellReader): ReadLayout {
  const shown = grid.slice(0, SHOWN);
  const years = yearsAsHeadings(shown, reader);
  let best: HeadingExtent = { titles: 0, heads: 0, names: 0 };
  let most = Number.NEGATIVE_INFINITY;
  for (const extent of extentsIn(shown, reader)) {
    const { titles, heads, names } = extent;
    const layout = readWith(shown, extent, reader);
    const taken = titles + heads < years.rows || names < years.columns ? NEVER : 0;
    const score =
      scoreOfFigures(layout, reader) + scoreOfHeadings(layout, reader) - taken - layout.taken.length * GUESS;
    if (score > most) [best, most] = [extent, score];
  }
  return readWith(grid, best, reader);
}

function readWith(grid: Grid, extent: HeadingExtent, reader: CellReader): ReadLayout {
  return withOnlyColumn(withPeriods(layoutWith(grid, extent, reader), reader.asked), reader.asked);
}

/** How far headings may go, the shortest first. */
function* extentsIn(shown: Grid, reader: CellReader): Generator<HeadingExtent> {
  for (let titles = 0; titles <= MOST && titles < shown.length; titles++) {
    if (titles > 0 && !isTitle(shown[titles - 1] ?? [], reader)) break;
    for (let heads = 0; heads <= MOST && titles + heads < shown.length; heads++) {
      if (heads > 0 && holdsFigures(shown[titles + heads - 1] ?? [], reader)) break;
      for (let names = 0; names <= MOST && names < widthOf(shown); names++) {
        const last = shown.slice(titles + heads).map(row => row[names - 1] ?? BLANK_CELL);
        if (names > 0 && holdsFigures(last, reader)) break;
        yield { titles, heads, names };
      }
    }
  }
}

/** True for a row or a column of plain figures: no heading, however the rest is read. */
function holdsFigures(cells: readonly RangeCell[], { meaningOf, periodOf, isFigure }: CellReader): boolean {
  let figures = 0;
  for (const cell of cells) {
    if (!isFigure(cell) || periodOf(cell.text) !== undefined) continue;
    const meaning = meaningOf(cell.text);
    if (meaning === undefined || saysNothing(meaning)) figures++;
    if (figures > 2) return true;
  }
  return false;
}

/** What no figures can weigh up: a year read as a figure. */
const NEVER = 1e6;

/** A column that is taken for the only figure whatever its heading is a guess: one that is understood is better. */
const GUESS = 1;

/** A row of one text, over all columns where cells are merged. */
function isTitle(row: readonly RangeCell[], { periodOf, isFigure }: CellReader): boolean {
  const [cell, ...others] = new Set(row.filter(({ text }) => text !== ''));
  if (cell === undefined || others.length > 0 || row.length === 1) return false;
  return !isFigure(cell) || periodOf(cell.text) !== undefined;
}

/** Figures with a place of their own count; two for one place show that a heading was taken for something else. */
function scoreOfFigures({ grid, rows, columns }: Layout, { asked, periodOf, isFigure }: CellReader): number {
  const placed = new Map<string, number>();
  let score = 0;
  for (const row of rows) {
    if (row.kind !== 'figures') continue;
    for (const column of columns.slice(0, SHOWN)) {
      const cell = grid[row.at]?.[column.at];
      if (cell === undefined || cell.text === '') continue;
      const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
      const at = said && placeFor(asked, said);
      // A period that is more than a bare year is no figure.
      if (periodOf(cell.text)?.bare === false) score -= 5;
      else if (!isFigure(cell)) score -= 2;
      else if (said?.total || row.leftOut !== undefined || column.leftOut !== undefined) score += 2;
      else if (at !== undefined) placed.set(nameOfPlace(at), (placed.get(nameOfPlace(at)) ?? 0) + 1);
    }
  }
  for (const count of placed.values()) score += count === 1 ? 3 : -count;
  return score - namesAmongFigures({ grid, rows, columns }, isFigure) * 5;
}

/** Columns that hold texts and no figure are names of the rows, or remarks. */
function namesAmongFigures(
  { grid, rows, columns }: Pick<Layout, 'grid' | 'rows' | 'columns'>,
  isFigure: (cell: RangeCell) => boolean,
): number {
  return columns.filter(({ at }) => {
    const filled = rows.flatMap(row => grid[row.at]?.[at] ?? []).filter(({ text }) => text !== '');
    return filled.length > 0 && !filled.some(isFigure);
  }).length;
}

/** Headings that are understood count, a figure among them counts against the layout. */
function scoreOfHeadings(
  { grid, titles, heads, names }: Layout,
  { meaningOf, periodOf, isFigure }: CellReader,
): number {
  let score = -titles / 200 - (heads + names) / 100;
  for (const [n, row] of grid.entries()) {
    const across = row.slice(names).filter(({ text }) => text !== '');
    // "Officials disciplined | Number" is a heading as a whole.
    const isCaptioned =
      across.length > 0 && across.every(({ text }) => saysLittle(meaningOf(text)) && !isNumber(text));
    for (const [column, cell] of row.slice(0, SHOWN).entries()) {
      const isHead = n >= titles && n < titles + heads;
      const isName = n >= titles && column < names;
      if (cell.text === '' || !(isHead || isName)) continue;
      const meaning = meaningOf(cell.text);
      const isPeriod = periodOf(cell.text) !== undefined;
      // The corner where both meet says what the headings are, if anything: above names stands no figure, and no place.
      if (isHead && isName)
        score -=
          (isFigure(cell) && !isPeriod) || (speaks(meaning) && !isCaptioned && !isCaption(cell.text)) ? 5 : 0;
      else if (isFigure(cell) && !isPeriod && (meaning === undefined || saysNothing(meaning))) score -= 5;
      else if (meaning !== undefined) score += saysNothing(meaning) ? 0.1 : 1;
    }
  }
  return score;
}

function saysLittle(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && saysNothing(meaning);
}

function isNumber(text: string): boolean {
  return /^\W*$/.test(text.replace(/\d/g, ''));
}

function speaks(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && (meaning.figure !== undefined || meaning.cells.size > 0);
}
