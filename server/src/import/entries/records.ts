import type { Library } from '../../model/read-scalar.ts';
import type { Column, RecordsField } from '../../questionnaire/questionnaire.ts';
import { grouped } from '../../text/grouped.ts';
import { greatest } from '../../text/many.ts';
import { compareTotal } from '../figures/totals.ts';
import {
  BLANK_CELL,
  cellWithMarks,
  type Grid,
  HEADING_ROWS,
  isBlankCell,
  isMerged,
  type RangeCell,
  textsOf,
} from '../grid/grid.ts';
import { isTotal, matchByWords, plainLabel } from '../headings/heading-words.ts';
import { withoutNumbering } from '../headings/numbering.ts';
import type { Leftover } from '../remainder/leftover.ts';
import type { ListedCell } from '../remainder/odd-cells.ts';
import type { ImportTarget } from '../target/import-target.ts';
import { type EntryCell, type ReadEntries, type ReadEntry, remainderOfEntries } from './entries.ts';
import { entryCell } from './typed-cell.ts';

/** A range as entries of records, whose columns its headings name: of the field that it is for, or of the one that fits best. */
export function readRecords(range: Grid, target: ImportTarget): ReadEntries | undefined {
  const { library, question, keys } = target;
  const rows = withoutNumbering(range);
  const isForField = question.fields.some(({ id }) => id === keys[1]);
  const found = question.fields.flatMap(field =>
    field.kind === 'records' && (!isForField || field.id === keys[1])
      ? (recordsOf(rows, field, library) ?? [])
      : [],
  );
  return found.sort((a, b) => b.count - a.count)[0];
}

/** A range whose headings name columns of records. */
interface RecordsTable {
  readonly range: Grid;
  readonly headings: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  /** The rows below the headings. */
  readonly rows: readonly RecordsRow[];
}

interface RecordsRow {
  /** Its place in the range. */
  readonly at: number;
  readonly cells: readonly RangeCell[];
  /** Its first text. */
  readonly label: string;
}

function recordsOf(range: Grid, field: RecordsField, library: Library): ReadEntries | undefined {
  const table = tableOf(range, field);
  if (table === undefined) return undefined;
  const entries = table.rows.filter(row => !isTotal(row.label));
  const totals = table.rows.filter(row => isTotal(row.label));
  const read = entries.map(row => readEntry(row, table, library));
  const items = read.flatMap(({ fields }) => (fields.length === 0 ? [] : [{ fields }]));
  if (items.length === 0) return undefined;
  const compared = totals.map(total => readTotal(total, { ...table, rows: entries }, library));
  const listed = [...read, ...compared].flatMap(row => row.listed);
  const left = remainderOfEntries(
    read.flatMap(({ taken }) => taken),
    listed,
  );
  return {
    field: field.id,
    items,
    count: items.reduce((sum, { fields }) => sum + fields.length, 0),
    left: {
      ...left,
      leftovers: [...leftoverColumns({ ...table, rows: entries }), ...left.leftovers],
      totals: compared.flatMap(({ sentences }) => sentences.map(sentence => ({ sentence, listed: true }))),
    },
  };
}

function tableOf(range: Grid, field: RecordsField): RecordsTable | undefined {
  const named = range.slice(0, HEADING_ROWS).map(row => columnsNamed(field, textsOf(row)));
  const counts = named.map(columns => columns.filter(column => column !== undefined).length);
  const at = counts.indexOf(greatest(counts));
  if ((counts[at] ?? 0) < Math.min(2, field.columns.length)) return undefined;
  const rows = range.slice(at + 1).map((cells, n) => ({ at: at + 1 + n, cells, label: firstText(cells) }));
  return { range, headings: textsOf(range[at] ?? []), columns: named[at] ?? [], rows };
}

function firstText(row: readonly RangeCell[]): string {
  return row.find(({ text }) => text !== '')?.text ?? '';
}

