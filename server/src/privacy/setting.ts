/** What a text is said to be by what stands around it (`composition/printed-text.ts`). */
export interface Setting {
  /** The titles of its field and column: "Hotlines, Number". */
  readonly about: string;
  /** Of a cell all headings of its table; else empty. */
  readonly table: string;
  /** Of an item of a list the sentence before it, of a cell the first cell of its row; else empty. */
  readonly lead: string;
}

export const NO_SETTING: Setting = { about: '', table: '', lead: '' };

/** What names a text by itself: its column's heading, and in a table that stands upright the first cell of its row. */
export function headingsOf({ about, table, lead }: Setting): readonly string[] {
  return [about, table === '' ? '' : lead].filter(heading => heading !== '');
}
