import type { Library } from '../model/read-scalar.ts';
import { onlyScalar } from '../model/read-short-form.ts';
import type { Axis, Field, Measure, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { braces, type Content, entries, type NewEntry, STOP, stop } from './content.ts';

type Entries = Content & { readonly kind: 'entries' };

/** An answer begun as its question wants it: short where one figure or one word is all, else its keys. */
export function answerSkeleton({ questionnaire }: Library, question: Question, home?: string): NewEntry {
  const { id, fields, choices, table } = question;
  if (isShort(question)) return { key: id, value: stop };
  return {
    key: id,
    value: entries([
      ...(choices.length > 0 ? [{ key: 'choice', value: stop }] : []),
      ...(wantsProse(question) ? [{ key: 'answer', value: proseSkeleton }] : []),
      ...(fields.length > 0 || table !== undefined
        ? [{ key: 'data', value: dataSkeleton(questionnaire, question, home) }]
        : []),
      ...(question.attachments === 'wanted' ? [{ key: 'attachments', value: listSkeleton }] : []),
    ]),
  };
}

/** True where a list comes up at the first stop of its skeleton. */
export function beginsWithList({ choices, table }: Question): boolean {
  return choices.length > 0 || table !== undefined;
}

/** A block that waits for its text. */
export const proseSkeleton: Content = { kind: 'prose', text: STOP };

/** A list that waits for its first item. */
export const listSkeleton: Content = { kind: 'items', items: [{ value: stop }], inline: false };

/** A line for the keys that are to come below a key. */
export const keysBelow: Content = { kind: 'blank', stop: true, below: true };

/** The fields of a question, those that may be left out excepted; of its table a line for the rows. */
export function dataSkeleton(questionnaire: Questionnaire, question: Question, home?: string): Content {
  if (question.table !== undefined) return entries([{ key: 'rows', value: keysBelow }]);
  const fields = question.fields.filter(({ optional }) => !optional);
  return entries(fields.map(field => ({ key: field.id, value: fieldSkeleton(questionnaire, field, home) })));
}

/** What belongs behind the key of a field. */
export function fieldSkeleton(questionnaire: Questionnaire, field: Field, home?: string): Content {
  switch (field.kind) {
    case 'split':
      return splitSkeleton(
        field.axes.flatMap(id => questionnaire.axes.get(id) ?? []),
        home,
      );
    case 'list':
      return listSkeleton;
    case 'records':
      return listOf(recordSkeleton(field.columns.map(({ id }) => id)));
    case 'scalar':
      return stop;
  }
}

/** An entry of a list, each of its keys on a line. */
export function recordSkeleton(keys: readonly string[]): Entries {
  return { kind: 'entries', entries: keys.map(key => ({ key, value: stop })), inline: false };
}

/** The keys of a supplement. */
export const supplement: Entries = recordSkeleton(['date', 'text']);

/** A list that is begun with one item. */
export function listOf(value: Content): Content {
  return { kind: 'items', items: [{ value }], inline: false };
}

/** The figures of one row of the table, or of its total. */
export function rowSkeleton(measures: readonly Measure[], cells: readonly string[]): Content {
  return entries(measures.map(({ id }) => ({ key: id, value: cellsSkeleton(cells) })));
}

/** `{male: , female: , transgender: }` */
export function cellsSkeleton(cells: readonly string[], waiting: Content = stop): Content {
  return cells.length === 0
    ? { kind: 'typed', yaml: `{${STOP}}` }
    : braces(cells.map(key => ({ key, value: waiting })));
}

/** The cells of one axis, or of two; an office of one place gives a bare number. */
export function splitSkeleton([outer, inner]: readonly Axis[], home?: string): Content {
  if (inner !== undefined) {
    return entries(idsOf(outer).map(key => ({ key, value: cellsSkeleton(idsOf(inner)) })));
  }
  const isOwn = home !== undefined && outer?.id === 'place' && idsOf(outer).includes(home);
  return isOwn ? stop : cellsSkeleton(idsOf(outer));
}

function idsOf(axis: Axis | undefined): string[] {
  return axis?.values.map(({ id }) => id) ?? [];
}

function isShort(question: Question): boolean {
  const { choices, fields, table, explainAfter, attachments } = question;
  if (table !== undefined || attachments === 'wanted') return false;
  if (choices.length > 0) return fields.length === 0 && explainAfter.length === 0;
  return fields.length === 1 && onlyScalar(question) !== undefined;
}

function wantsProse({ choices, fields, table, explainAfter }: Question): boolean {
  return explainAfter.length > 0 || (choices.length === 0 && fields.length === 0 && table === undefined);
}
