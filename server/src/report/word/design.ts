/** What the pages look like. Lengths are in twentieths of a point, type sizes in half-points. */

export const font = {
  /** Word has it on Windows and macOS; others have Carlito, whose letters are as wide. */
  latin: 'Calibri',
  /** For Arabic script: it has the letters of Urdu. */
  complex: 'Times New Roman',
  fixed: 'Consolas',
} as const;

/** A4. */
export const page = {
  width: 11906,
  height: 16838,
  margin: 1304,
  top: 1474,
  bottom: 1304,
  edge: 680,
} as const;

/** The width of the text on a page. */
export function textWidthOf(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.width : page.height) - 2 * page.margin;
}
