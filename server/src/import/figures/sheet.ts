import { BLANK_CELL, type Grid, isBlankCell, textsOf, widthOf } from '../grid/grid.ts';
import type { NamedPeriod } from '../headings/headings.ts';
import { isTotalStrip, type Strip } from '../layout/layout.ts';
import type { Meaning } from '../target/meaning.ts';
import type { Fate } from './fate.ts';
import type { RangeReading } from './read-figures.ts';

/** What a row or a column of a copied range was taken for. */
export type StripRole =
  /** Lines above the headings. */
  | 'title'
  /** Headings of the columns; of a column, the names of the rows. */
  | 'heading'
  /** Counts rows or columns, and says nothing. */
  | 'numbering'
  | 'figure'
  | 'total'
  /** A row without figures that names those below it. */
  | 'group'
  /** Of another period than the questionnaire's. */
  | 'period'
  /** Percentages. */
  | 'share'
  | 'note'
  /** Understood, and without figures. */
  | 'blank'
  /** Its heading was not understood. */
  | 'unknown';

export interface ReadStrip {
  readonly role: StripRole;
  /** Its headings in one text, outermost first. */
  readonly label: string;
  readonly means?: Meaning;
  readonly period?: NamedPeriod;
}

/** A copied range as it was understood for a question: what each row and column is, and what becomes of each cell. */
export interface ReadSheet {
  readonly cells: Grid;
  /** As many as the range has, as are the columns. */
  readonly rows: readonly ReadStrip[];
  readonly columns: readonly ReadStrip[];
  /** By row and column; absent for headings, notes and blank cells. */
  readonly fates: readonly (readonly (Fate | undefined)[])[];
}

export function sheetOf(reading: RangeReading): ReadSheet {
  const { range, numbering } = reading;
  const shift = numbering.column === undefined ? 0 : 1;
  // The rows of the range that the layout has, and where it has them.
  const kept = range.flatMap((_, n) => (numbering.rows.includes(n) ? [] : [n]));
  const places = new Map(kept.map((row, at) => [row, at]));
  const rows = range.map((row, n): ReadStrip => {
    const at = places.get(n);
    return at === undefined ? { role: 'numbering', label: textsOf(row).join(' ') } : rowAt(reading, at);
  });
  const columns = Array.from(
    { length: widthOf(range) },
    (_, n): ReadStrip => (n < shift ? { role: 'numbering', label: '' } : columnAt(reading, n - shift)),
  );
  const fates = range.map(row => row.map((): Fate | undefined => undefined));
  for (const { row, column, fate } of reading.cells) {
    const own = fates[kept[row.at] ?? -1];
    if (own !== undefined) own[column.at + shift] = fate;
  }
  return { cells: range, rows, columns, fates };
}

function rowAt({ layout }: RangeReading, at: number): ReadStrip {
  const { grid, titles, heads } = layout;
  const label = () => [...new Set(textsOf(grid[at] ?? []))].filter(Boolean).join(', ');
  if (at < titles) return { role: 'title', label: label() };
  if (at < titles + heads) return { role: 'heading', label: label() };
  const strip = layout.rows[at - titles - heads];
  if (strip === undefined) return { role: 'unknown', label: label() };
  const figures = (grid[at] ?? []).slice(layout.names);
  return readStrip(strip, figures.every(isBlankCell));
}

function columnAt({ layout }: RangeReading, at: number): ReadStrip {
  const { grid, titles, heads, names, remarks } = layout;
  if (at >= names) {
    const strip = layout.columns[at - names];
    const isBlank = grid.slice(titles + heads).every(row => isBlankCell(row[at] ?? BLANK_CELL));
    return strip === undefined ? { role: 'unknown', label: '' } : readStrip(strip, isBlank);
  }
  const label = textsOf(grid.slice(titles, titles + heads).flatMap(row => row[at] ?? [])).join(', ');
  return { role: remarks.some(remark => remark.at === at) ? 'note' : 'heading', label };
}

function readStrip(strip: Strip, isBlank: boolean): ReadStrip {
  const { label, meaning, period } = strip;
  return {
    role: roleOf(strip, isBlank),
    label,
    ...(meaning !== undefined && { means: meaning }),
    ...(period !== undefined && { period }),
  };
}

function roleOf(strip: Strip, isBlank: boolean): StripRole {
  if (strip.kind !== 'figures') return strip.kind === 'group' ? 'group' : 'note';
  if (strip.leftOut !== undefined) return strip.leftOut;
  if (isTotalStrip(strip)) return 'total';
  if (strip.meaning === undefined) return 'unknown';
  return isBlank ? 'blank' : 'figure';
}
