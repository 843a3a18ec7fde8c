import { looksLikeFigure } from './cell-figure.ts';
import { type Grid, widthOf } from './grid.ts';
import type { Understand } from './labels.ts';
import { bothOf, type Meaning, NOTHING, saysNothing } from './meaning.ts';
import { withoutNumbering } from './numbering.ts';
import { type Taken, withOnlyColumn } from './only-column.ts';
import { isCaption } from './spoken-words.ts';
import { placeFor, type Target } from './target.ts';

/** Which rows and columns of a range are headings, and what they say of the others. */
export interface Layout {
  readonly grid: Grid;
  /** The rows and columns of figures, in their order. */
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  /** Columns of texts beside the names of the rows, which say nothing of the figures: remarks. */
  readonly remarks: readonly Strip[];
}

/** A layout with its only column understood, where it has one only. */
export interface ReadLayout extends Layout {
  readonly taken: readonly Taken[];
}

/** One row or column of a range. */
export interface Strip {
  /** Its index in the range. */
  readonly at: number;
  /** Its headings in one text, outermost first. */
  readonly label: string;
  /** Absent where its headings were not understood. */
  readonly meaning?: Meaning;
}

/** More levels of headings, and more lines of a title, are no table that a person reads. */
const MOST = 3;

/** The layout in which most cells have a place, the one with the fewest headings among several; every one is tried. */
export function layoutOf(range: Grid, target: Target, understand: Understand): ReadLayout {
  const grid = withoutNumbering(range);
  const isFigure = remembered(cell => looksLikeFigure(cell, target.library));
  let best: { readonly layout: ReadLayout; readonly score: number } | undefined;
  for (
    let titles = 0;
    titles <= Math.min(MOST, grid.length - 1) && (titles === 0 || isTitle(grid[titles - 1]));
    titles++
  ) {
    for (let heads = 0; heads <= MOST && titles + heads < grid.length; heads++) {
      for (let names = 0; names <= MOST && names < widthOf(grid); names++) {
        const layout = withOnlyColumn(layoutWith(grid, titles, heads, names, understand), target);
        const score = scoreOf(layout, titles, heads, names, target, understand, isFigure);
        if (best === undefined || score > best.score) best = { layout, score };
      }
    }
  }
  return best?.layout ?? { grid, rows: [], columns: [], remarks: [], taken: [] };
}

/** A row of one text, over all columns where cells are merged. */
function isTitle(row: readonly string[] | undefined): boolean {
  return new Set(row?.filter(cell => cell !== '')).size === 1 && (row?.length ?? 0) > 1;
}

function layoutWith(
  grid: Grid,
  titles: number,
  heads: number,
  names: number,
  understand: Understand,
): Layout {
  const first = titles + heads;
  const levels = Array.from({ length: heads }, (_, level) => {
    const row = (grid[titles + level] ?? []).slice(names);
    return level < heads - 1 ? filled(row) : row;
  });
  const columns = Array.from({ length: widthOf(grid) - names }, (_, n) =>
    stripOf(
      n + names,
      levels.map(level => level[n] ?? ''),
      understand,
    ),
  );
  const own = Array.from({ length: names }, (_, n) => {
    const cells = grid.slice(first).map(row => row[n] ?? '');
    return n < names - 1 ? filled(cells) : cells;
  });
  const isRemark = own.map(
    cells => names > 1 && !cells.some(cell => cell !== '' && understand(cell) !== undefined),
  );
  const labels = own.filter((_, name) => !isRemark[name]);
  let group = '';
  const rows = grid.slice(first).map((row, n) => {
    const texts = labels.map(cells => cells[n] ?? '');
    // A name with no figures beside it is the heading of the rows below: "Punjab", and below it "Registered".
    if (names > 0 && row.slice(names).every(cell => cell === '')) group = texts.join(' ');
    else if (group !== '') texts.unshift(group);
    return stripOf(n + first, texts, understand);
  });
  const heading = (column: number) =>
    grid
      .slice(titles, first)
      .map(row => row[column] ?? '')
      .filter(Boolean)
      .join(', ');
  const remarks = isRemark.flatMap((remark, at) =>
    remark && !(heading(at) !== '' && isCaption(heading(at))) ? [{ at, label: heading(at) }] : [],
  );
  return { grid, rows, columns, remarks };
}

/** What merged cells leave blank in the plain text: the heading before it goes on. */
function filled(cells: readonly string[]): string[] {
  let last = '';
  return cells.map(cell => {
    if (cell !== '') last = cell;
    return last;
  });
}

function stripOf(at: number, levels: readonly string[], understand: Understand): Strip {
  const texts = levels.filter((text, n) => text !== '' && text !== levels[n - 1]);
  let meaning: Meaning | undefined = NOTHING;
  for (const text of texts) {
    const own = understand(text);
    meaning = own && meaning && bothOf(meaning, own);
  }
  return { at, label: texts.join(', '), ...(meaning !== undefined && { meaning }) };
}

/** How well a layout explains the range: places for its figures above all, and no figure among the headings. */
function scoreOf(
  { grid, rows, columns }: Layout,
  titles: number,
  heads: number,
  names: number,
  target: Target,
  understand: Understand,
  isFigure: (cell: string) => boolean,
): number {
  let score = -titles - (heads + names) / 100;
  for (const row of rows) {
    for (const column of columns) {
      const cell = grid[row.at]?.[column.at] ?? '';
      if (cell === '') continue;
      const said = row.meaning && column.meaning && bothOf(row.meaning, column.meaning);
      if (!isFigure(cell)) score -= 2;
      else if (said !== undefined) score += said.total ? 2 : placeFor(target, said) === undefined ? 0 : 3;
    }
  }
  const corner = (row: number, column: number) => row < titles + heads && column < names;
  for (const [n, row] of grid.entries()) {
    for (const [column, cell] of row.entries()) {
      const isLabel = n >= titles && (n < titles + heads || column < names) && !corner(n, column);
      if (!isLabel || cell === '') continue;
      const meaning = understand(cell);
      if (meaning !== undefined) score += saysNothing(meaning) ? 0.1 : 1;
      else if (isFigure(cell) && !/^(?:19|20)\d\d$/.test(cell)) score -= 3;
    }
  }
  return score;
}

function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}
