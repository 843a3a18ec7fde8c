import { plainText } from '../../composition/build.ts';
import { color } from '../colors.ts';
import { type ColumnWidths, columnWidths } from '../column-widths.ts';
import { beginsRightToLeft } from '../direction.ts';
import type { Inline, Table, TableCell, TableRow } from '../said.ts';
import { type Xml, xml, xmlName } from '../xml.ts';
import { wordParagraph } from './paragraph.ts';
import { type RunContext, runs } from './runs.ts';

/**
 * A table with its caption above and its notes below, of which none is parted from its last rows; nor is what follows,
 * where the table is `kept`. Header rows repeat; any row may go on on the next page.
 */
export function wordTable(table: Table, context: RunContext, available: number, kept = false): Xml[] {
  const measured = columnWidths(table, available);
  const caption = table.caption && wordParagraph(runs(table.caption, context), { style: 'Caption' });
  const place: RowPlace = { table, measured, context, groups: groupStarts(table) };
  const rows = [
    ...table.head.map((row, head) => tableRow(row, { ...place, head })),
    ...table.body.map((row, n) => tableRow(row, { ...place, kept: isKept(table, n, kept) })),
  ];
  const notes = table.notes.map((note, n) => {
    const keepNext = kept || n < table.notes.length - 1;
    return wordParagraph(runs(note, context), { style: 'TableNote', ...(keepNext && { keepNext }) });
  });
  return [
    ...(caption === undefined ? [] : [caption]),
    xml`<w:tbl>
      ${tableProperties(table, measured)}
      <w:tblGrid>${measured.widths.map(width => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>
      ${rows}
    </w:tbl>`,
    ...notes,
    // Without a paragraph between them Word makes two tables one.
    wordParagraph([], { style: 'TableEnd', ...(kept && { keepNext: true }) }),
  ];
}

/**
 * The last rows above a total go with it to the next page: a total alone there sums nothing that is seen. The last ones of
 * all go with the notes, or with what is said below the table.
 */
function isKept({ body, notes }: Table, index: number, kept: boolean): boolean {
  if (body.slice(index + 1, index + 3).some(({ total }) => total === true)) return true;
  return (kept || notes.length > 0) && index >= body.length - 2;
}

function tableProperties(table: Table, { widths, dense }: ColumnWidths): Xml {
  const titles = table.head[0]?.cells.map(({ content }) => plainText(content)).join('') ?? '';
  const total = table.body.at(-1)?.total === true ? 1 : 0;
  const names = table.columns[0]?.kind === 'text' ? 1 : 0;
  return xml`<w:tblPr>
    <w:tblStyle w:val="${dense ? 'ReportTableDense' : 'ReportTable'}"/>
    ${beginsRightToLeft(titles) && xml`<w:bidiVisual/>`}
    <w:tblW w:w="${sum(widths)}" w:type="dxa"/>
    <w:tblLayout w:type="fixed"/>
    <w:tblLook w:val="0000" w:firstRow="1" w:lastRow="${total}" w:firstColumn="${names}" w:lastColumn="0"
      w:noHBand="1" w:noVBand="1"/>
    ${table.caption !== undefined && xml`<w:tblCaption w:val="${plainText(table.caption)}"/>`}
    <w:tblDescription w:val="${table.description}"/>
  </w:tblPr>`;
}

interface RowPlace {
  readonly table: Table;
  readonly measured: ColumnWidths;
  readonly context: RunContext;
  /** Columns that begin a group of the header: a rule stands before them. */
  readonly groups: ReadonlySet<number>;
  /** Index of a header row; absent in the body. */
  readonly head?: number;
  /** On one page with the row below. */
  readonly kept?: boolean;
}

interface CellPlace extends RowPlace {
  readonly cell: TableCell;
  readonly row: TableRow;
  /** The first column it covers, and how many. */
  readonly column: number;
  readonly span: number;
}

/** A row of figures stays on one page; one with a long text goes on on the next. */
function isShort({ cells }: TableRow): boolean {
  return cells.every(({ content }) => plainText(content).length < 200);
}

