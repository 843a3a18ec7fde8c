import { combinedCells, combinedQuantity, combineOf } from '../model/combined.ts';
import { statementsOf } from '../model/contributions.ts';
import { cellsAt, type Keys, quantityAt } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, Questionnaire, ScalarField, SplitField } from '../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t } from '../text/l10n.ts';
import type { AnswerEntry } from './entries.ts';
import { type Shown, shownOf } from './shown.ts';
import { cellTitle } from './value-text.ts';

/** A field that holds figures: a count or an amount, or one divided along axes. */
export type FigureField = ScalarField | SplitField;

/** A figure that somebody states, or that follows from what they state. */
export interface FigureRow {
  readonly field: FigureField;
  /** Below the question: `['sex', 'male']`. */
  readonly keys: Keys;
  /** The cell in words, empty of a scalar and of a split as a whole: "Male", "Federal, 2020". */
  readonly group: Sayable;
  readonly role: 'scalar' | 'cell' | 'total';
}

export function isFigureField(field: Question['fields'][number]): field is FigureField {
  return field.kind === 'split' || (field.kind === 'scalar' && ['count', 'money'].includes(field.type));
}

/** The figures of one field that any of the answers states, cells in the order of their axis, the total last. */
export function figureRows(
  submission: Submission,
  question: Question,
  field: FigureField,
  entries: readonly AnswerEntry[],
): readonly FigureRow[] {
  const stated = entries.filter(({ answer }) => answer.data.has(field.id));
  if (stated.length === 0) return [];
  if (field.kind === 'scalar') return [{ field, keys: [field.id], group: '', role: 'scalar' }];
  const cells = cellRows(submission, question, field, stated);
  return wantsTotal(field, cells, stated)
    ? [...cells, { field, keys: [field.id], group: t('Total'), role: 'total' }]
    : cells;
}

function cellRows(
  submission: Submission,
  question: Question,
  field: SplitField,
  entries: readonly AnswerEntry[],
): FigureRow[] {
  const { questionnaire } = submission.library;
  const [outer, inner] = field.axes;
  const ids = (keys: Keys, axis: string | undefined) => {
    const own = entries.flatMap(({ answer, home }) => [...cellsAt(answer, keys, home).keys()]);
    const combined = entries.length < 2 ? [] : [...combinedCells(statementsOf(submission), question, keys)];
    // A word in place of a breakdown is combined as an unspecified part, which says nothing more.
    const known = combined.filter(([, { value, atLeast }]) => value !== undefined || atLeast > 0);
    return inOrder(questionnaire, axis, [...own, ...known.map(([id]) => id)]);
  };
  return ids([field.id], outer).flatMap((id): FigureRow[] => {
    const title = cellTitle(questionnaire, id, outer);
    const within = inner === undefined ? [] : ids([field.id, id], inner);
    if (within.length === 0) return [{ field, keys: [field.id, id], group: title, role: 'cell' }];
    return within.map(cell => {
      const group = commaList([title, cellTitle(questionnaire, cell, inner)]);
      return { field, keys: [field.id, id, cell], group, role: 'cell' };
    });
  });
}

/** The values of an axis in its order; of an open one as typed; `unspecified` last. */
export function inOrder(
  questionnaire: Questionnaire,
  axis: string | undefined,
  ids: Iterable<string>,
): string[] {
  const order = questionnaire.axes.get(axis ?? '')?.values.map(({ id }) => id) ?? [];
  const rank = (id: string) => {
    if (id === 'unspecified') return order.length + 1;
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b));
}

/** Where it is stated; a count along one axis that is no part of another has one above a single cell. */
function wantsTotal(
  { id, of, axes }: SplitField,
  cells: readonly FigureRow[],
  entries: readonly AnswerEntry[],
): boolean {
  if (cells.length === 0) return true;
  const typed = entries.some(({ answer }) => {
    const value = answer.data.get(id);
    return value?.kind === 'split' && value.split.total?.datum !== undefined;
  });
  return typed || (of === undefined && axes.length < 2 && cells.length > 1);
}

/** What one answer states for a row. */
export function ownFigure(
  submission: Submission,
  { answer, home }: AnswerEntry,
  { keys, field }: Pick<FigureRow, 'keys' | 'field'>,
): Shown | undefined {
  const quantity = quantityAt(answer, keys, home);
  if (quantity === undefined && keys[1] === 'unspecified' && cellsAt(answer, [field.id], home).size === 0) {
    // What is stated undivided is combined as unspecified, and is shown there.
    return shownOf(submission, quantityAt(answer, [field.id], home), 'sum');
  }
  return shownOf(submission, quantity, 'sum');
}

/** What all answers that count come to for a row. */
export function combinedFigure(
  submission: Submission,
  question: Question,
  { keys }: Pick<FigureRow, 'keys'>,
): Shown | undefined {
  const how = combineOf(question, keys);
  const cell = keys.at(-1);
  const whole = keys.slice(0, -1);
  const quantity =
    keys.length > 1 && cell !== undefined
      ? combinedCells(statementsOf(submission), question, whole).get(cell)
      : combinedQuantity(statementsOf(submission), question, keys);
  return shownOf(submission, quantity, how);
}
