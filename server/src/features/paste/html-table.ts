import type { HtmlToken } from './html.ts';
import { readHtml } from './html.ts';

/** The one table of a page. */
export interface HtmlTable {
  /** A merged cell stands at each of its places. */
  readonly rows: readonly (readonly string[])[];
  /** True where cells are merged, which the plain text does not tell. */
  readonly merged: boolean;
}

/** Beyond these a span is a mistake, or a way to fill memory. */
const MOST_COLUMNS = 500;
const MOST_ROWS = 5000;
/** Rows and columns that one cell may span; the cells that it covers are all read. */
const LONGEST_CELL = 500;
const WIDEST_CELL = 100;

/** The table of a page that is one table and nothing else, as spreadsheets copy ranges; else `undefined`. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const reading: Reading = { rows: [], row: -1, depth: 0, tables: 0, merged: false, outside: false };
  for (const token of readHtml(html)) readToken(reading, token);
  endCell(reading);
  const { rows, tables, merged, outside } = reading;
  if (tables !== 1 || outside) return undefined;
  return { rows: rows.map(row => Array.from(row, text => text ?? '')), merged };
}

interface Reading {
  readonly rows: (string | undefined)[][];
  row: number;
  /** Tables that are open. */
  depth: number;
  /** Tables found that are in no other. */
  tables: number;
  merged: boolean;
  /** Text stands beside the table. */
  outside: boolean;
  cell?: { text: string; readonly columns: number; readonly rows: number } | undefined;
}

function readToken(reading: Reading, token: HtmlToken): void {
  if (token.kind === 'text') readText(reading, token.text);
  else if (token.name === 'table') countTable(reading, token.kind);
  else if (reading.depth === 1) readInTable(reading, token);
  else if (token.name === 'br') readText(reading, '\n');
}

function readText(reading: Reading, text: string): void {
  if (reading.cell !== undefined) reading.cell.text += text;
  else if (reading.depth === 0 && /[^\s\u00a0]/.test(text)) reading.outside = true;
}

function countTable(reading: Reading, kind: 'open' | 'close'): void {
  if (kind === 'open') {
    if (reading.depth === 0) reading.tables++;
    reading.depth++;
    return;
  }
  reading.depth = Math.max(0, reading.depth - 1);
  if (reading.depth === 0) endCell(reading);
}

function readInTable(reading: Reading, token: Exclude<HtmlToken, { kind: 'text' }>): void {
  const { name } = token;
  if (name === 'tr') {
    endCell(reading);
    if (token.kind === 'open') beginRow(reading);
  } else if (name === 'td' || name === 'th') {
    endCell(reading);
    if (token.kind === 'open') beginCell(reading, token.attributes);
  } else if (
    reading.cell !== undefined &&
    (name === 'br' || name === 'p' || name === 'div' || name === 'li')
  ) {
    reading.cell.text += '\n';
  }
}

function beginRow(reading: Reading): void {
  reading.row++;
  reading.rows[reading.row] ??= [];
}

function beginCell(reading: Reading, attributes: ReadonlyMap<string, string>): void {
  if (reading.row < 0) beginRow(reading);
  const columns = spanOf(attributes.get('colspan'), WIDEST_CELL);
  const rows = spanOf(attributes.get('rowspan'), LONGEST_CELL);
  // Excel writes a text that runs over into blank cells as if they were merged with its own.
  const runsOver = /mso-ignore:\s*colspan/i.test(attributes.get('style') ?? '');
  reading.merged ||= !runsOver && columns * rows > 1;
  reading.cell = { text: '', columns: runsOver ? -columns : columns, rows };
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.max(1, Math.min(span, most));
}

/** Puts the cell in the first free place of its row, and at its further places. */
function endCell(reading: Reading): void {
  const { cell, rows } = reading;
  if (cell === undefined) return;
  reading.cell = undefined;
  const row = rows[reading.row] ?? [];
  let column = 0;
  while (row[column] !== undefined) column++;
  const width = Math.abs(cell.columns);
  if (column + width > MOST_COLUMNS) return;
  for (let down = 0; down < cell.rows && reading.row + down < MOST_ROWS; down++) {
    const at = reading.row + down;
    rows[at] ??= [];
    for (let n = 0; n < width; n++)
      (rows[at] ??= [])[column + n] = n > 0 && cell.columns < 0 ? '' : cell.text;
  }
}
