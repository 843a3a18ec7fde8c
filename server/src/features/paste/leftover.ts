/** A row, a column or a cell of a range that has no place in the question. */
export interface Leftover {
  /** Its heading; of a cell by itself both of its headings. */
  readonly label: string;
  /** Its cells, each with the heading across; of a cell by itself none is left to say. */
  readonly cells: readonly { readonly label: string; readonly text: string }[];
}
