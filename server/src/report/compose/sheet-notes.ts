import { describeValue, WHY_EMPTY } from '../../model/value.ts';
import type { Cell } from '../sheet.ts';

/** What the words that stand in place of figures mean, for those that a sheet has. */
export function wordNotes(rows: readonly (readonly Cell[])[]): string[] {
  const used = new Set(rows.flat().map(cell => (cell.kind === 'text' ? cell.text : '')));
  return [...WHY_EMPTY.values()]
    .filter(({ word }) => used.has(describeValue({ kind: 'word', word })))
    .map(({ footnote }) => footnote);
}

/** Each once, in their order. */
export function distinct(notes: readonly (string | undefined)[]): string[] {
  return [...new Set(notes.filter(note => note !== undefined))];
}

/** A tab's name: the first that is short enough for a tab. */
export function tabName(...candidates: readonly string[]): string {
  return candidates.find(name => name.length <= 31) ?? candidates.at(-1) ?? '';
}

export function textCell(text: string): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}
