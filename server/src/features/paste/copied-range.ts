import type { Clipboard } from './clipboard.ts';
import { type Grid, gridOf, widthOf } from './grid.ts';
import { readHtmlTable } from './html-table.ts';
import { readTsv } from './tsv.ts';

/**
 * The range of cells that was copied, of two cells at least; `undefined` for anything else. The plain text is
 * read where it says as much, since it holds the cells as they are shown; the page only for merged cells,
 * which the text leaves blank. Text around a table makes it a document.
 */
export function readRange({ text, html }: Clipboard): Grid | undefined {
  const table = html === undefined ? undefined : readHtmlTable(html);
  const isRange = text !== undefined && text.includes('\t') && (html === undefined || table !== undefined);
  const rows =
    table !== undefined && (table.merged || !isRange) ? table.rows : isRange ? readTsv(text) : undefined;
  const grid = gridOf(rows ?? []);
  return grid.length * widthOf(grid) < 2 ? undefined : grid;
}

/** Lines without tabs as a range of one column, for a list. */
export function readColumn({ text, html }: Clipboard): Grid | undefined {
  const range = readRange({ ...(text !== undefined && { text }), ...(html !== undefined && { html }) });
  if (range !== undefined || text === undefined || text.includes('\t')) return range;
  const grid = gridOf(readTsv(text));
  return grid.length < 2 ? undefined : grid;
}
