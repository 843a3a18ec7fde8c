import { grouped } from '../text/grouped.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { Datum, FieldValue, Split, SplitCell, TableCell, TableValue } from './field-value.ts';
import { exactNumber } from './value.ts';

/** A number of an answer, or of several added up, with every figure that enters it. */
export interface Quantity {
  /** Undefined where a part is unknown: not stated, a why-empty word, or approximate. */
  readonly value: number | undefined;
  /** What the known parts add up to; never above the truth. */
  readonly atLeast: number;
  /** In the order of the sum; spans relative to their answer. */
  readonly figures: readonly QuantityFigure[];
  /** Of money: its ISO code. Amounts of several currencies add up to nothing known. */
  readonly currency?: string;
}

export interface QuantityFigure {
  readonly answer: Answer;
  readonly at: Span;
  readonly value: number | undefined;
  /** What it counts: the cell's ID; the title of a field or column; the row, of a row's total. */
  readonly label: string;
  /** The provision of the table's row that it stands in, "Total" of the last one. */
  readonly row?: string;
}

/** Keys of a figure below its question: `['total']`, `['sex', 'male']`, `['rows', 'PPC 371-A', 'conviction', 'punjab']`. */
export type Keys = readonly string[];

/**
 * The quantity at a path of one answer; `undefined` where nothing is stated there. A split stands for
 * its total, a column of records and `rows` of the table for their sum.
 *
 * `home` is the place of a respondent that answers for one place only: its bare figure is that place's.
 */
export function quantityAt(answer: Answer, keys: Keys, home?: string): Quantity | undefined {
  const [first, ...rest] = keys;
  if (first === undefined) return undefined;
  if (answer.table !== undefined) return tableQuantity(answer, first, rest, home);
  const value = answer.data.get(first);
  return value && fieldQuantity(answer, value, rest, home);
}

/** The cells of a split at a path, by the axis value's ID; `unspecified` is one of them. Empty for anything else. */
export function cellsAt(answer: Answer, keys: Keys, home?: string): Map<string, Quantity> {
  const cells = new Map<string, Quantity>();
  for (const id of cellIds(answer, keys, home)) {
    const quantity = quantityAt(answer, [...keys, id], home);
    if (quantity !== undefined) cells.set(id, quantity);
  }
  return cells;
}

function cellIds(answer: Answer, keys: Keys, home?: string): string[] {
  const [first, measure] = keys;
  const splits: Split[] = [];
  if (answer.table !== undefined) {
    const { rows, total } = answer.table;
    const rowsMeant = first === 'rows' ? rows : (rowsByProvision(answer.table).get(first ?? '') ?? []);
    const measures = first === 'total' ? [total?.measures] : rowsMeant.map(row => row.measures);
    for (const found of measures)
      splits.push(
        ...(found?.get(measure ?? '')?.split === undefined ? [] : [found.get(measure ?? '')?.split as Split]),
      );
  } else {
    const value = answer.data.get(first ?? '');
    if (value?.kind === 'split') {
      const inner = measure === undefined ? value.split : value.split.cells.get(measure)?.inner;
      if (inner !== undefined) splits.push(inner);
    }
  }
  const ids = new Set<string>();
  for (const split of splits) {
    for (const id of split.cells.keys()) ids.add(id);
    if (split.unspecified !== undefined) ids.add('unspecified');
    if (split.whole?.value.kind === 'count' && home !== undefined) ids.add(home);
  }
  return [...ids];
}

function fieldQuantity(answer: Answer, value: FieldValue, keys: Keys, home?: string): Quantity | undefined {
  const [first] = keys;
  switch (value.kind) {
    case 'scalar':
      return keys.length === 0 ? ofDatum(answer, value.datum, value.field.title) : undefined;
    case 'split':
      return splitQuantity(answer, value.split, keys, value.field.title, home);
    case 'records': {
      if (first === undefined) return undefined;
      const known = value.field.kind === 'records' ? value.field.columns : [];
      const title = known.find(({ id }) => id === first)?.title ?? first;
      const parts = value.entries.map(({ columns }) => {
        const datum = columns.get(first)?.datum;
        return datum === undefined ? UNKNOWN : ofDatum(answer, datum, title);
      });
      return parts.length === 0 && value.whole !== undefined ? UNKNOWN : add(parts);
    }
    case 'list':
      return undefined;
    default:
      return value satisfies never;
  }
}