function tableRow(row: TableRow, place: RowPlace): Xml {
  const { table, measured, head } = place;
  const isLast = head === table.head.length - 1;
  const height = isLast && measured.upright > 0;
  const properties = [
    head === undefined && isShort(row) && xml`<w:cantSplit/>`,
    height && xml`<w:trHeight w:val="${measured.upright}" w:hRule="atLeast"/>`,
    head !== undefined && xml`<w:tblHeader/>`,
  ].filter(one => one !== false);
  return xml`<w:tr>
    ${properties.length > 0 && xml`<w:trPr>${properties}</w:trPr>`}
    ${layCells(row, table.columns.length).map(laid => tableCell({ ...place, row, ...laid }))}
  </w:tr>`;
}

function tableCell(place: CellPlace): Xml {
  const { measured, column, span, head, table, row, cell } = place;
  const title = head !== undefined;
  const figure = table.columns[column]?.kind === 'figure';
  const upright = title && figure && span === 1 && measured.upright > 0 && head === table.head.length - 1;
  const content = row.total === true ? cell.content.map(inStrong) : cell.content;
  const paragraph = wordParagraph(runs(content, place.context), {
    style: `Table${title ? 'Title' : figure ? 'Figure' : 'Text'}${measured.dense ? 'Dense' : ''}`,
    ...(place.kept === true && { keepNext: true }),
    ...(beginsRightToLeft(plainText(content)) && { rightToLeft: true }),
    ...(title && figure && !upright && { align: span > 1 ? 'center' : 'right' }),
  });
  return xml`<w:tc>
    <w:tcPr>
      <w:tcW w:w="${sum(measured.widths.slice(column, column + span))}" w:type="dxa"/>
      ${span > 1 && xml`<w:gridSpan w:val="${span}"/>`}
      ${title && merge(place)}
      ${cellBorders(place)}
      ${title && xml`<w:shd w:val="clear" w:color="auto" w:fill="${color.wash}"/>`}
      ${upright && xml`<w:textDirection w:val="btLr"/>`}
      ${title && xml`<w:vAlign w:val="bottom"/>`}
    </w:tcPr>
    ${paragraph}
  </w:tc>`;
}

function cellBorders({ table, row, head, column, span, groups }: CellPlace): Xml | undefined {
  const line = (side: string, size: number, shade: string) =>
    xml`<w:${xmlName(side)} w:val="single" w:sz="${size}" w:space="0" w:color="${shade}"/>`;
  const isLast = head === table.head.length - 1;
  const lines = [
    row.total === true && line('top', 8, color.accent),
    groups.has(column) && line('left', 4, color.rule),
    head !== undefined && line('bottom', isLast ? 8 : 4, isLast || span > 1 ? color.accent : color.rule),
  ].filter(one => one !== false);
  return lines.length === 0 ? undefined : xml`<w:tcBorders>${lines}</w:tcBorders>`;
}

/** A title that goes on in the header row below. */
function merge({ table, head = 0, column, cell }: CellPlace): Xml | undefined {
  const above = table.head[head - 1];
  const continues =
    above !== undefined &&
    layCells(above, table.columns.length).some(laid => laid.column === column && laid.cell.tall === true);
  if (continues) return xml`<w:vMerge/>`;
  return cell.tall === true ? xml`<w:vMerge w:val="restart"/>` : undefined;
}

/** The row's cells with the columns they cover; missing ones are empty, surplus ones are left out. */
function layCells(row: TableRow, columns: number) {
  const laid: { readonly cell: TableCell; readonly column: number; readonly span: number }[] = [];
  let column = 0;
  for (let index = 0; column < columns; index++) {
    const cell = row.cells[index] ?? { content: [] };
    const span = Math.max(1, Math.min(cell.span ?? 1, columns - column));
    laid.push({ cell, column, span });
    column += span;
  }
  return laid;
}

/** Where groups begin and where the last one ends. */
function groupStarts(table: Table): Set<number> {
  const starts = new Set<number>();
  for (const row of table.head) {
    for (const { column, span } of layCells(row, table.columns.length)) {
      if (span > 1) starts.add(column).add(column + span);
    }
  }
  return starts;
}

function inStrong(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, strong: true } : inline;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
