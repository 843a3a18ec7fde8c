import { t } from '../../text/l10n.ts';
import { withoutRaised } from '../footnote-signs.ts';
import { plainBlanks } from '../plain-blanks.ts';

/** A cell of a range as it was copied. */
export interface RangeCell {
  /** On one line, odd blanks made plain, without the signs of footnotes and without what is crossed out. */
  readonly text: string;
  /** Signs of footnotes that were raised above the line: "1", "a". */
  readonly marks: readonly string[];
  /** What is crossed out in it; empty for nearly every cell. */
  readonly crossedOut: string;
  /** Its lines, where text stands on several. */
  readonly lines: number;
}

/**
 * A range of cells: rows of one length, no row and no column blank. A merged cell is the same object at each of its places.
 */
export type Grid = readonly (readonly RangeCell[])[];

/** A cell as it was read: its text with line breaks. */
export interface RawCell {
  readonly text: string;
  readonly marks?: readonly string[];
  readonly crossedOut?: string;
}

/** Headings of a range stand in so many of its first rows and columns, if anywhere. */
export const HEADING_ROWS = 4;

const NO_MARKS: readonly string[] = [];

export const BLANK_CELL: RangeCell = { text: '', marks: [], crossedOut: '', lines: 0 };

/**
 * The range of some rows: odd blanks and line breaks within a cell are one blank, short rows are filled up. Rows and columns
 * that hold nothing are left out, and those that hold only what is merged with the one before. Empty where nothing is left.
 */
export function gridOf(rows: readonly (readonly RawCell[])[]): Grid {
  const known = new Map<RawCell, RangeCell>();
  const cells = rows.map(row =>
    Array.from(row, raw => {
      if (raw.text === '' && raw.marks === undefined && raw.crossedOut === undefined) return BLANK_CELL;
      const cell = known.get(raw) ?? cellOf(raw);
      known.set(raw, cell);
      return cell;
    }),
  );
  const filled = cells.filter((row, n) => isOwn(row, n === 0 ? undefined : cells[n - 1]));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = columnsOf(filled, width);
  const kept = columns.flatMap((column, n) => (isOwn(column, columns[n - 1]) ? [n] : []));
  return filled.map(row => kept.map(n => row[n] ?? BLANK_CELL));
}

/** True for a row or a column that holds something which does not all stand in the one before it. */
function isOwn(cells: readonly RangeCell[], before: readonly RangeCell[] | undefined): boolean {
  const filled = cells.filter(cell => !isBlankCell(cell));
  if (filled.length === 0) return false;
  return before === undefined || cells.some((cell, n) => !isBlankCell(cell) && before[n] !== cell);
}

export function isBlankCell({ text, crossedOut }: RangeCell): boolean {
  return text === '' && crossedOut === '';
}

function cellOf({ text, marks = [], crossedOut = '' }: RawCell): RangeCell {
  // Nearly every cell is a number or a name in plain letters.
  if (marks.length === 0 && crossedOut === '' && /^[!-~]+(?: [!-~]+)*$/.test(text))
    return { text, marks: NO_MARKS, crossedOut: '', lines: 1 };
  const lines = plainBlanks(text)
    .split('\n')
    .filter(line => line.trim() !== '').length;
  const raised = withoutRaised(cellText(text));
  const all = [...raised.marks, ...marks];
  // A cell that is raised as a whole bears no mark.
  const own =
    raised.text === '' && crossedOut === ''
      ? { text: all.join(' '), marks: [] }
      : { text: raised.text, marks: all };
  if (own.text === '' && crossedOut === '') return BLANK_CELL;
  return { ...own, crossedOut: cellText(crossedOut), lines };
}

/** The text of a cell on one line. Signs that only turn the direction of a text say nothing in it. */
function cellText(text: string): string {
  return plainBlanks(text)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell as it is shown to whoever copied it, signs of footnotes included. */
export function cellWithMarks({ text, marks, crossedOut }: RangeCell): string {
  const own = [text, ...marks.map(mark => `[${mark}]`)].filter(part => part !== '').join(' ');
  const crossed = crossedOut === '' ? '' : t('(crossed out: {text})', { text: crossedOut });
  return [own, crossed].filter(part => part !== '').join(' ');
}

/** The columns of rows, short ones filled up. */
export function columnsOf(rows: readonly (readonly RangeCell[])[], width: number): RangeCell[][] {
  return Array.from({ length: width }, (_, n) => rows.map(row => row[n] ?? BLANK_CELL));
}

export function textsOf(row: readonly RangeCell[]): string[] {
  return row.map(({ text }) => text);
}

export function widthOf(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

/** True where a cell of the range stands at more places than one. */
export function isMerged(grid: Grid, row: number, column: number): boolean {
  const cell = grid[row]?.[column];
  const around = [
    grid[row]?.[column - 1],
    grid[row]?.[column + 1],
    grid[row - 1]?.[column],
    grid[row + 1]?.[column],
  ];
  return around.includes(cell);
}
