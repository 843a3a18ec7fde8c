import { memo } from '../../text/memo.ts';
import { type Grid, gridOf, widthOf } from '../grid/grid.ts';
import { readTsv } from '../grid/tsv.ts';
import { readHtmlTable } from '../html/html-table.ts';
import type { Clipboard } from './clipboard.ts';

/**
 * The range of cells that was copied, of two cells at least; `undefined` for anything else. The plain text is
 * read where it says as much, since it holds the cells as they are shown; the page for what the text does not tell: merged cells,
 * raised signs, which the text writes as digits of the figure before them, and what is crossed out. Text around a table makes
 * it a document.
 */
export const readRange = memo(({ text, html }: Clipboard): Grid | undefined => {
  const table = html === undefined ? undefined : readHtmlTable(html);
  const tabbed =
    text?.includes('\t') && (html === undefined || table !== undefined) ? tsvRows(text) : undefined;
  const rows = (table?.saysMore ? undefined : tabbed) ?? table?.rows;
  const grid = gridOf(rows ?? []);
  return grid.length * widthOf(grid) < 2 ? undefined : grid;
});

/** Lines without tabs as a range of one column, for a list. */
export function readColumn(clipboard: Clipboard): Grid | undefined {
  const range = readRange(clipboard);
  const { text } = clipboard;
  if (range !== undefined || text === undefined || text.includes('\t')) return range;
  const grid = gridOf(tsvRows(text));
  return grid.length < 2 ? undefined : grid;
}

function tsvRows(text: string) {
  return readTsv(text).map(row => row.map(cell => ({ text: cell })));
}
