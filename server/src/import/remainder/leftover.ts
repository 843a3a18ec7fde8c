/** A row, a column or a cell of a range that has no place in the question. */
export interface Leftover {
  /** Its heading; of a cell by itself both of its headings. */
  readonly label: string;
  /** Its cells, each with the heading across; of a cell by itself none is left to say. */
  readonly cells: readonly { readonly label: string; readonly text: string }[];
  /** True where a sentence of its own says what is odd with it. */
  readonly told?: boolean;
}

/** What of a range is not in the answer, and what is to be said of it. */
export interface Remainder {
  /** Listed in the comment below the answer. */
  readonly leftovers: readonly Leftover[];
  /** Sentences on totals that differ, or are without something; those of totals that stand nowhere else are listed too. */
  readonly totals: readonly { readonly sentence: string; readonly listed: boolean }[];
  /** Notes below the table and signs of footnotes, listed too. */
  readonly notes: readonly string[];
  /** Sentences on what was left out by a rule, and on what was taken for what. */
  readonly said: readonly string[];
}
