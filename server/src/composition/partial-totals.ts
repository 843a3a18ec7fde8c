import { commaList, t, verbatim, type Words } from '../text/l10n.ts';
import type { Cell, SheetColumn } from './sheet.ts';

export interface MarkedTotals {
  readonly columns: readonly SheetColumn[];
  /** Of each total that is partial, what it is without. */
  readonly notes: readonly Words[];
}

/**
 * Marks the totals that understate: of columns with cells that are no numbers, or only part of one. Whether an empty cell is a
 * gap, the column knows.
 */
export function markPartialTotals(
  columns: readonly SheetColumn[],
  rows: readonly (readonly Cell[])[],
  isGap: (column: number) => boolean = () => false,
): MarkedTotals {
  const notes: Words[] = [];
  const marked = columns.map((column, at): SheetColumn => {
    if (column.total === undefined || column.total === false) return column;
    const without = rows.flatMap(row => missingIn(row, at, isGap(at)));
    if (without.length === 0 || !rows.some(row => isNumber(row[at]))) return column;
    const title = column.group === undefined ? column.title : commaList([column.group, column.title]);
    notes.push(t('{title}: the total is partial, without {names}.', { title, names: shortList(without) }));
    return { ...column, total: 'partial' };
  });
  return { columns: marked, notes };
}

/** True of what a sum cannot take in, or can only in part. */
export function isInexact(cell: Cell): boolean {
  return cell.kind === 'text' || ('partial' in cell && cell.partial === true);
}

function isNumber(cell: Cell | undefined): boolean {
  return cell?.kind === 'number' || cell?.kind === 'money' || cell?.kind === 'sum';
}

/** "Sindh (about 20)", "part of Sindh", by what the row begins with. */
function missingIn(row: readonly Cell[], at: number, isGap: boolean): Words[] {
  const cell = row[at] ?? { kind: 'blank' };
  const [first] = row;
  const name = first?.kind === 'text' ? first.text : first?.kind === 'date' ? first.date : t('one entry');
  if (cell.kind === 'text') return [verbatim`${name} (${cell.text})`];
  if (cell.kind === 'blank') return isGap ? [t('{name} (not stated)', { name })] : [];
  return isInexact(cell) ? [t('part of {name}', { name })] : [];
}

const MOST = 6;

function shortList(words: readonly Words[]): Words {
  const rest = words.length - MOST;
  if (rest <= 0) return commaList(words);
  return t('{some} and {count} more', { some: commaList(words.slice(0, MOST)), count: rest });
}
