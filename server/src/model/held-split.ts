import type { Axis, Questionnaire, SplitField } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { Datum, Split } from './field-value.ts';
import { add, cellQuantity, cellsOf, type Quantity } from './quantity.ts';

/** One split of an answer, of a row of its table, or inside another split. Spans are relative to the answer's piece. */
export interface HeldSplit {
  readonly split: Split;
  /** Undefined where any label is a cell. */
  readonly axis: Axis | undefined;
  /** "New investigations"; "PPC 371-A, Conviction"; "Funding, Federal". */
  readonly title: string;
  readonly key: Span;
  /** The whole value; absent of one inside another. */
  readonly at?: Span;
  /** Absent in the table. */
  readonly field?: SplitField;
  /** The count of the same answer that it divides. */
  readonly divides?: { readonly datum: Datum; readonly title: string };
}

/** One stated cell, `unspecified` included. */
export interface Part {
  readonly id: string;
  /** As the axis has it. */
  readonly title: string;
  readonly at: Span;
  readonly quantity: Quantity;
}

/** Every split of an answer, an inner one behind its outer one. */
export function* splitsOf(answer: Answer, { axes }: Questionnaire): Generator<HeldSplit> {
  for (const value of answer.data.values()) {
    if (value.kind !== 'split' || value.field.kind !== 'split') continue;
    const { field, split, key, at } = value;
    const divided = answer.data.get(field.of ?? '');
    const divides =
      divided?.kind === 'scalar' ? { datum: divided.datum, title: divided.field.title } : undefined;
    const [axis, inner] = field.axes.map(id => axes.get(id));
    const held = { split, axis, title: field.title, key, at, field, ...(divides && { divides }) };
    yield held;
    yield* innerSplits(held, inner);
  }
  const table = answer.question.table;
  const axis = axes.get(table?.axis ?? '');
  const total = answer.table?.total;
  for (const row of [...(answer.table?.rows ?? []), ...(total ? [{ ...total, provision: 'Total' }] : [])]) {
    for (const [id, { split, key, at }] of row.measures) {
      const measure = table?.measures.find(each => each.id === id)?.title ?? id;
      yield { split, axis, title: `${row.provision}, ${measure}`, key, at };
    }
  }
}

function* innerSplits(
  { split, axis, title, field }: HeldSplit,
  inner: Axis | undefined,
): Generator<HeldSplit> {
  for (const [id, cell] of cellsOf(split)) {
    if (cell.inner === undefined) continue;
    const name = titleOf(axis, id);
    yield {
      split: cell.inner,
      axis: inner,
      title: `${title}, ${name}`,
      key: cell.key,
      ...(field && { field }),
    };
  }
}

/** The cells that state something, in the order typed, `unspecified` last. */
export function partsOf(answer: Answer, { split, axis }: HeldSplit): readonly Part[] {
  return [...cellsOf(split)].flatMap(([id, cell]) => {
    const quantity = cellQuantity(answer, cell, [], id);
    if (quantity === undefined) return [];
    return [{ id, title: titleOf(axis, id), at: cell.datum?.at ?? cell.key, quantity }];
  });
}

export function sumOf(parts: readonly Part[]): Quantity {
  return add(parts.map(({ quantity }) => quantity));
}

/** Values of the axis that are not stated; none where the rest is said to be unspecified, or any label is a cell. */
export function omittedFrom({ axis }: HeldSplit, parts: readonly Part[]): readonly string[] {
  const stated = new Set(parts.map(({ id }) => id));
  if (axis === undefined || stated.has('unspecified')) return [];
  return axis.values.filter(({ id }) => !stated.has(id)).map(({ title }) => title);
}

/** The title of an axis' value; any other label with a capital. */
export function titleOf(axis: Axis | undefined, id: string): string {
  const title = axis?.values.find(value => value.id === id)?.title ?? id;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
