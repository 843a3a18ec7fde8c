import type { WrittenFigure } from './cell-figure.ts';
import type { Fate } from './fate.ts';
import type { Cell } from './grid.ts';
import type { Strip } from './layout.ts';

/** A cell below the headings that holds something. */
export interface ReadCell {
  readonly row: Strip;
  readonly column: Strip;
  readonly cell: Cell;
  readonly fate: Fate;
  /** Where it is a figure: signs of footnotes, and a percentage beside it, stand there. */
  readonly figure?: WrittenFigure;
}

/** Cells by their row and column. */
export type CellsByStrip = ReadonlyMap<Strip, ReadonlyMap<Strip, ReadCell>>;
