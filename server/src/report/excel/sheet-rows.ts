import type { Cell, Sheet, SheetColumn } from '../sheet.ts';
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
import type { CellForm } from './styles.ts';

/** What stands above the table of every sheet, below the sheet's own title. */
export interface Heading {
  readonly line: string;
  readonly draft?: string;
}

/** Where a sheet's table lies. Rows from 0, ends exclusive. */
export interface SheetPlan {
  /** Columns are under groups: there are two header rows. */
  readonly grouped: boolean;
  /** The header rows, which are repeated on each printed page. */
  readonly head: { readonly start: number; readonly end: number };
  /** The rows of data, the total not among them. */
  readonly body: { readonly start: number; readonly end: number };
}

const headingRows = 3;

export function planSheet({ columns, rows }: Sheet): SheetPlan {
  const grouped = columns.some(({ group }) => group !== undefined);
  const end = headingRows + (grouped ? 2 : 1);
  return { grouped, head: { start: headingRows, end }, body: { start: end, end: end + rows.length } };
}

/** The rows of a sheet from its title to its notes. */
export function sheetRows(sheet: Sheet, plan: SheetPlan, heading: Heading, context: CellContext): Xml[] {
  const { head, body, grouped } = plan;
  const line = (row: number, text: string, font: CellForm['font'] & string) =>
    rowXml(row, [textXml(cellName(row, 0), text, { font }, context)]);
  const hasTotal = sheet.total !== undefined && sheet.rows.length > 0;
  const notes = body.end + (hasTotal ? 2 : 1);
  return [
    line(0, sheet.title, 'title'),
    line(1, heading.line, 'quiet'),
    ...(heading.draft === undefined ? [] : [line(2, heading.draft, 'draft')]),
    ...(grouped ? [groupRow(sheet, head.start, context)] : []),
    rowXml(
      head.end - 1,
      sheet.columns.map((column, index) => titleCell(column, cellName(head.end - 1, index), context)),
    ),
    ...sheet.rows.map((row, index) => dataRow(row, sheet, body.start + index, context)),
    ...(hasTotal ? [totalRow(sheet, plan, context)] : []),
    ...sheet.notes.map((note, index) => line(notes + index, note, 'quiet')),
  ];
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

function rowXml(row: number, cells: readonly Xml[]): Xml {
  return xml`<row r="${row + 1}">${cells}</row>`;
}

function groupRow({ columns }: Sheet, row: number, context: CellContext): Xml {
  const cells = columns.map(({ group }, index) => {
    const first = group !== undefined && columns[index - 1]?.group !== group;
    const form: CellForm = {
      font: 'head',
      fill: 'wash',
      border: group === undefined ? 'none' : 'group',
      align: 'center',
    };
    const name = cellName(row, index);
    return first ? textXml(name, group, form, context) : xml`<c r="${name}" s="${context.styles.id(form)}"/>`;
  });
  return rowXml(row, cells);
}

function titleCell({ title, kind }: SheetColumn, name: string, context: CellContext): Xml {
  const align = kind === 'figure' ? 'right' : 'left';
  return textXml(name, title, { font: 'head', fill: 'wash', border: 'head', align, wrap: true }, context);
}

function dataRow(row: readonly Cell[], { columns }: Sheet, index: number, context: CellContext): Xml {
  const cells = columns.map((column, at) =>
    cellXml(row[at] ?? { kind: 'blank' }, { name: cellName(index, at), column, row, index }, context),
  );
  return rowXml(index, cells);
}

interface CellPlace {
  readonly name: string;
  readonly column: SheetColumn;
  readonly row: readonly Cell[];
  /** The row's, from 0. */
  readonly index: number;
}

function cellXml(cell: Cell, { name, column, row, index }: CellPlace, context: CellContext): Xml {
  const form: CellForm = { border: 'row' };
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
      return numberXml(name, cell.value, { ...form, format: numberFormat(cell.value) }, context);
    case 'money': {
      if (!Number.isFinite(cell.amount)) return words(`${cell.currency} ${cell.amount}`);
      return numberXml(
        name,
        cell.amount,
        { ...form, format: moneyFormat(cell.amount, cell.currency) },
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
        { ...form, font: 'strong', format: numberFormat(result ?? 0) },
        context,
      );
    }
  }
}

function totalRow({ columns, rows, total = '' }: Sheet, { body }: SheetPlan, context: CellContext): Xml {
  const form: CellForm = { font: 'strong', border: 'total' };
  const cells = columns.map((column, at) => {
    const name = cellName(body.end, at);
    if (column.total !== true) {
      return at === 0
        ? textXml(name, total, form, context)
        : xml`<c r="${name}" s="${context.styles.id(form)}"/>`;
    }
    const result = sum(rows.map(row => numberOf(row[at], row)));
    const range = `${cellName(body.start, at)}:${cellName(body.end - 1, at)}`;
    const format = totalFormat(rows.map(row => row[at]));
    return formulaXml(name, sumFormula([range], result !== undefined), result, { ...form, format }, context);
  });
  return rowXml(body.end, cells);
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
