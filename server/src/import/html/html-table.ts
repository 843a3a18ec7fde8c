import type { RawCell } from '../grid/grid.ts';
import { type HtmlToken, readHtml } from './html-tokens.ts';
import { BLOCKS, classesIn, type Emphasis, emphasisOf, isOrdinalEnd, VOID } from './markup.ts';
import { OpenTags } from './open-tags.ts';
import { type CellSpan, cellSpan, TableCells } from './table-cells.ts';

/** The one table of a page. */
export interface HtmlTable {
  /** A merged cell is the same object at each of its places. */
  readonly rows: readonly (readonly RawCell[])[];
  /** True for what the plain text does not tell: merged cells, raised signs, crossed-out text. */
  readonly saysMore: boolean;
}

/** The table of a page that is one table and nothing else, as spreadsheets copy ranges; else `undefined`. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const reading = newReading();
  for (const token of readHtml(html)) readToken(reading, token);
  endCell(reading);
  const { cells, tables, saysMore, outside } = reading;
  if (tables !== 1 || outside || !cells.isWhole) return undefined;
  return { rows: cells.rows(NO_CELL), saysMore };
}

const NO_CELL: RawCell = { text: '' };

interface Reading {
  readonly cells: TableCells<RawCell>;
  /** Tables that are open. */
  depth: number;
  /** Tables found that are in no other. */
  tables: number;
  saysMore: boolean;
  /** Text stands beside the table, or in it and in no cell. */
  outside: boolean;
  readonly classes: Map<string, Emphasis>;
  cell?: OpenCell | undefined;
}

interface OpenCell {
  readonly text: string[];
  readonly marks: string[];
  readonly crossedOut: string[];
  readonly span: CellSpan;
  /** A text that runs over into blank cells. */
  readonly runsOver: boolean;
  readonly tags: OpenTags<Emphasis | undefined>;
}

function newReading(): Reading {
  return {
    cells: new TableCells(),
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
  else if (reading.depth === 1 && CELLS.has(token.name)) readCellTag(reading, token);
  else if (reading.cell !== undefined) readInCell(reading, reading.cell, token);
}

function readText(reading: Reading, text: string): void {
  const { cell } = reading;
  if (cell === undefined) {
    if (/\S/.test(text)) reading.outside = true;
  } else if (cell.tags.innermost === 'raised' && text.trim() !== '' && !isOrdinalEnd(text)) {
    cell.marks.push(text.trim());
  } else if (cell.tags.innermost === 'crossed-out' && text.trim() !== '') {
    cell.crossedOut.push(text);
  } else addText(cell, text);
}

function addText({ text, crossedOut }: OpenCell, added: string): void {
  text.push(added);
  // What is crossed out behind it is another text.
  if (crossedOut.length > 0) crossedOut.push(' ');
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

/** The parts of a table; those of one in a cell are lines of that cell. */
const CELLS = new Set(['tr', 'td', 'th', 'caption']);

function readCellTag(reading: Reading, token: Tag): void {
  endCell(reading);
  if (token.kind === 'close') return;
  if (token.name === 'tr') reading.cells.beginRow();
  else if (token.name === 'caption') beginCaption(reading, token);
  else beginCell(reading, token);
}

function readInCell({ classes }: Reading, cell: OpenCell, token: Tag): void {
  const { name } = token;
  const { tags } = cell;
  if (name === 'br' || BLOCKS.has(name) || CELLS.has(name)) addText(cell, '\n');
  if (token.kind === 'close') tags.close(name);
  else if (!VOID.has(name)) tags.open(name, emphasisOf(token, classes) ?? tags.innermost);
}

/** The title of a table is a row of its own. */
function beginCaption(reading: Reading, token: Extract<HtmlToken, { kind: 'open' }>): void {
  reading.cells.beginRow();
  beginCell(reading, token);
  reading.saysMore = true;
}

function beginCell(reading: Reading, token: Extract<HtmlToken, { kind: 'open' }>): void {
  const span = cellSpan(token);
  // Excel writes a text that runs over into blank cells as if they were merged with its own.
  const runsOver = /mso-ignore:\s*colspan/i.test(token.attributes.get('style') ?? '');
  reading.saysMore ||= !runsOver && span.columns * span.rows > 1;
  const cell: OpenCell = { text: [], marks: [], crossedOut: [], span, runsOver, tags: new OpenTags() };
  // What a cell says of its height on the line is how its text is aligned.
  const emphasis = emphasisOf(token, reading.classes);
  cell.tags.open(token.name, emphasis === 'crossed-out' ? emphasis : undefined);
  reading.cell = cell;
}

/** A cell that spans several places is the same at each of them. */
function endCell(reading: Reading): void {
  const { cell, cells } = reading;
  if (cell === undefined) return;
  reading.cell = undefined;
  const raw: RawCell = {
    text: cell.text.join(''),
    ...(cell.marks.length > 0 && { marks: cell.marks }),
    ...(cell.crossedOut.length > 0 && { crossedOut: cell.crossedOut.join('') }),
  };
  reading.saysMore ||= cell.marks.length > 0 || cell.crossedOut.length > 0;
  cells.add(raw, cell.span, right => (right > 0 && cell.runsOver ? NO_CELL : raw));
}
