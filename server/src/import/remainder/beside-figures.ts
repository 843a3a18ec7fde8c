import { t } from '../../text/l10n.ts';
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
export function markedCells(taken: readonly TakenCell[]): string[] {
  return taken.flatMap(read => (read.figure?.marks.length ? [nameAndText(read)] : []));
}

export function marksSaid(taken: readonly TakenCell[]): string[] {
  const names = namesIn(markedCells(taken));
  return names === '' ? [] : [t('Signs of footnotes were taken off: {names}.', { names })];
}

export function sharesBesideSaid(taken: readonly TakenCell[]): string[] {
  const names = taken.flatMap(({ figure, cell }) => (figure?.share === undefined ? [] : [cell.text]));
  return names.length === 0
    ? []
    : [t('Percentages beside figures were left out: {names}.', { names: namesIn(names) })];
}
