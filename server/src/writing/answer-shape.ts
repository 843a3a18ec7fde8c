import { ANSWER_KEYS } from '../model/answer.ts';
import { factKey } from '../model/fact.ts';
import { findAxisValue, type Library } from '../model/read-scalar.ts';
import { citationKey, readCitation } from '../questionnaire/citation.ts';
import type { Axis, Question } from '../questionnaire/questionnaire.ts';
import { type KeyOrder, LAST } from './insert-entries.ts';
import type { Shape, ValuePath } from './set-value.ts';

/** The keys of an answer to a question, in the order of the format and the definition. */
export function shapeOf(question: Question, library: Library): Shape {
  return {
    orderAt: ([first, ...path]) => {
      switch (first) {
        case undefined:
          return { keys: ANSWER_KEYS };
        case 'data':
          return orderOfData(question, library, path);
        case 'explain':
          return { keys: [], isSame: (written, key) => factKey(written) === factKey(key) };
        case 'supplement':
          return { keys: ['date', 'text'] };
        case 'attachments':
          return { keys: ['path', 'link', 'title'] };
        default:
          return LAST;
      }
    },
    // The cells of a breakdown stand beside each other.
    isInline: path => path[0] === 'data' && path.length > 1 && isSplitAt(question, path.slice(1)),
  };
}

/** The values of an axis, and what may stand beside them; of a breakdown that takes any labels only that. */
export function orderOfCells(axis: Axis | undefined): KeyOrder {
  const keys = [...(axis?.values.map(({ id }) => id) ?? []), 'unspecified', 'total'];
  if (axis === undefined) return { keys };
  return { keys, isSame: (written, key) => findAxisValue(axis, written) === key };
}

/** The fields of a question, or the rows and the total of its table. */
export function orderOfFields({ fields, table }: Question): KeyOrder {
  return { keys: table === undefined ? fields.map(({ id }) => id) : ['rows', 'total'] };
}

function orderOfData(question: Question, library: Library, [first, ...path]: ValuePath): KeyOrder {
  const { fields, table } = question;
  const { axes } = library.questionnaire;
  if (first === undefined) return orderOfFields(question);
  if (table !== undefined) {
    const [row, measure] = first === 'rows' ? path : [first, ...path];
    if (row === undefined) return { keys: [], isSame: (a, b) => isSameLaw(library, a, b) };
    return measure === undefined
      ? { keys: table.measures.map(({ id }) => id) }
      : orderOfCells(axes.get(table.axis));
  }
  const field = fields.find(({ id }) => id === first);
  if (field?.kind === 'records') return { keys: field.columns.map(({ id }) => id) };
  if (field?.kind !== 'split') return { keys: ['amount', 'currency'] };
  return orderOfCells(axes.get(field.axes[path.length] ?? ''));
}

function isSameLaw({ catalogue, questionnaire }: Library, a: string, b: string): boolean {
  const [first, second] = [a, b].map(written =>
    citationKey(readCitation(written, catalogue, questionnaire.statute)),
  );
  return a === b || (first !== '' && first === second);
}

/** True where what stands below is one figure for each cell. */
function isSplitAt({ fields, table }: Question, path: ValuePath): boolean {
  if (table !== undefined) return path.length === (path[0] === 'rows' ? 3 : 2);
  const field = fields.find(({ id }) => id === path[0]);
  return field?.kind === 'split' && path.length >= Math.max(1, field.axes.length);
}
