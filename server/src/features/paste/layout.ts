import { type Grid, widthOf } from './grid.ts';
import type { Understand } from './labels.ts';
import { bothOf, type Meaning, NOTHING } from './meaning.ts';
import { isCaption } from './spoken-words.ts';

/** Which rows and columns of a range are headings, and what they say of the others. */
export interface Layout {
  readonly grid: Grid;
  /** Lines of a title, and levels of headings below them. */
  readonly titles: number;
  readonly heads: number;
  /** Columns that name the rows. */
  readonly names: number;
  /** The rows and columns of figures, in their order. */
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  /** Columns of texts beside the names of the rows, which say nothing of the figures: remarks. */
  readonly remarks: readonly Strip[];
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

/** True for the sum of others. */
export function isTotalStrip({ meaning }: Strip): boolean {
  return meaning?.total === true;
}

/** The layout with so many lines of a title, levels of headings, and columns of names. */
export function layoutWith(
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
    remark && !(heading(at) !== '' && isCaption(heading(at)) && !own[at]?.some(cell => /\d/.test(cell)))
      ? [{ at, label: heading(at) }]
      : [],
  );
  return { grid, titles, heads, names, rows, columns, remarks };
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
