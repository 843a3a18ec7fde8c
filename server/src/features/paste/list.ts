import type { ListField } from '../../questionnaire/questionnaire.ts';
import { type NewItem, word } from '../../writing/content.ts';
import type { RangeAnswer } from './figures.ts';
import { BLANK, type Cell, type Grid, widthOf } from './grid.ts';
import { NO_REMAINDER } from './leftover.ts';
import type { AnswerPlace } from './place.ts';
import { isCaption, isSerial, rootsOf } from './spoken-words.ts';
import { typedText } from './typed-text.ts';

/** A column of provisions or texts as the list at the cursor; a list is not begun by lines that are pasted near it. */
export function listFor({ scene, question, path }: AnswerPlace, range: Grid): RangeAnswer | undefined {
  const field = question.fields.find(({ id }) => path[0] === 'data' && id === path[1]);
  if (field?.kind !== 'list') return undefined;
  const cells = cellsIn(range)?.filter(({ text }, n) => n > 0 || !isHeading(text, field)) ?? [];
  if (cells.length === 0) return undefined;
  const items = cells.map((cell): NewItem => ({ value: word(typedText(scene.library, field, cell)) }));
  const isSame = (written: string) => written === field.id;
  return {
    wanted: [{ key: field.id, isSame, value: { kind: 'items', items } }],
    left: NO_REMAINDER,
    isList: true,
    count: items.length,
  };
}

function isHeading(text: string, { id, title }: ListField): boolean {
  const roots = rootsOf(text).join();
  return isCaption(text) || [id, title].some(name => rootsOf(name).join() === roots);
}

/** The cells of one column, of two columns the first of which counts, or of one row. */
function cellsIn(range: Grid): Cell[] | undefined {
  const filled = (cells: readonly (Cell | undefined)[]) =>
    cells.flatMap(cell => (cell === undefined || cell.text === '' ? [] : [cell]));
  if (widthOf(range) === 1) return filled(range.map(row => row[0]));
  if (range.length === 1) return filled(range[0] ?? []);
  const counts = range.every(
    ([first = BLANK], n) =>
      isSerial(first.text) || /^\d+\W*$/.test(first.text) || (n === 0 && first.text === ''),
  );
  return widthOf(range) === 2 && counts ? filled(range.map(row => row[1])) : undefined;
}
