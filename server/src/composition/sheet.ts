import type { Sayable } from '../text/l10n.ts';
/** One sheet of the workbook: a title, header rows and rows of typed cells. */
export interface Sheet<Said extends Sayable = Sayable> {
  /** On its tab. A writer shortens what is longer than 31 characters. */
  readonly name: Said;
  /** Above the table. */
  readonly title: Said;
  /** Below the table, a line each: what the words in it mean, where the figures come from. */
  readonly notes: readonly Said[];
  readonly columns: readonly SheetColumn<Said>[];
  /** Each as long as `columns`, or shorter. */
  readonly rows: readonly (readonly Cell<Said>[])[];
  /** A last row of this name that sums the columns marked `total`. */
  readonly total?: Said;
  /** Readers can filter its rows. */
  readonly filter?: boolean;
  /** How many columns stay in view when the reader goes right; 0 where absent. */
  readonly fixed?: number;
}

export interface SheetColumn<Said extends Sayable = Sayable> {
  readonly title: Said;
  readonly kind: 'text' | 'figure' | 'date';
  /** Columns beside each other with the same group stand under it in a header row of its own. */
  readonly group?: Said;
  /** Has a sum in the last row; a *partial* one where what it sums is not all known. */
  readonly total?: boolean | 'partial';
  /** In characters; without it as wide as its contents need, within reason. */
  readonly width?: number;
}

export type Cell<Said extends Sayable = Sayable> =
  | TextCell<Said>
  | NumberCell
  | MoneyCell
  | DateCell
  | SumCell
  | BlankCell;

/** Stays text, whatever it looks like: `=1+1`, `0681924019`. */
export interface TextCell<Said extends Sayable = Sayable> {
  readonly kind: 'text';
  readonly text: Said;
  /** An absolute http, https or mailto address. */
  readonly address?: string;
}

export interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  /** It is a number all the same, and says that more belongs to it. */
  readonly partial?: true;
  /** Of the edition of the desk alone: shown with a mark, and counted like any other. */
  readonly hidden?: true;
}

export interface MoneyCell {
  readonly kind: 'money';
  readonly amount: number;
  /** ISO code: "PKR". */
  readonly currency: string;
  readonly partial?: true;
  readonly hidden?: true;
}

/** A whole day; a month or a year alone is text. */
export interface DateCell {
  readonly kind: 'date';
  /** ISO date. */
  readonly date: string;
}

/** The sum of other cells of its row, kept up by the workbook. Empty where none of them is a number. */
export interface SumCell {
  readonly kind: 'sum';
  /** Indexes of columns, from 0, in ascending order; those that hold sums themselves are left out. */
  readonly columns: readonly number[];
  readonly partial?: true;
}

export interface BlankCell {
  readonly kind: 'blank';
}
