import type { Remainder } from '../remainder/leftover.ts';

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
