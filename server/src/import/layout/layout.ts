import { type Grid, isBlankCell, type RangeCell, textsOf, widthOf } from '../grid/grid.ts';
import type { CellReader } from '../headings/cell-reader.ts';
import { isCaption, isShare } from '../headings/heading-words.ts';
import type { NamedPeriod } from '../headings/headings.ts';
import { bothOf, dimensionsOf, type Meaning, NO_MEANING } from '../target/meaning.ts';

/** How far the headings of a range go. */
export interface HeadingExtent {
  /** Lines of a title, and levels of headings below them. */
  readonly titles: number;
  readonly heads: number;
  /** Columns that name the rows. */
  readonly names: number;
}

/** Which rows and columns of a range are headings, and what they say of the others. */
export interface Layout extends HeadingExtent {
  readonly grid: Grid;
  /** The rows and columns of figures, in their order. */
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  /** Columns of texts beside the names of the rows, which say nothing of the figures: remarks. */
  readonly remarks: readonly Strip[];
}

/** What a row or a column below the headings is. */
export type StripKind =
  | 'figures'
  /** A row without figures that names those below it. */
  | 'group'
  /** A row of text without figures: a note below the table. */
  | 'text';

/** One row or column of a range. */
export interface Strip {
  /** Its index in the range. */
  readonly at: number;
  readonly kind: StripKind;
  /** Its headings in one text, outermost first. */
  readonly label: string;
  /** The row without figures that it stands below. */
  readonly group?: string;
  /** What it says without that row. */
  readonly alone?: Strip;
  /** Absent where its headings were not understood. */
  readonly meaning?: Meaning;
  /** The period that its headings speak of. */
  readonly period?: NamedPeriod;
  /** Why its figures are not asked for: they are percentages, or of another period. */
  readonly leftOut?: 'share' | 'period';
}

/** True for the sum of others. */
export function isTotalStrip({ meaning }: Strip): boolean {
  return meaning?.total === true;
}

/** The layout of a range whose headings go so far. */
export function layoutWith(grid: Grid, extent: HeadingExtent, reader: CellReader): Layout {
  const { titles, heads, names } = extent;
  const own = Array.from({ length: names }, (_, n) => {
    const cells = grid.slice(titles + heads).map(row => row[n]?.text ?? '');
    return n < names - 1 ? filled(cells) : cells;
  });
  const isRemark = own.map(
    cells => names > 1 && !cells.some(cell => cell !== '' && reader.meaningOf(cell) !== undefined),
  );
  const labels = own.filter((_, name) => !isRemark[name]);
  const rows = rowsOf(grid, extent, labels, reader).map(row =>
    withoutShares(row, (grid[row.at] ?? []).slice(names)),
  );
  const heading = (column: number) =>
    grid
      .slice(titles, titles + heads)
      .map(row => row[column]?.text ?? '')
      .filter(Boolean)
      .join(', ');
  const remarks = isRemark.flatMap((remark, at) =>
    remark && !(heading(at) !== '' && isCaption(heading(at)) && !own[at]?.some(cell => /\d/.test(cell)))
      ? [{ at, kind: 'text' as const, label: heading(at) }]
      : [],
  );
  return { ...extent, grid, rows, columns: columnsWith(grid, extent, reader), remarks };
}

function columnsWith(grid: Grid, { titles, heads, names }: HeadingExtent, reader: CellReader): Strip[] {
  const levels = Array.from({ length: heads }, (_, level) => {
    const row = textsOf((grid[titles + level] ?? []).slice(names));
    return level < heads - 1 ? filled(row) : row;
  });
  const body = grid.slice(titles + heads);
  return Array.from({ length: widthOf(grid) - names }, (_, n) =>
    withoutShares(
      stripOf(
        n + names,
        levels.map(level => level[n] ?? ''),
        reader,
      ),
      body.map(row => row[n + names]),
    ),
  );
}

/**
 * The rows of figures, and those without any. A name with nothing beside it is the heading of the rows below where these say
 * something else of the figures: "Punjab", and below it "Registered". Where the next row is another province, it is a row
 * whose figures are blank.
 */
