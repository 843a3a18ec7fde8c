import { countedVictimsIn, type Telling } from '../model/counted-victims.ts';
import { countedCellsIn } from '../model/counted-victims-table.ts';
import { pipeTablesIn } from '../text/pipe-table.ts';
import type { Span } from '../text/span.ts';
import { auditOf, type Limits } from './audit.ts';
import { cellsToHide } from './protect.ts';
import type { Cell } from './table.ts';
import { textTable } from './text-table.ts';

/** So few victims told by a text that it may point at a person. Spans count from the beginning of the text. */
export interface Told {
  readonly at: Span;
  /** What to withhold so that it does not: where they are from, or the number with those that would bring it back. */
  readonly withhold: readonly Span[];
  readonly kind: 'sentence' | 'table' | 'withheld';
}

/** What a text tells in sentences and in tables, its numbers alone and with what can be worked out. */
export function toldInText(text: string, telling: Telling): readonly Told[] {
  const tables = pipeTablesIn(text);
  let prose = text;
  const found: Told[] = [];
  for (const { rows, at } of tables) {
    prose =
      prose.slice(0, at.start) + prose.slice(at.start, at.end).replace(/[^\n]/g, ' ') + prose.slice(at.end);
    found.push(...toldInTable(rows, lineAbove(text, at.start), telling));
  }
  const sentences = countedVictimsIn(prose, telling).map(
    ({ at, places }): Told => ({ at, withhold: places, kind: 'sentence' }),
  );
  return [...found, ...sentences].sort((a, b) => a.at.start - b.at.start);
}

/** The same of a table whose cells are known. */
export function toldInTable(
  rows: Parameters<typeof countedCellsIn>[0],
  caption: string,
  telling: Telling,
): readonly Told[] {
  const counted = countedCellsIn(rows, caption, telling);
  const told = counted.filter(({ isTold }) => isTold);
  if (told.length === 0) return [];
  const limits: Limits = { smallest: telling.smallest, placed: telling.placed };
  const table = textTable(counted);
  const found: Told[] = [];
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

function lineAbove(text: string, start: number): string {
  return text.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
}