interface ReadRow {
  readonly fields: ReadEntry['fields'];
  readonly taken: readonly EntryCell[];
  readonly listed: readonly ListedCell[];
}

function readEntry({ at, cells, label }: RecordsRow, table: RecordsTable, library: Library): ReadRow {
  const fields: { readonly key: string; readonly text: string }[] = [];
  const taken: EntryCell[] = [];
  const listed: ListedCell[] = [];
  for (const [n, cell] of cells.entries()) {
    const column = table.columns[n];
    if (column === undefined || isBlankCell(cell)) continue;
    const named = { row: { label }, column: { label: table.headings[n] ?? '' }, cell };
    // A name that is merged is that of each row; a figure is not.
    const isFigure = column.type === 'count' || column.type === 'money';
    if (cell.text === '') listed.push({ ...named, why: 'crossed-out' });
    else if (isFigure && isMerged(table.range, at, n)) listed.push({ ...named, why: 'merged' });
    else {
      const read = entryCell(library, column, named);
      taken.push(read);
      fields.push({ key: column.id, text: read.written });
    }
  }
  return { fields, taken, listed };
}

/** Columns that are none of the records. */
function leftoverColumns({ headings, columns, rows }: RecordsTable): Leftover[] {
  return headings.flatMap((label, n) => {
    const cells = rows.flatMap(row => {
      const own = row.cells[n] ?? BLANK_CELL;
      return columns[n] !== undefined || isBlankCell(own)
        ? []
        : [{ label: firstText(row.cells.filter((_, at) => at !== n)), text: cellWithMarks(own) }];
    });
    return cells.length === 0 ? [] : [{ label, cells }];
  });
}

/** A row that says what others add up to: what does not agree, and what could not be compared. */
function readTotal(
  { cells, label }: RecordsRow,
  { headings, columns, rows }: RecordsTable,
  library: Library,
): { readonly sentences: readonly string[]; readonly listed: readonly ListedCell[] } {
  const sentences: string[] = [];
  const listed: ListedCell[] = [];
  const name = cells.find(({ text }) => text === label);
  for (const [n, cell] of cells.entries()) {
    if (cell === name || isBlankCell(cell) || /^[-–—]+$/.test(cell.text)) continue;
    const heading = headings[n] ?? '';
    const parts = rows.map(row => row.cells[n] ?? BLANK_CELL);
    const compared =
      columns[n]?.type === 'count' ? compareTotal({ label, heading }, cell, parts, library) : undefined;
    if (compared === undefined)
      listed.push({ row: { label }, column: { label: heading }, cell, why: 'lone-total' });
    else if (compared.sentence !== undefined) sentences.push(compared.sentence);
  }
  return { sentences, listed };
}

/** The column of each heading; a column is named once. */
function columnsNamed(field: RecordsField, headings: readonly string[]): (Column | undefined)[] {
  const all = headings.map(heading => columnNamed(field, heading));
  return all.map((column, n) => (all.indexOf(column) < n ? undefined : column));
}

/** What officers write above a place or a law. */
const BY_TYPE: ReadonlyMap<Column['type'], RegExp> = new Map([
  ['place', /^(?:place|province|region|territory|area)$/],
  ['provision', /^(?:section|law|statute|provision|offence|act)s?(?: of law)?$|^under section$|^u\/s$/],
]);

/** By all of the words of its name, else as the only one of its kind, else as the only one that shares its words. */
function columnNamed({ columns }: RecordsField, heading: string): Column | undefined {
  const by = grouped(columns, column => matchByWords(heading, column));
  const [same] = by.get('same') ?? [];
  const wider = [...(by.get('fewer') ?? []), ...(by.get('more') ?? [])];
  const label = plainLabel(heading)
    .toLowerCase()
    .replace(/(?<![.:])[.:]+$/, '');
  const kind = columns.filter(({ type }) => BY_TYPE.get(type)?.test(label));
  return same ?? (kind.length === 1 ? kind[0] : wider.length === 1 ? wider[0] : undefined);
}
