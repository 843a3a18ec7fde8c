import { looksLikeFigure } from './cell-figure.ts';
import { type Grid, widthOf } from './grid.ts';
import type { Understand } from './labels.ts';
import { type Layout, layoutWith } from './layout.ts';
import { bothOf, type Meaning, saysNothing } from './meaning.ts';
import { withoutNumbering } from './numbering.ts';
import { type ReadLayout, withOnlyColumn } from './only-column.ts';
import { isCaption } from './spoken-words.ts';
import { nameOfPlace, placeFor, type Target } from './target.ts';

/** More levels of headings, and more lines of a title, are no table that a person reads. */
const MOST = 3;
/** So many rows, and as many columns, show which layout it is. */
const SHOWN = 40;

/** The layout in which most figures have a place, the one with the fewest headings among several; every one is tried. */
export function bestLayout(range: Grid, target: Target, understand: Understand): ReadLayout {
  const grid = withoutNumbering(range);
  const isFigure = figureTest(target);
  const shown = grid.slice(0, SHOWN);
  const readWith = (rows: Grid, ...of: readonly [titles: number, heads: number, names: number]) =>
    withOnlyColumn(layoutWith(rows, ...of, understand), target);
  let best = { score: Number.NEGATIVE_INFINITY, titles: 0, heads: 0, names: 0 };
  for (let titles = 0; titles <= MOST && titles < shown.length; titles++) {
    if (titles > 0 && !isTitle(grid[titles - 1] ?? [], isFigure)) break;
    for (let heads = 0; heads <= MOST && titles + heads < shown.length; heads++) {
      for (let names = 0; names <= MOST && names < widthOf(grid); names++) {
        const layout = readWith(shown, titles, heads, names);
        const score =
          scoreOfFigures(layout, target, isFigure) + scoreOfHeadings(layout, understand, isFigure);
        if (score > best.score) best = { score, titles, heads, names };
      }
    }
  }
  return readWith(grid, best.titles, best.heads, best.names);
}

/** A row of one text, over all columns where cells are merged. */
function isTitle(row: readonly string[], isFigure: (cell: string) => boolean): boolean {
  const [text, ...others] = new Set(row.filter(cell => cell !== ''));
  return text !== undefined && others.length === 0 && row.length > 1 && !isFigure(text);
}

/** Figures with a place of their own count; two for one place show that a heading was taken for something else. */
function scoreOfFigures(
  { grid, rows, columns }: Layout,
  target: Target,
  isFigure: (cell: string) => boolean,
): number {
  const placed = new Map<string, number>();
  let score = 0;
  for (const row of rows) {
    for (const column of columns.slice(0, SHOWN)) {
      const cell = grid[row.at]?.[column.at] ?? '';
      if (cell === '') continue;
      const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
      const at = said && placeFor(target, said);
      if (!isFigure(cell)) score -= 2;
      else if (said?.total) score += 2;
      else if (at !== undefined) placed.set(nameOfPlace(at), (placed.get(nameOfPlace(at)) ?? 0) + 1);
    }
  }
  for (const count of placed.values()) score += count === 1 ? 3 : -count;
  return score;
}

/** Headings that are understood count, a figure among them counts against the layout. */
function scoreOfHeadings(
  { grid, titles, heads, names }: Layout,
  understand: Understand,
  isFigure: (cell: string) => boolean,
): number {
  let score = -titles - (heads + names) / 100;
  for (const [n, row] of grid.entries()) {
    for (const [column, cell] of row.slice(0, SHOWN).entries()) {
      const isHead = n >= titles && n < titles + heads;
      const isName = n >= titles && column < names;
      if (cell === '' || !(isHead || isName)) continue;
      const meaning = understand(cell);
      // The corner where both meet says what the headings are, if anything: above names stands no figure, and no place.
      if (isHead && isName) score -= isFigure(cell) || (speaks(meaning) && !isCaption(cell)) ? 5 : 0;
      else if (meaning !== undefined) score += saysNothing(meaning) ? 0.1 : 1;
      else if (isFigure(cell) && !/^(?:19|20)\d\d$/.test(cell)) score -= 5;
    }
  }
  return score;
}

function speaks(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && (meaning.figure !== undefined || meaning.cells.size > 0);
}

function figureTest({ figures, library }: Target): (cell: string) => boolean {
  const types = [...new Set(['count' as const, ...figures.map(({ type }) => type)])];
  const known = new Map<string, boolean>();
  return cell => {
    const is = known.get(cell) ?? types.some(type => looksLikeFigure(cell, type, library));
    known.set(cell, is);
    return is;
  };
}
