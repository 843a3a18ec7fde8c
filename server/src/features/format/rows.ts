import { greatest, least } from '../../text/many.ts';
/** Figures in braces on one line: cells by name, as typed. */
export interface Row {
  /** The key that they stand behind, with its colon. */
  readonly mark: string;
  readonly cells: readonly { readonly name: string; readonly value: string }[];
}

/** Blanks put before one value at most, and the length of a line with its indentation. */
const MOST_BLANKS = 14;
const MOST_LETTERS = 120;

/**
 * Rows below each other as columns: what stands behind each row's mark, its figures aligned at the right.
 * `undefined` where that would make wide gaps or long lines: such rows stand as if each were alone.
 */
export function aligned(rows: readonly Row[], column: number): string[] | undefined {
  const marks = widthsOf(rows.map(({ mark }) => mark));
  const columns = (rows[0]?.cells ?? []).map((_, n) =>
    widthsOf(rows.map(({ cells }) => cells[n]?.value ?? '')),
  );
  if ([marks, ...columns].some(({ most, least }) => most - least > MOST_BLANKS)) return undefined;
  const lines = rows.map(({ mark, cells }) => {
    const figures = cells.map(({ name, value }, n) => `${name}: ${padding(value, columns[n]?.most)}${value}`);
    return `${padding(mark, marks.most)} {${figures.join(', ')}}`;
  });
  const longest = greatest(lines.map((line, n) => column + (rows[n]?.mark.length ?? 0) + line.length));
  return longest > MOST_LETTERS ? undefined : lines;
}

/** True for rows whose columns can stand below each other: the same cells in the same order. */
export function isAlike(a: Row, b: Row): boolean {
  return a.cells.length === b.cells.length && a.cells.every(({ name }, n) => name === b.cells[n]?.name);
}

function widthsOf(texts: readonly string[]): { readonly most: number; readonly least: number } {
  const widths = texts.map(widthOf);
  return { most: greatest(widths), least: least(widths) };
}

function padding(text: string, width = 0): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Letters and the marks on them are one. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
