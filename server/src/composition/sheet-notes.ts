import { describeValue, WHY_EMPTY } from '../model/value.ts';
import { formatNumber } from '../text/format-number.ts';
import { distinctWords, ENGLISH, type Sayable, sayIn, t, type Words } from '../text/l10n.ts';
import type { Cell } from './sheet.ts';
import { exactShown, type Shown } from './shown.ts';
import { HIDDEN_NOTE } from './value-text.ts';

/** What the words that stand in place of figures mean, for those that a sheet has. */
export function wordNotes(rows: readonly (readonly Cell[])[]): Words[] {
  const used = new Set(rows.flat().map(cell => (cell.kind === 'text' ? sayIn(ENGLISH, cell.text) : '')));
  const hidden = rows.flat().some(cell => (cell.kind === 'number' || cell.kind === 'money') && cell.hidden);
  const words = [...WHY_EMPTY.values()]
    .filter(({ word }) => used.has(sayIn(ENGLISH, describeValue({ kind: 'word', word }))))
    .map(({ footnote }) => t(footnote));
  return hidden ? [...words, HIDDEN_NOTE] : words;
}

/** Each once, in their order. */
export function distinct(notes: readonly (Sayable | undefined)[]): readonly Sayable[] {
  return distinctWords(notes.filter(note => note !== undefined));
}

/**
 * Where a total was stated above what its cells add up to, because some of them are not known: the formula
 * of the sheet cannot know it.
 */
export function totalNote(
  title: Sayable,
  total: Shown | undefined,
  cells: readonly (Shown | undefined)[],
): Words | undefined {
  const stated = exactShown(total);
  const known = cells.map(exactShown).filter(number => number !== undefined);
  if (stated === undefined || known.length === 0) return undefined;
  const sum = known.reduce((all, one) => all + one, 0);
  return sum === stated
    ? undefined
    : t('{title}: the total as stated is {figure}.', { title, figure: formatNumber(stated) });
}

/** A tab's name: the first that is short enough for a tab. */
export function tabName(...candidates: readonly Sayable[]): Sayable {
  return candidates.find(name => sayIn(ENGLISH, name).length <= 31) ?? candidates.at(-1) ?? '';
}

export function textCell(text: Sayable): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

export const EMPTY_CELL = t('An empty cell is not stated; it is not zero.');