function rowsOf(
  grid: Grid,
  { titles, heads, names }: HeadingExtent,
  labels: readonly (readonly string[])[],
  reader: CellReader,
): Strip[] {
  const first = titles + heads;
  const body = grid.slice(first);
  const texts = body.map((_, n) => labels.map(cells => cells[n] ?? ''));
  const own = texts.map((levels, n) => stripOf(n + first, levels, reader));
  const hasFigures = body.map(row => hasFiguresBeside(row, names));
  const lastFigures = hasFigures.lastIndexOf(true);
  let group: { readonly label: string; readonly strip: Strip } | undefined;
  return own.map((strip, n): Strip => {
    if (names === 0) return strip;
    if (!hasFigures[n]) {
      if (n > lastFigures) return { ...strip, kind: strip.meaning === undefined ? 'text' : 'figures' };
      const next = own[nextWithFigures(hasFigures, n)];
      if (next === undefined || !isGroup(strip, next, n === 0)) {
        return { ...strip, kind: strip.meaning === undefined ? 'text' : 'figures' };
      }
      group = { label: (texts[n] ?? []).filter(Boolean).join(' '), strip };
      return { ...strip, kind: 'group' };
    }
    if (group === undefined) return strip;
    // A row of the kind of the heading itself, another province, stands below it no more.
    if (endsGroup(group.strip, strip)) {
      group = undefined;
      return strip;
    }
    const { label } = group;
    return { ...stripOf(n + first, [label, ...(texts[n] ?? [])], reader), group: label, alone: strip };
  });
}

function nextWithFigures(hasFigures: readonly boolean[], from: number): number {
  let next = from + 1;
  while (next < hasFigures.length && hasFigures[next] === false) next++;
  return next;
}

function hasFiguresBeside(row: readonly RangeCell[], names: number): boolean {
  const name = names === 0 ? undefined : row[names - 1];
  // A heading that is merged over the whole row stands in the places of its figures as well.
  return row.slice(names).some(cell => !isBlankCell(cell) && cell !== name);
}

/** Whether a name without figures is the heading of the rows below it, or a row whose figures are blank. */
function isGroup({ meaning, period }: Strip, next: Strip, isFirst: boolean): boolean {
  if (period !== undefined) return next.period === undefined;
  if (meaning === undefined) return !isFirst && next.meaning === undefined;
  const own = dimensionsOf(meaning);
  const isBareTotal =
    isTotalStrip(next) && next.meaning !== undefined && dimensionsOf(next.meaning).length === 0;
  return own.length > 0 && !isBareTotal && !sharesDimension(own, next);
}

function sharesDimension(dimensions: readonly string[], { meaning }: Strip): boolean {
  return meaning !== undefined && dimensionsOf(meaning).some(each => dimensions.includes(each));
}

function endsGroup({ meaning }: Strip, row: Strip): boolean {
  if (/\bgrand\b|^g\b/i.test(row.label)) return true;
  return meaning !== undefined && sharesDimension(dimensionsOf(meaning), row);
}

/** A row or a column, left out where its cells are percentages. */
function withoutShares(strip: Strip, cells: readonly (RangeCell | undefined)[]): Strip {
  return holdsShares(strip.label, cells) ? { ...strip, leftOut: 'share' } : strip;
}

/** True for percentages: by their heading, or because all of them are. "86 (58%)" is a figure with one beside it. */
function holdsShares(label: string, cells: readonly (RangeCell | undefined)[]): boolean {
  const filled = cells.flatMap(cell => (cell === undefined || cell.text === '' ? [] : [cell.text]));
  if (filled.length === 0) return false;
  const isPercentage = (text: string) => /^[-+−]?[\d.,\s٫۰-۹٠-٩]+[%٪]$/.test(text);
  if (filled.length > 1 && filled.every(isPercentage)) return true;
  return isShare(label) && !filled.some(text => /^[\d,]+\s?\([\d.,\s]+[%٪]\s?\)$/.test(text));
}

/** What merged cells leave blank in the plain text: the heading before it goes on. */
function filled(cells: readonly string[]): string[] {
  let last = '';
  return cells.map(cell => {
    if (cell !== '') last = cell;
    return last;
  });
}

function stripOf(at: number, levels: readonly string[], { meaningOf, periodOf }: CellReader): Strip {
  const texts = levels.filter((text, n) => text !== '' && text !== levels[n - 1]);
  let meaning: Meaning | undefined = NO_MEANING;
  let period: NamedPeriod | undefined;
  for (const text of texts) {
    const own = meaningOf(text);
    meaning = own && meaning && bothOf(meaning, own);
    period = narrower(period, periodOf(text));
  }
  return {
    at,
    kind: 'figures',
    label: texts.join(', '),
    ...(meaning !== undefined && { meaning }),
    ...(period !== undefined && { period }),
  };
}

/** Of two periods the one that lies within the other, "Q1 2020" below "2020"; of others the one that is not asked for. */
function narrower(a: NamedPeriod | undefined, b: NamedPeriod | undefined): NamedPeriod | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (b.from >= a.from && b.to <= a.to) return b;
  return b.standing === 'outside' ? b : a;
}
