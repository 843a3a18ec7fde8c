import type { Library } from '../../model/read-scalar.ts';
import type { Column, RecordsField } from '../../questionnaire/questionnaire.ts';
import { grouped } from '../../text/grouped.ts';
import { greatest } from '../../text/many.ts';
import { sentenceOfRow } from '../figures/totals.ts';
import { BLANK_CELL, cellWithMarks, type Grid, isBlankCell, type RangeCell, textsOf } from '../grid/grid.ts';
import { isTotal, matchByWords, plainLabel } from '../headings/heading-words.ts';
import { withoutNumbering } from '../headings/numbering.ts';
import { type Leftover, NO_REMAINDER, type Remainder } from '../remainder/leftover.ts';
import type { ImportTarget } from '../target/import-target.ts';
import type { ReadEntries, ReadEntry } from './entries.ts';
import { typedText } from './typed-text.ts';

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

/** Headings stand in one of these rows, below the title. */
const HEAD = 4;

/** The rows below the headings of a range, and the column of records that each of its columns is for. */
interface RecordsTable {
  readonly headings: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly entries: Grid;
}

function recordsOf(range: Grid, field: RecordsField, library: Library): ReadEntries | undefined {
  const named = range.slice(0, HEAD).map(row => columnsNamed(field, textsOf(row)));
  const counts = named.map(columns => columns.filter(column => column !== undefined).length);
  const at = counts.indexOf(greatest(counts));
  const columns = named[at] ?? [];
  if ((counts[at] ?? 0) < Math.min(2, field.columns.length)) return undefined;
  const headings = textsOf(range[at] ?? []);
  const rows = range.slice(at + 1);
  const entries = rows.filter(row => !isTotalRow(row));
  const items = entries.flatMap((row): ReadEntry[] => {
    const fields = row.flatMap((cell, n) => {
      const column = columns[n];
      return column === undefined || cell.text === ''
        ? []
        : [{ key: column.id, text: typedText(library, column, cell) }];
    });
    return fields.length === 0 ? [] : [{ fields }];
  });
  if (items.length === 0) return undefined;
  return {
    field: field.id,
    items,
    count: items.reduce((sum, { fields }) => sum + fields.length, 0),
    left: {
      ...NO_REMAINDER,
      leftovers: headings.flatMap((label, n) =>
        columns[n] === undefined ? leftoverColumn(label, n, entries) : [],
      ),
      totals: rows
        .filter(isTotalRow)
        .flatMap(total => totalsOf(total, { headings, columns, entries }, library)),
    },
  };
}

function isTotalRow(row: readonly RangeCell[]): boolean {
  return isTotal(firstText(row));
}

function firstText(row: readonly RangeCell[]): string {
  return row.find(({ text }) => text !== '')?.text ?? '';
}

function leftoverColumn(label: string, n: number, rows: Grid): Leftover[] {
  const cells = rows.flatMap(row => {
    const own = row[n] ?? BLANK_CELL;
    return isBlankCell(own)
      ? []
      : [{ label: firstText(row.filter((_, at) => at !== n)), text: cellWithMarks(own) }];
  });
  return cells.length === 0 ? [] : [{ label, cells }];
}

/** A row of records that says what others add up to. */
function totalsOf(
  total: readonly RangeCell[],
  { headings, columns, entries }: RecordsTable,
  library: Library,
): Remainder['totals'] {
  return columns.flatMap((column, n) => {
    if (column?.type !== 'count') return [];
    const parts = entries.map(row => row[n] ?? BLANK_CELL);
    const names = { label: firstText(total), heading: headings[n] ?? '' };
    const sentence = sentenceOfRow(names, total[n] ?? BLANK_CELL, parts, library);
    return sentence === undefined ? [] : [{ sentence, listed: true }];
  });
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
