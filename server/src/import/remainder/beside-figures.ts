import { t, type Words } from '../../text/l10n.ts';
import { cellWithMarks } from '../grid/grid.ts';
import { namesIn } from '../names-in.ts';
import type { Leftover } from './leftover.ts';
import { type NamedCell, nameAndText, nameOfCell } from './named-cell.ts';

/** A cell that was taken, and what stood in it beside its figure. */
export interface TakenCell extends NamedCell {
  readonly figure?: {
    readonly marks: readonly string[];
    readonly share?: string;
  };
}

/** What was crossed out beside something that has a place. */
export function crossedOutBeside(taken: readonly TakenCell[]): Leftover[] {
  return taken.flatMap(read =>
    read.cell.crossedOut === ''
      ? []
      : [
          {
            label: nameOfCell(read),
            cells: [{ label: '', text: cellWithMarks({ ...read.cell, text: '', marks: [] }) }],
          },
        ],
  );
}

/** Cells that bore signs of footnotes. */
export function markedCells(taken: readonly TakenCell[]): Words[] {
  return taken.flatMap(read => (read.figure?.marks.length ? [nameAndText(read)] : []));
}

export function marksSaid(taken: readonly TakenCell[]): Words[] {
  const marked = markedCells(taken);
  return marked.length === 0
    ? []
    : [t('Signs of footnotes were taken off: {names}.', { names: namesIn(marked) })];
}

export function sharesBesideSaid(taken: readonly TakenCell[]): Words[] {
  const names = taken.flatMap(({ figure, cell }) => (figure?.share === undefined ? [] : [cell.text]));
  return names.length === 0
    ? []
    : [t('Percentages beside figures were left out: {names}.', { names: namesIn(names) })];
}
