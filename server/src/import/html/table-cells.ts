import type { HtmlToken } from './html-tokens.ts';

/** Columns and rows that a cell stands in. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

/** Rows and columns that one cell may span: beyond these a span is a mistake, or a way to fill memory. */
const LONGEST_CELL = 500;
const WIDEST_CELL = 100;
/** Further places of merged cells in one table. */
const MOST_FURTHER = 500_000;

export function cellSpan({ attributes }: Extract<HtmlToken, { kind: 'open' }>): CellSpan {
  return {
    columns: spanOf(attributes.get('colspan'), WIDEST_CELL),
    rows: spanOf(attributes.get('rowspan'), LONGEST_CELL),
  };
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.max(1, Math.min(span, most));
}

/** The cells of a table at their places: each is in the first free place of its row, and in as many further ones as it spans. */
export class TableCells<Cell> {
  readonly #rows: (Cell | undefined)[][] = [];
  #row = -1;
  #column = 0;
  #further = 0;

  /** False where merged cells would fill so many places that the last of them were not merged. */
  get isWhole(): boolean {
    return this.#further <= MOST_FURTHER;
  }

  beginRow(): void {
    this.#row++;
    this.#rows[this.#row] ??= [];
    this.#column = 0;
  }

  /** Puts a cell in its place, and what `further` says in those that it spans besides, so many to the right and below. */
  add(cell: Cell, { columns, rows }: CellSpan, further: (right: number, down: number) => Cell): void {
    if (this.#row < 0) this.beginRow();
    while (this.#rows[this.#row]?.[this.#column] !== undefined) this.#column++;
    this.#further += columns * rows - 1;
    const [wide, long] = this.isWhole ? [columns, rows] : [1, 1];
    for (let down = 0; down < long; down++) {
      const row = this.#rows[this.#row + down] ?? [];
      this.#rows[this.#row + down] = row;
      for (let right = 0; right < wide; right++)
        row[this.#column + right] = right + down === 0 ? cell : further(right, down);
    }
    this.#column += wide;
  }

  /** The rows, with what stands in a place that no cell has. */
  rows(none: Cell): Cell[][] {
    return this.#rows.map(row => Array.from(row, cell => cell ?? none));
  }
}
