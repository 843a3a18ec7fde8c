import type { RawCell } from './grid.ts';
import type { HtmlToken } from './html-tokens.ts';
import { readHtml } from './html-tokens.ts';
import { classesIn, type Emphasis, emphasisOf, isOrdinalEnd, OpenTags, VOID } from './markup.ts';

/** The one table of a page. */
export interface HtmlTable {
  /** A merged cell is the same object at each of its places. */
  readonly rows: readonly (readonly RawCell[])[];
  /** True for what the plain text does not tell: merged cells, raised signs, crossed-out text. */
  readonly saysMore: boolean;
}

/** Beyond these a span is a mistake, or a way to fill memory. */
const MOST_COLUMNS = 500;
const MOST_ROWS = 5000;
/** Rows and columns that one cell may span; the cells that it covers are all read. */
const LONGEST_CELL = 500;
const WIDEST_CELL = 100;

/** The table of a page that is one table and nothing else, as spreadsheets copy ranges; else `undefined`. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const reading = newReading();
  for (const token of readHtml(html)) readToken(reading, token);
  endCell(reading);
  const { rows, tables, saysMore, outside } = reading;
  if (tables !== 1 || outside) return undefined;
  return { rows: rows.map(row => Array.from(row, cell => cell ?? NO_CELL)), saysMore };
}

const NO_CELL: RawCell = { text: '' };

interface Reading {
  readonly rows: (RawCell | undefined)[][];
  row: number;
  /** Tables that are open. */
  depth: number;
  /** Tables found that are in no other. */
  tables: number;
  saysMore: boolean;
  /** Text stands beside the table. */
  outside: boolean;
  readonly classes: Map<string, Emphasis>;
  cell?: OpenCell | undefined;
}

interface OpenCell {
  readonly text: string[];
  readonly marks: string[];
  readonly crossedOut: string[];
  readonly columns: number;
  readonly rows: number;
  /** A text that runs over into blank cells. */
  readonly runsOver: boolean;
  readonly tags: OpenTags;
}

function newReading(): Reading {
  return {
    rows: [],
    row: -1,
    depth: 0,
    tables: 0,
    saysMore: false,
    outside: false,
    classes: new Map(),
  };
}

function readToken(reading: Reading, token: HtmlToken): void {
  if (token.kind === 'text') readText(reading, token.text.replace(/\s+/g, ' '));
  else if (token.kind === 'style')
    for (const [name, emphasis] of classesIn(token.text)) reading.classes.set(name, emphasis);
  else if (token.name === 'table') countTable(reading, token.kind);
  else if (reading.depth === 1) readInTable(reading, token);
  else if (token.name === 'br') readText(reading, '\n');
}

function readText(reading: Reading, text: string): void {
  const { cell } = reading;
  if (cell === undefined) {
    if (reading.depth === 0 && /\S/.test(text)) reading.outside = true;
  } else if (cell.tags.emphasis === 'raised' && text.trim() !== '' && !isOrdinalEnd(text)) {
    cell.marks.push(text.trim());
  } else if (cell.tags.emphasis === 'crossed-out' && text.trim() !== '') {
    cell.crossedOut.push(text);
  } else cell.text.push(text);
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

type Tag = Extract<HtmlToken, { kind: 'open' | 'close' }>;

function readInTable(reading: Reading, token: Tag): void {
  const { name } = token;
  const { cell } = reading;
  if (name === 'tr') {
    endCell(reading);
    if (token.kind === 'open') beginRow(reading);
  } else if (name === 'td' || name === 'th') {
    endCell(reading);
    if (token.kind === 'open') beginCell(reading, token);
  } else if (cell !== undefined) {
    if (LINES.has(name)) cell.text.push('\n');
    if (token.kind === 'close') cell.tags.close(name);
    else if (!VOID.has(name)) cell.tags.open(name, emphasisOf(token, reading.classes));
  }
}

const LINES = new Set(['br', 'p', 'div', 'li']);
function beginRow(reading: Reading): void {
  reading.row++;
  reading.rows[reading.row] ??= [];
}

function beginCell(reading: Reading, token: Extract<HtmlToken, { kind: 'open' }>): void {
  if (reading.row < 0) beginRow(reading);
  const { attributes } = token;
  const columns = spanOf(attributes.get('colspan'), WIDEST_CELL);
  const rows = spanOf(attributes.get('rowspan'), LONGEST_CELL);
  // Excel writes a text that runs over into blank cells as if they were merged with its own.
  const runsOver = /mso-ignore:\s*colspan/i.test(attributes.get('style') ?? '');
  reading.saysMore ||= !runsOver && columns * rows > 1;
  const cell: OpenCell = {
    text: [],
    marks: [],
    crossedOut: [],
    columns,
    rows,
    runsOver,
    tags: new OpenTags(),
  };
  // What a cell says of its height on the line is how its text is aligned.
  const emphasis = emphasisOf(token, reading.classes);
  cell.tags.open(token.name, emphasis === 'crossed-out' ? emphasis : undefined);
  reading.cell = cell;
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
  const raw: RawCell = {
    text: cell.text.join(''),
    ...(cell.marks.length > 0 && { marks: cell.marks }),
    ...(cell.crossedOut.length > 0 && { crossedOut: cell.crossedOut.join('') }),
  };
  reading.saysMore ||= cell.marks.length > 0 || cell.crossedOut.length > 0;
  const row = rows[reading.row] ?? [];
  let column = 0;
  while (row[column] !== undefined) column++;
  if (column + cell.columns > MOST_COLUMNS) return;
  for (let down = 0; down < cell.rows && reading.row + down < MOST_ROWS; down++) {
    const filled = rows[reading.row + down] ?? [];
    rows[reading.row + down] = filled;
    for (let n = 0; n < cell.columns; n++) filled[column + n] = n > 0 && cell.runsOver ? NO_CELL : raw;
  }
}
