import { cellWithMarks, type RangeCell } from '../grid/grid.ts';

/** A cell with the headings of its row and column. */
export interface NamedCell {
  readonly row: { readonly label: string };
  readonly column: { readonly label: string };
  readonly cell: RangeCell;
}

export function nameOfCell({ row, column }: NamedCell): string {
  return [row.label, column.label].filter(part => part !== '').join(', ');
}

/** A cell with its headings: "Punjab, Cases: 48 [1]". */
export function nameAndText(named: NamedCell): string {
  const name = nameOfCell(named);
  return name === '' ? cellWithMarks(named.cell) : `${name}: ${cellWithMarks(named.cell)}`;
}
