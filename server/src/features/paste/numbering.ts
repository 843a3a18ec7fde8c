import { type Grid, widthOf } from './grid.ts';
import { isSerial } from './spoken-words.ts';

/** Headings stand in these rows, if anywhere. */
const HEAD = 4;

/** The range without the column that counts its rows ("S. No."), and without the row that counts its columns ("(1) (2) (3)"). */
export function withoutNumbering(range: Grid): Grid {
  const rows = range.filter((row, n) => n === 0 || n >= HEAD || row.length < 3 || !counts(row));
  const first = rows.map(row => row[0] ?? '');
  const second = rows.map(row => row[1] ?? '');
  const headed = first.slice(0, HEAD).some(isSerial);
  const from = first.findIndex(cell => /^1\W?$/.test(cell));
  const counted = from >= 0 && counts(first.slice(from).filter(cell => /^\d+\W?$/.test(cell)));
  const named = second.slice(Math.max(0, from)).every(cell => !/^\d*$/.test(cell));
  const serial = widthOf(rows) > 2 && (headed || (counted && named && rows.length - from > 2));
  return serial ? rows.map(row => row.slice(1)) : rows;
}

/** 1, 2, 3 … or (1), (2), (3) …, two at least. */
function counts(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, n) => cell.replace(/[().]/g, '') === String(n + 1));
}
