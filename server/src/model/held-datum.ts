import type { Column, Field, Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Answer } from './answer.ts';
import type { Datum, FieldValue, RecordEntry } from './field-value.ts';
import { type HeldSplit, splitsOf, titleOf } from './held-split.ts';
import { cellsOf } from './quantity.ts';

/** One value below `data:` of an answer, wherever it stands there. */
export interface HeldDatum {
  readonly datum: Datum;
  /** "Victims identified"; "Sentences, Prison"; "PPC 371-A, Conviction, Punjab". */
  readonly title: string;
  /** Absent in the table. */
  readonly field?: Field;
  /** The column of the record that it stands in. */
  readonly column?: Column;
  /** The split that it is a cell, the total or the whole of. */
  readonly held?: HeldSplit;
}

/** Every value of an answer, table included; those of splits last. */
export function dataOf(answer: Answer, questionnaire: Questionnaire): readonly HeldDatum[] {
  return dataBy(questionnaire)(answer);
}

/** Many rules look at it. */
const dataBy = memo((questionnaire: Questionnaire) =>
  memo((answer: Answer) => [...readData(answer, questionnaire)]),
);

function* readData(answer: Answer, questionnaire: Questionnaire): Generator<HeldDatum> {
  for (const value of answer.data.values()) yield* inField(value);
  for (const held of splitsOf(answer, questionnaire)) yield* inSplit(held);
}

function inField(value: FieldValue): readonly HeldDatum[] {
  const { field } = value;
  const { title } = field;
  const whole = 'whole' in value && value.whole !== undefined ? [{ datum: value.whole, title, field }] : [];
  switch (value.kind) {
    case 'scalar':
      return [{ datum: value.datum, title, field }];
    case 'list':
      return [...whole, ...value.items.map(datum => ({ datum, title, field }))];
    case 'records':
      return [...whole, ...value.entries.flatMap(entry => inEntry(entry, field))];
    case 'split':
      // With those of the table, below.
      return [];
  }
}

function inEntry({ columns }: RecordEntry, field: Field): readonly HeldDatum[] {
  const known = field.kind === 'records' ? field.columns : [];
  return known.flatMap(column => {
    const datum = columns.get(column.id)?.datum;
    return datum === undefined ? [] : [{ datum, title: `${field.title}, ${column.title}`, field, column }];
  });
}

function* inSplit(held: HeldSplit): Generator<HeldDatum> {
  const { split, axis, title } = held;
  const base = { held, ...(held.field && { field: held.field }) };
  if (split.whole !== undefined) yield { ...base, datum: split.whole, title };
  for (const [id, { datum }] of cellsOf(split)) {
    if (datum !== undefined) yield { ...base, datum, title: `${title}, ${titleOf(axis, id)}` };
  }
  if (split.total?.datum !== undefined) yield { ...base, datum: split.total.datum, title: `${title}, Total` };
}
