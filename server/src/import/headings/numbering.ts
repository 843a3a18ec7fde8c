import { BLANK_CELL, type Grid, HEADING_ROWS, type RangeCell, textsOf, widthOf } from '../grid/grid.ts';
import { isSerial } from './heading-words.ts';

/** Where a range only counts itself: the column "S. No.", and the row "(1) (2) (3)". */
export interface RangeNumbering {
  /** Indices of rows of the range. */
  readonly rows: readonly number[];
  /** 0 where the first column counts the rows. */
  readonly column?: 0;
}

export function numberingOf(range: Grid): RangeNumbering {
  const rows = range.flatMap((row, n) =>
    n > 0 && n < HEADING_ROWS && row.length >= 3 && counts(textsOf(row)) ? [n] : [],
  );
  return countsRows(range.filter((_, n) => !rows.includes(n))) ? { rows, column: 0 } : { rows };
}

/** The range without what only counts it. */
export function withoutNumbering(range: Grid, { rows, column } = numberingOf(range)): Grid {
  const kept = rows.length === 0 ? range : range.filter((_, n) => !rows.includes(n));
  return column === undefined ? kept : kept.map(withoutNumber);
}

/** A title or a note that stands where rows are counted moves to the names of the rows. */
function withoutNumber([
  first = BLANK_CELL,
  second = BLANK_CELL,
  ...others
]: readonly RangeCell[]): RangeCell[] {
  const isText = second.text === '' && !/^\W*\d*\W*$/.test(first.text) && !isSerial(first.text);
  return [isText ? first : second, ...others];
}

function countsRows(rows: Grid): boolean {
  if (widthOf(rows) <= 2) return false;
  const first = rows.map(row => row[0]?.text ?? '');
  const second = rows.map(row => row[1]?.text ?? '');
  const head = first.slice(0, HEADING_ROWS).find(isSerial);
  const from = first.findIndex(cell => /^1\W?$/.test(cell));
  const numbers = first.slice(Math.max(0, from)).filter(cell => /^\d+\W?$/.test(cell));
  const counted = from >= 0 && counts(numbers);
  // Below "No." may stand how many there are.
  if (head !== undefined)
    return /^\W*s/i.test(head) || head.startsWith('نمبر') || counted || numbers.length === 0;
  const named = second.slice(Math.max(0, from)).every(cell => !/^\d*$/.test(cell));
  return counted && named && rows.length - from > 2;
}

/** 1, 2, 3 … or (1), (2), (3) …, two at least. */
function counts(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, n) => cell.replace(/[().]/g, '') === String(n + 1));
}
