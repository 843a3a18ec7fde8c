import type { Axis, Field, ListField, RecordsField, SplitField } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping, Node } from '../syntax/node.ts';
import { t } from '../text/l10n.ts';
import type { Datum, FieldValue, RecordEntry, Split, SplitCell } from './field-value.ts';
import { findAxisValue, readScalar } from './read-scalar.ts';
import { entriesOf, noteGlued, noteShape, noteUnknownKey, type Reader, readDatum } from './reader.ts';
import { WHY_EMPTY } from './value.ts';

/** Reads the value below `data:` of one field; `undefined` where nothing was typed. */
export function readField(reader: Reader, field: Field, entry: Entry): FieldValue | undefined {
  const { value: node } = entry;
  const key = entry.key.span;
  if (node === undefined) return undefined;
  switch (field.kind) {
    case 'scalar': {
      const datum = readDatum(reader, node, field.type, field.title, field.values);
      return datum && { kind: 'scalar', field, key, datum };
    }
    case 'split': {
      const split = readSplit(reader, node, splitOf(reader, field));
      return split && { kind: 'split', field, key, at: node.span, split };
    }
    case 'list':
      return readList(reader, field, key, node);
    case 'records':
      return readRecords(reader, field, key, node);
    default:
      return field satisfies never;
  }
}

/** What reading a split needs: its axes, outermost first, and what its cells hold. */
export interface SplitShape {
  readonly title: string;
  readonly type: 'count' | 'money';
  /** Empty: any label is a cell. */
  readonly axes: readonly Axis[];
}

function splitOf(reader: Reader, { title, type, axes }: SplitField): SplitShape {
  const known = axes.map(id => reader.library.questionnaire.axes.get(id));
  return { title, type, axes: known.filter(axis => axis !== undefined) };
}

/** Cells by name, or one value for all of them; `undefined` where no cell holds anything. */
export function readSplit(reader: Reader, node: Node, shape: SplitShape): Split | undefined {
  const { title, type } = shape;
  if (node.kind === 'sequence') {
    noteShape(reader, node.span, title, t('figures by name, such as {punjab: 4, sindh: 2}'));
    return undefined;
  }
  if (node.kind === 'scalar') {
    if (noteGlued(reader, node, title)) return undefined;
    const whole = readDatum(reader, node, type, title);
    return whole && { cells: new Map(), whole };
  }
  const cells = new Map<string, SplitCell>();
  let unspecified: SplitCell | undefined;
  let total: SplitCell | undefined;
  const [axis, ...rest] = shape.axes;
  const isWrittenTwice = repeatedKeys(node);
  for (const entry of entriesOf(reader, node, title)) {
    const name = entry.key.text.trim();
    if (name === 'total' || name === 'unspecified') {
      const cell = readCell(reader, entry, { ...shape, axes: name === 'total' ? [] : rest });
      if (name === 'total') total = cell;
      else unspecified = cell;
      continue;
    }
    const id = axis === undefined ? name : findAxisValue(axis, name);
    if (id === undefined) {
      const known = axis?.values.map(value => value.id) ?? [];
      noteUnknownKey(reader, entry, [...known, 'unspecified', 'total'], title);
    } else {
      const cell = readCell(reader, entry, { ...shape, axes: rest });
      const first = cells.get(id)?.key;
      const written = entry.key.text;
      if (first === undefined) cells.set(id, cell);
      // The same letters twice are a mistake of the text itself.
      else if (!isWrittenTwice.has(written)) {
        reader.problems.push({
          kind: 'repeated-key',
          span: cell.key,
          written,
          first,
          instead: [id],
          where: title,
        });
      }
    }
  }
  if (![...cells.values(), unspecified, total].some(cell => cell?.datum ?? cell?.inner)) return undefined;
  return { cells, ...(unspecified && { unspecified }), ...(total && { total }) };
}

function repeatedKeys({ entries }: Mapping): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(entries.flatMap(({ key: { text } }) => (seen.size === seen.add(text).size ? [text] : [])));
}

