import { plainBlanks } from './letters.ts';

/** A range of cells as it was copied: rows of texts, all of one length, no row and no column blank. */
export type Grid = readonly (readonly string[])[];

/**
 * The range of some rows: odd blanks and line breaks within a cell are one blank, short rows are filled up, and
 * rows and columns that hold nothing are left out. Empty where nothing is left.
 */
export function gridOf(rows: readonly (readonly string[])[]): Grid {
  const texts = rows.map(row => row.map(cellText)).filter(row => row.some(cell => cell !== ''));
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const kept = Array.from({ length: width }, (_, n) => n).filter(n =>
    texts.some(row => (row[n] ?? '') !== ''),
  );
  return texts.map(row => kept.map(n => row[n] ?? ''));
}

/** The text of a cell on one line. */
export function cellText(text: string): string {
  return plainBlanks(text).replace(/\s+/g, ' ').trim();
}

export function widthOf(grid: Grid): number {
  return grid[0]?.length ?? 0;
}
