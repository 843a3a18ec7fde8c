import { countedVictimsIn, type Telling } from '../model/counted-victims.ts';
import { type TextCell, victimsInTable } from '../model/counted-victims-table.ts';
import type { Span } from '../text/span.ts';
import { auditOf, type Limits } from './audit.ts';
import { cellsToHide } from './protect.ts';
import type { Cell } from './table.ts';
import { textTable } from './text-table.ts';

/** So few victims told by a cell that it may point at a person. */
export interface ToldInTable {
  readonly at: Span;
  /** The cell, and those that would bring it back. */
  readonly withhold: readonly Span[];
  /** The number stands there, or it is withheld and can be worked out. */
  readonly kind: 'table' | 'withheld';
}

/** The cells of a table in prose that tell of so few victims, by themselves or by subtraction. */
export function toldInTable(
  rows: readonly (readonly TextCell[])[],
  caption: string,
  telling: Telling,
): readonly ToldInTable[] {
  const { counted, inWords } = victimsInTable(rows, caption, telling);
  const found: ToldInTable[] = inWords
    .filter(({ cell, heading }) => {
      const about = [telling.about, caption, heading, 'victims'].join(' ');
      return countedVictimsIn(cell.text, { ...telling, about, placed: true }).length > 0;
    })
    .map(({ cell: { at } }) => ({ at, withhold: [at], kind: 'table' }));
  const told = counted.filter(({ isTold }) => isTold);
  if (told.length === 0) return found;
  const limits: Limits = { smallest: telling.smallest, placed: telling.placed };
  const table = textTable(counted);
  const secret = (cell: Cell) => told.some(({ cell: own }) => own.at === cell.figure.at);
  const hiddenToo = (hidden: readonly Cell[]) => {
    const cells = table.cells.map(cell => {
      const isHidden = hidden.some(({ figure }) => figure.at === cell.figure.at);
      return isHidden ? { ...cell, figure: { ...cell.figure, state: 'hidden' as const } } : cell;
    });
    const own = cells.filter(({ figure }) => figure.state === 'hidden');
    return cellsToHide({ ...table, cells }, limits, own, [])?.map(({ figure }) => figure.at) ?? [];
  };
  for (const cell of table.cells.filter(secret)) {
    const { count, at } = cell.figure;
    if (count === undefined || count === 0 || count >= telling.smallest) continue;
    found.push({ at, withhold: [at, ...hiddenToo([cell])], kind: 'table' });
  }
  for (const { cell } of auditOf(table, limits).leaks) {
    if (cell !== undefined && secret(cell))
      found.push({ at: cell.figure.at, withhold: hiddenToo([cell]), kind: 'withheld' });
  }
  return found;
}
