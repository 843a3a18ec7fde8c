import {
  crossedOutBeside,
  markedCells,
  marksSaid,
  sharesBesideSaid,
  type TakenCell,
} from '../remainder/beside-figures.ts';
import type { Remainder } from '../remainder/leftover.ts';
import { type ListedCell, leftoverCell, oddSentences } from '../remainder/odd-cells.ts';

/** A range as entries of a list or of records, which are no figures. */
export interface ReadEntries {
  /** The field that they are of. */
  readonly field: string;
  readonly items: readonly ReadEntry[];
  /** Cells that have a place. */
  readonly count: number;
  /** What of the range is in no entry. */
  readonly left: Remainder;
}

/** A text, or an entry of records as keys and texts. */
export interface ReadEntry {
  readonly fields: readonly { readonly key?: string; readonly text: string }[];
}

/** A cell that is a part of an entry. */
export interface EntryCell extends TakenCell {
  readonly written: string;
}

/** What of a range is in no entry: cells that are listed, and what stood beside what was taken. */
export function remainderOfEntries(taken: readonly EntryCell[], listed: readonly ListedCell[]): Remainder {
  return {
    leftovers: [...listed.map(leftoverCell), ...crossedOutBeside(taken)],
    totals: [],
    notes: markedCells(taken),
    said: [...sharesBesideSaid(taken), ...oddSentences(listed), ...marksSaid(taken)],
  };
}
