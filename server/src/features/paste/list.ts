import type { ListField } from '../../questionnaire/questionnaire.ts';
import type { RangeAnswer } from './figures.ts';
import { type Grid, widthOf } from './grid.ts';
import type { AnswerPlace } from './place.ts';
import { isCaption, isSerial, rootsOf } from './spoken-words.ts';
import { typedText } from './typed-text.ts';
import type { WantedItem } from './wanted.ts';

/** A column of provisions or texts as the list at the cursor; a list is not begun by lines that are pasted near it. */
export function listFor({ scene, question, path }: AnswerPlace, range: Grid): RangeAnswer | undefined {
  const field = question.fields.find(({ id }) => path[0] === 'data' && id === path[1]);
  if (field?.kind !== 'list') return undefined;
  const texts = textsIn(range)?.filter((text, n) => n > 0 || !isHeading(text, field)) ?? [];
  if (texts.length === 0) return undefined;
  const items = texts.map(
    (text): WantedItem => ({ fields: [{ text: typedText(scene.library, field, text) }] }),
  );
  const isSame = (written: string) => written === field.id;
  return {
    wanted: [{ key: field.id, isSame, value: { kind: 'items', items } }],
    leftovers: [],
    totals: [],
    taken: [],
    isList: true,
    count: items.length,
  };
}

function isHeading(text: string, { id, title }: ListField): boolean {
  const roots = rootsOf(text).join();
  return isCaption(text) || [id, title].some(name => rootsOf(name).join() === roots);
}

/** The texts of one column, of two columns the first of which counts, or of one row. */
function textsIn(range: Grid): string[] | undefined {
  if (widthOf(range) === 1) return range.map(row => row[0] ?? '');
  if (range.length === 1) return range[0]?.filter(text => text !== '');
  const counts = range.every(
    ([first = ''], n) => isSerial(first) || /^\d+\W*$/.test(first) || (n === 0 && first === ''),
  );
  return widthOf(range) === 2 && counts
    ? range.map(row => row[1] ?? '').filter(text => text !== '')
    : undefined;
}