function readCell(reader: Reader, entry: Entry, shape: SplitShape): SplitCell {
  const key = entry.key.span;
  const { value: node } = entry;
  if (shape.axes.length > 0 && node?.kind === 'mapping') {
    const inner = readSplit(reader, node, shape);
    return inner === undefined ? { key } : { key, inner };
  }
  const datum = readDatum(reader, node, shape.type, `${shape.title}, ${entry.key.text}`);
  return datum === undefined ? { key } : { key, datum };
}

function readList(
  reader: Reader,
  field: ListField,
  key: Entry['key']['span'],
  node: Node,
): FieldValue | undefined {
  const base = { kind: 'list', field, key, at: node.span } as const;
  if (node.kind === 'mapping') {
    noteShape(reader, node.span, field.title, t('a list, such as [first, second]'));
    return undefined;
  }
  if (node.kind === 'scalar') {
    const whole = wordOf(node.text, node.span);
    if (whole !== undefined) return { ...base, items: [], whole };
    const only = readDatum(reader, node, field.type, field.title);
    return { ...base, items: only === undefined ? [] : [only] };
  }
  if (isBlankList(node)) return undefined;
  const items = node.items.map(item => readDatum(reader, item, field.type, field.title));
  return { ...base, items: items.filter(item => item !== undefined) };
}

/** Dashes with nothing behind them; `[]` says that there is none. */
function isBlankList(node: Node): boolean {
  return node.kind === 'sequence' && !node.flow && node.items.length === 0;
}

function wordOf(text: string, at: Datum['at']): Datum | undefined {
  const word = WHY_EMPTY.get(text.trim().toLowerCase())?.word;
  return word && { at, value: { kind: 'word', word } };
}

function readRecords(
  reader: Reader,
  field: RecordsField,
  key: Entry['key']['span'],
  node: Node,
): FieldValue | undefined {
  const base = { kind: 'records', field, key, at: node.span } as const;
  if (node.kind === 'scalar') {
    const whole = wordOf(node.text, node.span);
    if (whole !== undefined) return { ...base, entries: [], whole };
  }
  const nodes = node.kind === 'sequence' ? node.items : node.kind === 'mapping' ? [node] : [];
  if (nodes.length === 0 && node.kind === 'scalar') {
    noteShape(reader, node.span, field.title, recordShape(field));
    return undefined;
  }
  if (isBlankList(node)) return undefined;
  const entries: RecordEntry[] = [];
  for (const item of nodes) {
    if (item.kind === 'mapping') entries.push(readRecord(reader, field, item));
    else if (item.kind === 'scalar') entries.push(shortRecord(reader, field, item.text, item.span));
    else noteShape(reader, item.span, field.title, recordShape(field));
  }
  const filled = entries.filter(({ columns }) => columns.size > 0);
  return filled.length === 0 && entries.length > 0 ? undefined : { ...base, entries: filled };
}

function recordShape({ columns }: RecordsField): string {
  return `a list of entries with ${columns.map(({ id }) => id).join(', ')}`;
}

/** A text in place of an entry is its first column. */
function shortRecord(reader: Reader, field: RecordsField, text: string, at: Datum['at']): RecordEntry {
  const [first] = field.columns;
  if (first === undefined) return { at, columns: new Map() };
  const { value, problem } = readScalar(text, first.type, reader.library, first.values);
  if (problem !== undefined)
    reader.problems.push({ where: first.title, ...problem, span: at, written: text });
  return { at, columns: new Map([[first.id, { key: at, datum: { at, value } }]]) };
}

function readRecord(reader: Reader, field: RecordsField, node: Mapping): RecordEntry {
  const columns = new Map<string, { key: Datum['at']; datum: Datum }>();
  for (const entry of entriesOf(reader, node, field.title)) {
    const column = field.columns.find(({ id }) => id === entry.key.text);
    if (column === undefined) {
      noteUnknownKey(
        reader,
        entry,
        field.columns.map(({ id }) => id),
        field.title,
      );
      continue;
    }
    const datum = readDatum(reader, entry.value, column.type, column.title, column.values);
    if (datum !== undefined) columns.set(column.id, { key: entry.key.span, datum });
  }
  return { at: node.span, columns };
}
