import type { Library } from '../../model/read-scalar.ts';
import type { Column, RecordsField } from '../../questionnaire/questionnaire.ts';
import { greatest } from '../../text/many.ts';
import { entries as entriesOf, type NewEntry, type NewItem, word } from '../../writing/content.ts';
import type { RangeAnswer } from './figures.ts';
import { BLANK, type Cell, type Grid, isBlankCell, shownCell, textsOf } from './grid.ts';
import { type Leftover, NO_REMAINDER, type Remainder } from './leftover.ts';
import { withoutNumbering } from './numbering.ts';
import type { AnswerPlace } from './place.ts';
import { isTotal, isWithin, nameWords, plainLabel } from './spoken-words.ts';
import { sentenceOfRow } from './totals.ts';
import { typedText } from './typed-text.ts';

/** The range as entries of records, whose columns its headings name: of the field at the cursor, or of the one that fits best. */
export function recordsFor({ scene, question, path }: AnswerPlace, range: Grid): RangeAnswer | undefined {
  const isAtField = question.fields.some(({ id }) => id === path[1]);
  const found = question.fields.flatMap(field =>
    field.kind === 'records' && (!isAtField || field.id === path[1])
      ? (recordsOf(scene.library, field, withoutNumbering(range)) ?? [])
      : [],
  );
  return found.sort((a, b) => b.count - a.count)[0];
}

/** Headings stand in one of these rows, below the title. */
const HEAD = 4;

function recordsOf(library: Library, field: RecordsField, range: Grid): RangeAnswer | undefined {
  const named = range.slice(0, HEAD).map(row => columnsNamed(field, textsOf(row)));
  const counts = named.map(columns => columns.filter(column => column !== undefined).length);
  const at = counts.indexOf(greatest(counts));
  const columns = named[at] ?? [];
  if ((counts[at] ?? 0) < Math.min(2, field.columns.length)) return undefined;
  const headings = textsOf(range[at] ?? []);
  const rows = range.slice(at + 1);
  const entries = rows.filter(row => !isTotalRow(row));
  let counted = 0;
  const items = entries.flatMap((row): NewItem[] => {
    const fields = row.flatMap((cell, n): NewEntry[] => {
      const column = columns[n];
      return column === undefined || cell.text === ''
        ? []
        : [{ key: column.id, value: word(typedText(library, column, cell)) }];
    });
    counted += fields.length;
    return fields.length === 0 ? [] : [{ value: entriesOf(fields) }];
  });
  if (items.length === 0) return undefined;
  const isSame = (written: string) => written === field.id;
  return {
    wanted: [{ key: field.id, isSame, value: { kind: 'items', items } }],
    left: {
      ...NO_REMAINDER,
      leftovers: headings.flatMap((label, n) =>
        columns[n] === undefined ? leftoverColumn(label, n, entries) : [],
      ),
      totals: rows.filter(isTotalRow).flatMap(total => totalsOf(library, total, entries, headings, columns)),
    },
    isList: true,
    count: counted,
  };
}

function isTotalRow(row: readonly Cell[]): boolean {
  return isTotal(firstText(row));
}

function firstText(row: readonly Cell[]): string {
  return row.find(({ text }) => text !== '')?.text ?? '';
}

function leftoverColumn(label: string, n: number, rows: Grid): Leftover[] {
  const cells = rows.flatMap(row => {
    const own = row[n] ?? BLANK;
    return isBlankCell(own)
      ? []
      : [{ label: firstText(row.filter((_, at) => at !== n)), text: shownCell(own) }];
  });
  return cells.length === 0 ? [] : [{ label, cells }];
}

function totalsOf(
  library: Library,
  total: readonly Cell[],
  rows: Grid,
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
): Remainder['totals'] {
  const label = firstText(total);
  return columns.flatMap((column, n) => {
    if (column?.type !== 'count') return [];
    const parts = rows.map(row => row[n] ?? BLANK);
    const sentence = sentenceOfRow(label, headings[n] ?? '', total[n] ?? BLANK, parts, library);
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

/** By all of the words of its name, else as the only one that has them among others, else as the only one of its kind. */
function columnNamed({ columns }: RecordsField, heading: string): Column | undefined {
  const words = nameWords(heading);
  if (words.length === 0) return undefined;
  const named = columns.map(column => ({ column, names: [nameWords(column.id), nameWords(column.title)] }));
  const exact = named.find(({ names }) => names.some(name => isWithin(words, name) && isWithin(name, words)));
  const wider = named.filter(({ names }) =>
    names.some(name => isWithin(words, name) || isWithin(name, words)),
  );
  const label = plainLabel(heading)
    .toLowerCase()
    .replace(/(?<![.:])[.:]+$/, '');
  const kind = columns.filter(({ type }) => BY_TYPE.get(type)?.test(label));
  return exact?.column ?? (kind.length === 1 ? kind[0] : wider.length === 1 ? wider[0]?.column : undefined);
}