function splitQuantity(
  answer: Answer,
  split: Split,
  keys: Keys,
  label: string,
  home?: string,
): Quantity | undefined {
  const [first, ...rest] = keys;
  if (first === undefined || first === 'total') return splitTotal(answer, split, label);
  if (split.whole !== undefined) {
    if (first === home && rest.length === 0) return ofDatum(answer, split.whole, label);
    return split.whole.value.kind === 'word'
      ? { ...UNKNOWN, figures: [figureOf(answer, split.whole, label)] }
      : undefined;
  }
  const cell = first === 'unspecified' ? split.unspecified : split.cells.get(first);
  return cell && cellQuantity(answer, cell, rest, first);
}

/** What a cell holds, its second axis added up; `undefined` where nothing is stated. */
export function cellQuantity(
  answer: Answer,
  cell: SplitCell,
  keys: Keys,
  label: string,
): Quantity | undefined {
  if (cell.inner !== undefined) return splitQuantity(answer, cell.inner, keys, label);
  return cell.datum === undefined || keys.length > 0 ? undefined : ofDatum(answer, cell.datum, label);
}

/** The total as stated, else what the cells add up to. */
function splitTotal(answer: Answer, split: Split, label: string): Quantity | undefined {
  if (split.whole !== undefined) return ofDatum(answer, split.whole, label);
  if (split.total?.datum !== undefined) return ofDatum(answer, split.total.datum, label);
  return splitSum(answer, split);
}

/** What the cells and `unspecified` add up to; `undefined` where there is none. */
function splitSum(answer: Answer, split: Split): Quantity | undefined {
  const parts: Quantity[] = [];
  for (const [id, cell] of cellsOf(split)) {
    const quantity = cellQuantity(answer, cell, [], id);
    if (quantity !== undefined) parts.push(quantity);
  }
  return parts.length === 0 ? undefined : add(parts);
}

export function* cellsOf(split: Split): Generator<readonly [string, SplitCell]> {
  yield* split.cells;
  if (split.unspecified !== undefined) yield ['unspecified', split.unspecified];
}

function tableQuantity(answer: Answer, first: string, keys: Keys, home?: string): Quantity | undefined {
  const { table } = answer;
  if (table === undefined) return undefined;
  const [measure, ...rest] = keys;
  if (measure === undefined) return undefined;
  const of = (cell: TableCell | undefined, row: string): Quantity | undefined => {
    const quantity = cell && splitQuantity(answer, cell.split, rest, row, home);
    return quantity && { ...quantity, figures: quantity.figures.map(figure => ({ ...figure, row })) };
  };
  if (first === 'total') return of(table.total?.measures.get(measure), 'Total');
  const rows = first === 'rows' ? table.rows : (rowsByProvision(table).get(first) ?? []);
  const stated = rows.map(row => of(row.measures.get(measure), row.provision));
  if (stated.every(quantity => quantity === undefined)) return undefined;
  // A cell that a row omits is not stated, and never 0.
  return add(stated.map(quantity => quantity ?? UNKNOWN));
}

/** A table is asked for cell after cell. */
const rowsByProvision = memo(({ rows }: TableValue) => grouped(rows, ({ provision }) => provision));

function ofDatum(answer: Answer, datum: Datum, label: string): Quantity {
  const value = exactNumber(datum.value);
  const figures = [figureOf(answer, datum, label)];
  return {
    value,
    atLeast: value ?? 0,
    figures,
    ...(datum.value.kind === 'money' && { currency: datum.value.currency }),
  };
}

function figureOf(answer: Answer, { at, value }: Datum, label: string): QuantityFigure {
  return { answer, at, value: exactNumber(value), label };
}

const UNKNOWN: Quantity = { value: undefined, atLeast: 0, figures: [] };

/** The sum of quantities; of none it is 0. Unknown as soon as one part is. */
export function add(parts: readonly Quantity[]): Quantity {
  let value: number | undefined = 0;
  let atLeast = 0;
  const figures: QuantityFigure[] = [];
  for (const part of parts) {
    value = value === undefined || part.value === undefined ? undefined : value + part.value;
    atLeast += part.atLeast;
    for (const each of part.figures) figures.push(each);
  }
  const currencies = [...new Set(parts.flatMap(({ currency }) => currency ?? []))];
  if (currencies.length > 1) return { value: undefined, atLeast: 0, figures };
  const [currency] = currencies;
  return { value, atLeast, figures, ...(currency !== undefined && { currency }) };
}
