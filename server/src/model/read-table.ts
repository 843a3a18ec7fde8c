import { readCitation } from '../questionnaire/citation.ts';
import type { Table } from '../questionnaire/questionnaire.ts';
import type { Entry, Node } from '../syntax/node.ts';
import { commaList, t } from '../text/l10n.ts';
import type { TableCell, TableRow, TableValue } from './field-value.ts';
import { readSplit, type SplitShape } from './read-field.ts';
import { entriesOf, noteShape, noteUnknownKey, type Reader } from './reader.ts';

/** Reads `rows` and `total` of the table by provision. */
export function readTable(
  reader: Reader,
  table: Table,
  data: Node,
  key: Entry['key']['span'],
): TableValue | undefined {
  if (data.kind !== 'mapping') {
    noteShape(reader, data.span, 'data', t('rows keyed by legal provision'));
    return undefined;
  }
  const rows: TableRow[] = [];
  let total: TableValue['total'];
  for (const entry of entriesOf(reader, data, t('The table'))) {
    const name = entry.key.text;
    if (name === 'rows') for (const each of readRows(reader, table, entry)) rows.push(each);
    else if (name === 'total')
      total = { key: entry.key.span, measures: readMeasures(reader, table, entry, 'total') };
    else noteUnknownKey(reader, entry, ['rows', 'total'], t('The table'));
  }
  return { rows, key, ...(total && { total }) };
}

function readRows(reader: Reader, table: Table, { value }: Entry): TableRow[] {
  if (value === undefined) return [];
  if (value.kind !== 'mapping') {
    noteShape(reader, value.span, 'rows', t('legal provisions, each with its figures'));
    return [];
  }
  return entriesOf(reader, value, 'rows').map(entry => {
    const written = entry.key.text;
    const { catalogue, questionnaire } = reader.library;
    const { canonical } = readCitation(written, catalogue, questionnaire.statute);
    return {
      key: entry.key.span,
      written,
      provision: canonical === '' ? written : canonical,
      measures: readMeasures(reader, table, entry, written),
    };
  });
}

function readMeasures(reader: Reader, table: Table, { value }: Entry, row: string): Map<string, TableCell> {
  const measures = new Map<string, TableCell>();
  if (value === undefined) return measures;
  const known = table.measures.map(({ id }) => id);
  if (value.kind !== 'mapping') {
    noteShape(reader, value.span, row, commaList(known));
    return measures;
  }
  const axis = reader.library.questionnaire.axes.get(table.axis);
  for (const entry of entriesOf(reader, value, row)) {
    const measure = table.measures.find(({ id }) => id === entry.key.text);
    if (measure === undefined) {
      noteUnknownKey(reader, entry, known, row);
      continue;
    }
    const shape: SplitShape = { title: `${row}, ${measure.title}`, type: 'count', axes: axis ? [axis] : [] };
    const split = entry.value && readSplit(reader, entry.value, shape);
    if (split && entry.value) measures.set(measure.id, { key: entry.key.span, at: entry.value.span, split });
  }
  return measures;
}
