import { describeValue, WHY_EMPTY } from '../model/value.ts';
import { formatNumber } from '../text/format-number.ts';
import type { Cell } from './sheet.ts';
import { exactShown, type Shown } from './shown.ts';
import { HIDDEN_NOTE } from './value-text.ts';

/** What the words that stand in place of figures mean, for those that a sheet has. */
export function wordNotes(rows: readonly (readonly Cell[])[]): string[] {
  const used = new Set(rows.flat().map(cell => (cell.kind === 'text' ? cell.text : '')));
  const hidden = rows.flat().some(cell => (cell.kind === 'number' || cell.kind === 'money') && cell.hidden);
  const words = [...WHY_EMPTY.values()]
    .filter(({ word }) => used.has(describeValue({ kind: 'word', word })))
    .map(({ footnote }) => footnote);
  return hidden ? [...words, HIDDEN_NOTE] : words;
}

/** Each once, in their order. */
export function distinct(notes: readonly (string | undefined)[]): string[] {
  return [...new Set(notes.filter(note => note !== undefined))];
}

/**
 * Where a total was stated above what its cells add up to, because some of them are not known: the formula
 * of the sheet cannot know it.
 */
export function totalNote(
  title: string,
  total: Shown | undefined,
  cells: readonly (Shown | undefined)[],
): string | undefined {
  const stated = exactShown(total);
  const known = cells.map(exactShown).filter(number => number !== undefined);
  if (stated === undefined || known.length === 0) return undefined;
  const sum = known.reduce((all, one) => all + one, 0);
  return sum === stated ? undefined : `${title}: the total as stated is ${formatNumber(stated)}.`;
}

/** A tab's name: the first that is short enough for a tab. */
export function tabName(...candidates: readonly string[]): string {
  return candidates.find(name => name.length <= 31) ?? candidates.at(-1) ?? '';
}

export function textCell(text: string): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}
