import { greatest } from '../../text/many.ts';
import { textWidth } from '../column-widths.ts';
import type { Cell, Sheet } from '../said.ts';

const narrowest = 9;
const widest = 60;
const lineHeight = 15.5;
/** Excel allows no more. */
const tallestRow = 409;

/** The width of each column in characters: what its contents need, within reason. */
export function sheetWidths({ columns, rows }: Sheet): number[] {
  return columns.map(({ title, width, total }, index) => {
    const contents = rows.map(row => cellWidth(row[index]));
    const longestWord = greatest(title.split(/\s+/).map(textWidth));
    const sum = total === 'partial' ? partialWidth : 0;
    const needed = Math.min(widest, Math.max(narrowest, longestWord * 1.1, sum, ...contents) + 3);
    return Math.round((width ?? needed) * 10) / 10;
  });
}

/**
 * The height in points of a row with these texts in its cells. Excel would work it out when the row is
 * edited; other programs show a row at the height that the file says.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => {
    const width = Math.max(1, (widths[index] ?? narrowest) - 3);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
  });
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines));
}

/** Of a sum with its mark; how large it is, is known to the formula. */
const partialWidth = 18;

function markWidth({ partial }: { readonly partial?: boolean }): number {
  return partial === true ? 10 : 0;
}

function cellWidth(cell: Cell | undefined): number {
  switch (cell?.kind) {
    case 'text':
      return cell.text.split('\n').reduce((most, line) => Math.max(most, textWidth(line)), 0);
    case 'number':
      return String(cell.value).length * 1.4 + markWidth(cell);
    case 'money':
      return String(cell.amount).length * 1.4 + cell.currency.length + 1 + markWidth(cell);
    case 'sum':
      return cell.partial === true ? partialWidth : 0;
    case 'date':
      return 10;
    default:
      return 0;
  }
}
