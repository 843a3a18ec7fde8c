import { plainText } from '../composition/build.ts';
import type { Table } from './said.ts';

/** How the columns of a table share a page's width. */
export interface ColumnWidths {
  /** In twentieths of a point, a number for each column. */
  readonly widths: readonly number[];
  /** Too wide for the usual type: set smaller. */
  readonly dense: boolean;
  /** Too wide even so: the titles of the figures' columns stand upright. Then how tall they are, else 0. */
  readonly upright: number;
}

/** Half-points of type in a table. */
export const tableType = { usual: 19, dense: 16 } as const;

type TableType = keyof typeof tableType;

const padding = { usual: 190, dense: 110 } as const;
const longestLine = 46;

/**
 * Every column gets what its longest word needs, and of the rest a share by how long its lines are. A
 * narrow table stays narrow: a figure far from its label is hard to read.
 */
export function columnWidths(table: Table, available: number): ColumnWidths {
  for (const upright of [false, true]) {
    for (const type of ['usual', 'dense'] as const) {
      const widths = share(needs(table, type, upright), available);
      if (widths === undefined) continue;
      if (!upright) return { widths, dense: type === 'dense', upright: 0 };
      return {
        widths: spread(widths, available),
        dense: type === 'dense',
        upright: titleHeight(table, type),
      };
    }
  }
  const columns = needs(table, 'dense', true);
  const squeeze = available / columns.reduce((sum, { least }) => sum + least, 0);
  const widths = columns.map(({ least }) => Math.floor(least * squeeze));
  return { widths, dense: true, upright: titleHeight(table, 'dense') };
}

/** The width of text as a number of average lower-case letters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{M}\u200b-\u200f]/u.test(character)) continue;
    if (/[\p{Lu}mwMW@%&]/u.test(character)) width += 1.3;
    else if (/[\s.,:;'|!()[\]ijlt-]/.test(character)) width += 0.6;
    else if (/[\p{Ideographic}\p{Extended_Pictographic}]/u.test(character)) width += 2;
    else width += 1.06;
  }
  return width;
}

interface Need {
  readonly least: number;
  readonly best: number;
}

function needs(table: Table, type: TableType, upright: boolean): Need[] {
  const letter = tableType[type] * 4.9;
  const columns = table.columns.map(() => ({ least: 4, best: 4 }));
  const visit = (rows: Table['head'], factor: number, titles: boolean) => {
    for (const row of rows) {
      let at = 0;
      for (const { content, span = 1 } of row.cells) {
        const column = columns[at];
        const stands = titles && upright && table.columns[at]?.kind === 'figure';
        if (span === 1 && column !== undefined && !stands) {
          const text = plainText(content);
          column.least = Math.max(column.least, factor * longest(text.split(/[\s/-]+/)));
          column.best = Math.max(column.best, factor * Math.min(longestLine, longest(text.split('\n'))));
        }
        at += span;
      }
    }
  };
  visit(table.head, 1.06, true);
  for (const row of table.body) visit([row], row.total ? 1.06 : 1, false);
  return columns.map(({ least, best }) => ({
    least: Math.ceil(Math.min(least, longestLine) * letter + padding[type]),
    best: Math.ceil(Math.max(best, Math.min(least, longestLine)) * letter + padding[type]),
  }));
}

function share(columns: readonly Need[], available: number): number[] | undefined {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const best = columns.reduce((sum, column) => sum + column.best, 0);
  if (least > available) return undefined;
  if (best <= available) return columns.map(column => column.best);
  return columns.map(column =>
    Math.floor(column.least + ((available - least) * (column.best - column.least)) / (best - least)),
  );
}

/** A wide table fills the page, all columns growing alike. */
function spread(widths: readonly number[], available: number): number[] {
  const rest = available - widths.reduce((sum, width) => sum + width, 0);
  return widths.map(width => width + Math.floor(rest / widths.length));
}

/** How tall the upright titles are: those of figures, of one column each. */
function titleHeight(table: Table, type: TableType): number {
  const titles = table.head.flatMap(row => {
    let at = 0;
    return row.cells.filter(({ span = 1 }) => {
      const kind = table.columns[at]?.kind;
      at += span;
      return span === 1 && kind === 'figure';
    });
  });
  const width = longest(titles.map(({ content }) => plainText(content)));
  return Math.ceil(Math.min(width, 24) * tableType[type] * 5 + padding[type]);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}
