import type { Cell, SumCell } from '../../composition/sheet.ts';
import { cleanText, type Xml, xml } from '../xml.ts';
import type { SharedStrings } from './strings.ts';
import type { CellForm, CellStyles } from './styles.ts';

/** What the cells of all sheets share. */
export interface CellContext {
  readonly styles: CellStyles;
  readonly strings: SharedStrings;
}

/** The cell's place in Excel's notation; both from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export function textXml(name: string, text: string, form: CellForm, { styles, strings }: CellContext): Xml {
  const style = styles.id(looksLikeFormula(text) ? { ...form, quoted: true } : form);
  return xml`<c r="${name}" s="${style}" t="s"><v>${strings.index(text)}</v></c>`;
}

export function numberXml(name: string, value: number, form: CellForm, { styles }: CellContext): Xml {
  return xml`<c r="${name}" s="${styles.id(form)}"><v>${value}</v></c>`;
}

/** A formula with its result, which a reader that does not calculate shows. */
export function formulaXml(
  name: string,
  formula: string,
  result: number | undefined,
  form: CellForm,
  { styles }: CellContext,
): Xml {
  const type = result === undefined && xml` t="str"`;
  return xml`<c r="${name}" s="${styles.id(form)}"${type}><f>${formula}</f><v>${result ?? ''}</v></c>`;
}

/**
 * The formula that sums the ranges. Where nothing is known yet, the sum is not 0 but empty: unknown and
 * none are different things.
 */
export function sumFormula(ranges: readonly string[], known: boolean): string {
  const list = ranges.join(',');
  return known ? `SUM(${list})` : `IF(COUNT(${list})=0,"",SUM(${list}))`;
}

/** Columns beside each other as one range each: `B5:E5`. */
export function rowRanges(columns: readonly number[], row: number): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs.map(({ from, to }) =>
    from === to ? cellName(row, from) : `${cellName(row, from)}:${cellName(row, to)}`,
  );
}

/** The columns a sum is of; other sums of the row are never counted again. */
export function summedColumns(cell: SumCell, row: readonly Cell[]): number[] {
  return cell.columns.filter(column => row[column]?.kind !== 'sum');
}

/** The number a cell counts as in a sum; text and blanks count as nothing, as in Excel. */
export function numberOf(cell: Cell | undefined, row: readonly Cell[]): number | undefined {
  if (cell?.kind === 'number') return finite(cell.value);
  if (cell?.kind === 'money') return finite(cell.amount);
  if (cell?.kind !== 'sum') return undefined;
  return sum(summedColumns(cell, row).map(column => numberOf(row[column], row)));
}

/** The sum of what is known; `undefined` where nothing is. */
export function sum(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter(number => number !== undefined);
  return known.length === 0 ? undefined : known.reduce((all, one) => all + one, 0);
}

/** Days since the last day of 1899, less one for a leap day that Excel believes 1900 had. */
export function dateSerial(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const serial = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isInteger(serial) && serial > 60 ? serial : undefined;
}

export function moneyFormat(amount: number, currency: string): string {
  const symbol = cleanText(currency).replace(/["[\]\\]/g, '');
  return `[$${symbol}]\\ #,##0${Number.isInteger(amount) ? '' : '.00'}`;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Typed into a cell it would become a formula; other programs take even a space before it for nothing, and
 * Japanese ones the signs in full width for the same.
 */
function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text);
}
