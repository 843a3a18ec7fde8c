import type { ListField } from '../../questionnaire/questionnaire.ts';
import { BLANK_CELL, type Grid, type RangeCell, widthOf } from '../grid/grid.ts';
import { isCaption, isSerial, rootsOf } from '../headings/heading-words.ts';
import { NO_REMAINDER } from '../remainder/leftover.ts';
import type { ImportTarget } from '../target/import-target.ts';
import type { ReadEntries, ReadEntry } from './entries.ts';
import { typedText } from './typed-text.ts';

/** A column of provisions or texts as the list that it is for; it does not say by itself which of a question's lists that is. */
export function readList(range: Grid, { library, question, keys }: ImportTarget): ReadEntries | undefined {
  const field = question.fields.find(({ id }) => keys[0] === 'data' && id === keys[1]);
  if (field?.kind !== 'list') return undefined;
  const cells = cellsIn(range)?.filter(({ text }, n) => n > 0 || !isHeading(text, field)) ?? [];
  if (cells.length === 0) return undefined;
  const items = cells.map((cell): ReadEntry => ({ fields: [{ text: typedText(library, field, cell) }] }));
  return { field: field.id, items, count: items.length, left: NO_REMAINDER };
}

function isHeading(text: string, { id, title }: ListField): boolean {
  const roots = rootsOf(text).join();
  return isCaption(text) || [id, title].some(name => rootsOf(name).join() === roots);
}

/** The cells of one column, of two columns the first of which counts, or of one row. */
function cellsIn(range: Grid): RangeCell[] | undefined {
  const filled = (cells: readonly (RangeCell | undefined)[]) =>
    cells.flatMap(cell => (cell === undefined || cell.text === '' ? [] : [cell]));
  if (widthOf(range) === 1) return filled(range.map(row => row[0]));
  if (range.length === 1) return filled(range[0] ?? []);
  const counts = range.every(
    ([first = BLANK_CELL], n) =>
      isSerial(first.text) || /^\d+\W*$/.test(first.text) || (n === 0 && first.text === ''),
  );
  return widthOf(range) === 2 && counts ? filled(range.map(row => row[1])) : undefined;
}
