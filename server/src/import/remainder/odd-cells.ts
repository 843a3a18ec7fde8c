import { t } from '../../text/l10n.ts';
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
  readonly words: () => string;
  readonly sentence: (names: string) => string;
}

const ODD: ReadonlyMap<WhyListed, Odd> = new Map<WhyListed, Odd>([
  [
    'date',
    {
      words: () => t('a date'),
      sentence: names =>
        t('A spreadsheet made a date of what was typed; write the figure yourself: {names}.', { names }),
    },
  ],
  [
    'power',
    {
      words: () => t('a power of ten'),
      sentence: names =>
        t('Shown as a power of ten; widen the column in the spreadsheet and copy again: {names}.', { names }),
    },
  ],
  [
    'narrow',
    {
      words: () => t('does not fit into its column'),
      sentence: names =>
        t('Does not fit into its column; widen it in the spreadsheet and copy again: {names}.', { names }),
    },
  ],
  [
    'decimal',
    {
      words: () => t('no whole number'),
      sentence: names => t('No whole number; write the figure yourself: {names}.', { names }),
    },
  ],
  [
    'negative',
    {
      words: () => t('less than zero'),
      sentence: names => t('Less than zero; write the figure yourself: {names}.', { names }),
    },
  ],
  [
    'several',
    {
      words: () => t('several numbers'),
      sentence: names => t('Several numbers in one cell; write the right one yourself: {names}.', { names }),
    },
  ],
  [
    'merged',
    {
      words: () => t('one cell for several rows or columns'),
      sentence: names =>
        t('One cell for several rows or columns; part the figure yourself: {names}.', { names }),
    },
  ],
  [
    'twice',
    {
      words: () => t('copied twice for this place'),
      sentence: names =>
        t('Two figures were copied for one place; write the right one yourself: {names}.', { names }),
    },
  ],
  [
    'lone-total',
    {
      words: () => t('a total that could not be compared'),
      sentence: names => t('This total could not be compared with its parts: {names}.', { names }),
    },
  ],
  [
    'crossed-out',
    {
      words: () => '',
      sentence: names => t('Crossed out in the copied table: {names}.', { names }),
    },
  ],
]);

/** True where a sentence says what is odd with a cell. */
export function isOdd({ why }: ListedCell): boolean {
  return ODD.has(why);
}

/** A listed cell as it is shown, with what is odd with it. */
export function shownListed({ cell, why }: ListedCell): string {
  const words = ODD.get(why)?.words() ?? '';
  return words === '' ? cellWithMarks(cell) : `${cellWithMarks(cell)} (${words})`;
}

/** What is odd with the cells of a range, a sentence for each kind. */
export function oddSentences(listed: readonly ListedCell[]): string[] {
  return [...ODD].flatMap(([why, { sentence }]) => {
    const names = listed.filter(each => each.why === why).map(nameAndText);
    return names.length === 0 ? [] : [sentence(namesIn(names))];
  });
}
