import type { ListField } from '../../questionnaire/questionnaire.ts';
import { BLANK_CELL, type Grid, isBlankCell, type RangeCell, widthOf } from '../grid/grid.ts';
import { isCaption, isSerial, rootsOf } from '../headings/heading-words.ts';
import type { NamedCell } from '../remainder/named-cell.ts';
import type { ImportTarget } from '../target/import-target.ts';
import { type ReadEntries, remainderOfEntries } from './entries.ts';
import { entryCell } from './typed-cell.ts';

/** A column of provisions or texts as the list that it is for; it does not say by itself which of a question's lists that is. */
export function readList(range: Grid, { library, question, keys }: ImportTarget): ReadEntries | undefined {
  const field = question.fields.find(({ id }) => keys[0] === 'data' && id === keys[1]);
  if (field?.kind !== 'list') return undefined;
  const cells = cellsIn(range)?.filter(({ text }, n) => n > 0 || !isHeading(text, field)) ?? [];
  const named = cells.map((cell): NamedCell => ({ row: { label: '' }, column: { label: '' }, cell }));
  const taken = named.filter(({ cell }) => cell.text !== '').map(each => entryCell(library, field, each));
  if (taken.length === 0) return undefined;
  const crossedOut = named.filter(({ cell }) => cell.text === '');
  return {
    field: field.id,
    items: taken.map(({ written }) => ({ fields: [{ text: written }] })),
    count: taken.length,
    left: remainderOfEntries(
      taken,
      crossedOut.map(each => ({ ...each, why: 'crossed-out' })),
    ),
  };
}

function isHeading(text: string, { id, title }: ListField): boolean {
  const roots = rootsOf(text).join();
  return isCaption(text) || [id, title].some(name => rootsOf(name).join() === roots);
}

/** The cells of one column, of two columns the first of which counts, or of one row. */
function cellsIn(range: Grid): RangeCell[] | undefined {
  const filled = (cells: readonly (RangeCell | undefined)[]) =>
    cells.flatMap(cell => (cell === undefined || isBlankCell(cell) ? [] : [cell]));
  if (widthOf(range) === 1) return filled(range.map(row => row[0]));
  if (range.length === 1) return filled(range[0] ?? []);
  const counts = range.every(
    ([first = BLANK_CELL], n) =>
      isSerial(first.text) || /^\d+\W*$/.test(first.text) || (n === 0 && first.text === ''),
  );
  return widthOf(range) === 2 && counts ? filled(range.map(row => row[1])) : undefined;
}
