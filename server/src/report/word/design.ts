/** What the pages look like. Lengths are in twentieths of a point, type sizes in half-points. */

export const color = {
  text: '1A1F26',
  /** Headings, rules of weight, the edge of the questionnaire's words. */
  accent: '1F3A5F',
  /** Labels, notes, the head and foot of pages. */
  quiet: '57606C',
  link: '1B5A96',
  rule: 'CBD2DA',
  wash: 'F2F5F8',
  draft: 'B3261E',
} as const;

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

export const columnGap = 567;

/** The width of the text on a page. */
export function textWidthOf(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.width : page.height) - 2 * page.margin;
}
