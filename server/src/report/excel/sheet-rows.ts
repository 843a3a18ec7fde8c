import { HIDDEN_MARK } from '../../model/value.ts';
import type { Cell, Report, Sheet, SheetColumn } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import {
  type CellContext,
  cellName,
  dateSerial,
  formulaXml,
  moneyFormat,
  numberOf,
  numberXml,
  rowRanges,
  sum,
  sumFormula,
  summedColumns,
  textXml,
} from './cells.ts';
import { groupRow, rowXml, startsGroup, titleRow } from './sheet-head.ts';
import { rowHeight, sheetWidths } from './sheet-sizes.ts';
import type { CellForm } from './styles.ts';

/** What stands above the table of every sheet, below the sheet's own title. */
export interface Heading {
  readonly line: string;
  readonly draft?: string;
  readonly frame: Report['frame'];
}

/** Where a sheet's table lies. Rows from 0, ends exclusive. */
export interface SheetPlan {
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** Columns are under groups: there are two header rows. */
  readonly grouped: boolean;
  /** The header rows, which are repeated on each printed page. */
  readonly head: { readonly start: number; readonly end: number };
  /** The rows of data, the total not among them. */
  readonly body: { readonly start: number; readonly end: number };
}

const headingRows = 3;

export function planSheet(sheet: Sheet): SheetPlan {
  const { columns, rows } = sheet;
  const widths = sheetWidths(sheet);
  const grouped = columns.some(({ group }) => group !== undefined);
  const end = headingRows + (grouped ? 2 : 1);
  return { widths, grouped, head: { start: headingRows, end }, body: { start: end, end: end + rows.length } };
}

/** The rows of a sheet from its title to its notes. */
export function sheetRows(sheet: Sheet, plan: SheetPlan, heading: Heading, context: CellContext): Xml[] {
  const { head, body, grouped } = plan;
  const line = (row: number, text: string, font: CellForm['font'] & string) =>
    rowXml(row, [textXml(cellName(row, 0), text, { font }, context)], font === 'title' ? 23 : undefined);
  const hasTotal = sheet.total !== undefined && sheet.rows.length > 0;
  const notes = body.end + (hasTotal ? 2 : 1);
  return [
    line(0, sheet.title, 'title'),
    line(1, heading.line, 'quiet'),
    ...(heading.draft === undefined ? [] : [line(2, heading.draft, 'draft')]),
    ...(grouped ? [groupRow(sheet, head.start, context)] : []),
    titleRow(sheet, head.end - 1, plan.widths, context),
    ...sheet.rows.map((row, index) => dataRow(row, sheet, plan, index, context)),
    ...(hasTotal ? [totalRow(sheet, plan, context)] : []),
    ...sheet.notes.map((note, index) => line(notes + index, note, 'quiet')),
  ];
}

function dataRow(
  row: readonly Cell[],
  { columns }: Sheet,
  { body, widths }: SheetPlan,
  at: number,
  context: CellContext,
): Xml {
  const index = body.start + at;
  const cells = columns.map((column, place) => {
    const groupStart = startsGroup(columns, place);
    const where = { name: cellName(index, place), column, groupStart, row, index };
    return cellXml(row[place] ?? { kind: 'blank' }, where, context);
  });
  const texts = row.map(cell => (cell.kind === 'text' ? cell.text : ''));
  return rowXml(index, cells, rowHeight(texts, widths) + 2);
}

interface CellPlace {
  readonly name: string;
  readonly column: SheetColumn;
  readonly groupStart: boolean;
  readonly row: readonly Cell[];
  /** The row's, from 0. */
  readonly index: number;
}

function cellXml(cell: Cell, place: CellPlace, context: CellContext): Xml {
  const { name, column, row, index } = place;
  const form: CellForm = { border: 'row', groupStart: place.groupStart };
  const figure: CellForm = { ...form, align: 'right' };
  const words = (text: string, font: CellForm['font'] & string = 'usual') => {
    const align = column.kind === 'figure' ? 'right' : 'left';
    return textXml(name, text, { ...form, font, align, wrap: true }, context);
  };
  switch (cell.kind) {
    case 'blank':
      return xml`<c r="${name}" s="${context.styles.id(form)}"/>`;
    case 'text':
      return words(cell.text, cell.address === undefined ? 'usual' : 'link');
    case 'date': {
      const serial = dateSerial(cell.date);
      if (serial === undefined) return words(cell.date);
      return numberXml(name, serial, { ...form, format: 'yyyy\\-mm\\-dd', align: 'left' }, context);
    }
    case 'number':
      if (!Number.isFinite(cell.value)) return words(String(cell.value));
      return numberXml(
        name,
        cell.value,
        { ...figure, format: marked(numberFormat(cell.value), cell) },
        context,
      );
    case 'money': {
      if (!Number.isFinite(cell.amount)) return words(`${cell.currency} ${cell.amount}`);
      return numberXml(
        name,
        cell.amount,
        { ...figure, format: marked(moneyFormat(cell.amount, cell.currency), cell) },
        context,
      );
    }
    case 'sum': {
      const result = numberOf(cell, row);
      const formula = sumFormula(rowRanges(summedColumns(cell, row), index), result !== undefined);
      return formulaXml(
        name,
        formula,
        result,
        { ...figure, font: 'strong', format: marked(numberFormat(result ?? 0), cell) },
        context,
      );
    }
  }
}

function totalRow({ columns, rows, total = '' }: Sheet, { body }: SheetPlan, context: CellContext): Xml {
  const cells = columns.map((column, at) => {
    const form: CellForm = { font: 'strong', border: 'total', groupStart: startsGroup(columns, at) };
    const name = cellName(body.end, at);
    if (column.total === undefined || column.total === false) {
      return at === 0
        ? textXml(name, total, form, context)
        : xml`<c r="${name}" s="${context.styles.id(form)}"/>`;
    }
    const result = sum(rows.map(row => numberOf(row[at], row)));
    const range = `${cellName(body.start, at)}:${cellName(body.end - 1, at)}`;
    const format = marked(totalFormat(rows.map(row => row[at])), { partial: column.total === 'partial' });
    return formulaXml(
      name,
      sumFormula([range], result !== undefined),
      result,
      { ...form, format, align: 'right' },
      context,
    );
  });
  return rowXml(body.end, cells, 19);
}

/** A number that sums on like any other, and shows that it is only a part, or not to be sent: `58 (partial)`. */
function marked(
  format: string,
  { partial, hidden }: { readonly partial?: boolean; readonly hidden?: boolean },
): string {
  const mark = hidden === true ? HIDDEN_MARK : partial === true ? '(partial)' : undefined;
  return mark === undefined ? format : `${format}" ${mark}"`;
}

function numberFormat(value: number): string {
  return Number.isInteger(value) ? '#,##0' : '#,##0.##';
}

/** A column of money in one currency has its total in it. */
function totalFormat(cells: readonly (Cell | undefined)[]): string {
  const amounts = cells.filter(cell => cell?.kind === 'money');
  const currencies = new Set(amounts.map(({ currency }) => currency));
  const [first] = amounts;
  if (first === undefined || currencies.size > 1) return '#,##0';
  return moneyFormat(amounts.every(({ amount }) => Number.isInteger(amount)) ? 0 : 0.5, first.currency);
}
