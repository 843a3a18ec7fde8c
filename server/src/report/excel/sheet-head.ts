import type { Sheet, SheetColumn } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import { type CellContext, cellName, textXml } from './cells.ts';
import { rowHeight } from './sheet-sizes.ts';
import type { CellForm } from './styles.ts';

/** A row from 0, with its height in points where that is not the usual one. */
export function rowXml(row: number, cells: readonly Xml[], height?: number): Xml {
  return xml`<row r="${row + 1}"${height !== undefined && xml` ht="${height}"`}>${cells}</row>`;
}

/** Columns, from 0, that stand together under a group; one alone is no group. */
export function groupSpans(
  columns: readonly SheetColumn[],
): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  columns.forEach(({ group }, index) => {
    const last = spans.at(-1);
    if (group === undefined) return;
    if (last?.to === index - 1 && columns[index - 1]?.group === group) last.to = index;
    else spans.push({ from: index, to: index });
  });
  return spans;
}

/** Whether a rule stands before the column: a group begins there, or one has just ended. */
export function startsGroup(columns: readonly SheetColumn[], index: number): boolean {
  return index > 0 && columns[index]?.group !== columns[index - 1]?.group;
}

/** The header row that names the groups; the cells of one are merged. */
export function groupRow({ columns }: Sheet, row: number, context: CellContext): Xml {
  const cells = columns.map(({ group }, index) => {
    const first = group !== undefined && columns[index - 1]?.group !== group;
    const border = group === undefined ? 'none' : 'group';
    const form: CellForm = {
      font: 'head',
      fill: 'wash',
      border,
      align: 'center',
      groupStart: startsGroup(columns, index),
    };
    const name = cellName(row, index);
    return first ? textXml(name, group, form, context) : xml`<c r="${name}" s="${context.styles.id(form)}"/>`;
  });
  return rowXml(row, cells, 18);
}

/** The header row that names the columns. */
export function titleRow(
  { columns }: Sheet,
  row: number,
  widths: readonly number[],
  context: CellContext,
): Xml {
  const cells = columns.map(({ title, kind }, index) => {
    const align = kind === 'figure' ? 'right' : 'left';
    const form: CellForm = {
      font: 'head',
      fill: 'wash',
      border: 'head',
      align,
      wrap: true,
      groupStart: startsGroup(columns, index),
    };
    return textXml(cellName(row, index), title, form, context);
  });
  const titles = columns.map(({ title }) => title);
  return rowXml(row, cells, rowHeight(titles, widths) + 3);
}
