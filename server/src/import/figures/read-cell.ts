import type { WrittenFigure } from '../grid/cell-figure.ts';
import type { RangeCell } from '../grid/grid.ts';
import type { Strip } from '../layout/layout.ts';
import type { Fate } from './fate.ts';

/** A cell below the headings that holds something. */
export interface ReadCell {
  readonly row: Strip;
  readonly column: Strip;
  readonly cell: RangeCell;
  readonly fate: Fate;
  /** Where it is a figure: signs of footnotes, and a percentage beside it, stand there. */
  readonly figure?: WrittenFigure;
}
