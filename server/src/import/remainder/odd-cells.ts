import { english, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import type { WhyListed } from '../figures/fate.ts';
import type { ReadCell } from '../figures/read-cell.ts';
import type { RangeReading } from '../figures/read-figures.ts';
import { cellWithMarks } from '../grid/grid.ts';
import { namesIn } from '../names-in.ts';
import type { Leftover } from './leftover.ts';
import { type NamedCell, nameAndText, nameOfCell } from './named-cell.ts';

/** A cell that is listed, and why. */
export interface ListedCell extends NamedCell {
  readonly why: WhyListed;
}

export function listedCells({ cells }: Pick<RangeReading, 'cells'>): (ReadCell & ListedCell)[] {
  return cells.flatMap(read => (read.fate.kind === 'listed' ? [{ ...read, why: read.fate.why }] : []));
}

/** A cell by itself, with what is odd with it. */
export function leftoverCell(listed: ListedCell): Leftover {
  return {
    label: nameOfCell(listed),
    told: isOdd(listed),
    cells: [{ label: '', text: shownListed(listed) }],
  };
}

/** What is odd with a cell: some words for the list, and a sentence that says what to do. */
interface Odd {
  readonly words: string;
  readonly sentence: string;
}

const ODD: ReadonlyMap<WhyListed, Odd> = new Map<WhyListed, Odd>([
  [
    'date',
    {
      words: english('a date'),
      sentence: english('A spreadsheet made a date of what was typed; write the figure yourself: {names}.'),
    },
  ],
  [
    'power',
    {
      words: english('a power of ten'),
      sentence: english(
        'Shown as a power of ten; widen the column in the spreadsheet and copy again: {names}.',
      ),
    },
  ],
  [
    'narrow',
    {
      words: english('does not fit into its column'),
      sentence: english('Does not fit into its column; widen it in the spreadsheet and copy again: {names}.'),
    },
  ],
  [
    'decimal',
    {
      words: english('no whole number'),
      sentence: english('No whole number; write the figure yourself: {names}.'),
    },
  ],
  [
    'negative',
    {
      words: english('less than zero'),
      sentence: english('Less than zero; write the figure yourself: {names}.'),
    },
  ],
  [
    'several',
    {
      words: english('several numbers'),
      sentence: english('Several numbers in one cell; write the right one yourself: {names}.'),
    },
  ],
  [
    'merged',
    {
      words: english('one cell for several rows or columns'),
      sentence: english('One cell for several rows or columns; part the figure yourself: {names}.'),
    },
  ],
  [
    'twice',
    {
      words: english('copied twice for this place'),
      sentence: english('Two figures were copied for one place; write the right one yourself: {names}.'),
    },
  ],
  [
    'lone-total',
    {
      words: english('a total that could not be compared'),
      sentence: english('This total could not be compared with its parts: {names}.'),
    },
  ],
  [
    'crossed-out',
    {
      words: '',
      sentence: english('Crossed out in the copied table: {names}.'),
    },
  ],
]);

/** True where a sentence says what is odd with a cell. */
export function isOdd({ why }: ListedCell): boolean {
  return ODD.has(why);
}

/** A listed cell as it is shown, with what is odd with it. */
export function shownListed({ cell, why }: ListedCell): Sayable {
  const words = ODD.get(why)?.words ?? '';
  return words === '' ? cellWithMarks(cell) : verbatim`${cellWithMarks(cell)} (${t(words)})`;
}

/** What is odd with the cells of a range, a sentence for each kind. */
export function oddSentences(listed: readonly ListedCell[]): Words[] {
  return [...ODD].flatMap(([why, { sentence }]) => {
    const names = listed.filter(each => each.why === why).map(nameAndText);
    return names.length === 0 ? [] : [t(sentence, { names: namesIn(names) })];
  });
}
