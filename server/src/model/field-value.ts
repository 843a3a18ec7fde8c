import type { Field } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Value } from './value.ts';

/** What an answer holds for one field of its question. Spans are relative to the answer's piece. */
export type FieldValue = ScalarValue | SplitValue | ListValue | RecordsValue;

/** One scalar where it stands. */
export interface Datum {
  readonly at: Span;
  readonly value: Value;
}

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly field: Field;
  readonly key: Span;
  readonly datum: Datum;
}

/** A count along an axis. */
export interface SplitValue {
  readonly kind: 'split';
  readonly field: Field;
  readonly key: Span;
  /** The whole value. */
  readonly at: Span;
  readonly split: Split;
}

export interface Split {
  /** Cells by the axis value's ID, in the order typed. Any label where the axis is open. */
  readonly cells: ReadonlyMap<string, SplitCell>;
  readonly unspecified?: SplitCell;
  readonly total?: SplitCell;
  /** A figure or a why-empty word that stands for the whole split. */
  readonly whole?: Datum;
}

export interface SplitCell {
  readonly key: Span;
  readonly datum?: Datum;
  /** The second axis, where there are two. */
  readonly inner?: Split;
}

export interface ListValue {
  readonly kind: 'list';
  readonly field: Field;
  readonly key: Span;
  readonly at: Span;
  readonly items: readonly Datum[];
  /** A why-empty word in place of the list. */
  readonly whole?: Datum;
}

export interface RecordsValue {
  readonly kind: 'records';
  readonly field: Field;
  readonly key: Span;
  readonly at: Span;
  readonly entries: readonly RecordEntry[];
  readonly whole?: Datum;
}

export interface RecordEntry {
  readonly at: Span;
  readonly columns: ReadonlyMap<string, { readonly key: Span; readonly datum: Datum }>;
}

/** The table by provision: rows in the order typed, and the `total` row. */
export interface TableValue {
  readonly rows: readonly TableRow[];
  readonly total?: TableTotal;
  readonly key: Span;
}

export interface TableRow {
  readonly key: Span;
  readonly written: string;
  /** The provision, canonical where it could be read: "PPC 371-A + PTPA 3(2)". */
  readonly provision: string;
  /** Splits by measure ID. */
  readonly measures: ReadonlyMap<string, TableCell>;
}

export interface TableTotal {
  readonly key: Span;
  readonly measures: ReadonlyMap<string, TableCell>;
}

export interface TableCell {
  readonly key: Span;
  readonly at: Span;
  readonly split: Split;
}
