import type { FieldPath, Side } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import { add, type Keys, type Quantity } from './quantity.ts';

/** Where the terms of a side take their figures from. */
export interface FigureSource {
  readonly quantity: (path: FieldPath) => Quantity | undefined;
  readonly entries: (path: FieldPath) => Quantity | undefined;
}

/** What a side of a check amounts to; `undefined` where a term is not stated. */
export function sideOf(side: Side, source: FigureSource): Quantity | undefined {
  const parts: Quantity[] = [];
  for (const { kind, path } of side.terms) {
    const part = kind === 'entries' ? source.entries(path) : source.quantity(path);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return add(parts);
}

/** The number of entries of a list or of records, over several answers. */
export function entryCount(answers: readonly Answer[], keys: Keys): Quantity | undefined {
  const parts: Quantity[] = [];
  for (const answer of answers) {
    const value = answer.data.get(keys[0] ?? '');
    if (value?.kind !== 'records' && value?.kind !== 'list') continue;
    if (value.whole !== undefined) {
      parts.push({ value: undefined, atLeast: 0, figures: [] });
      continue;
    }
    const count = value.kind === 'records' ? value.entries.length : value.items.length;
    const figures = [{ answer, at: value.key, value: count, label: value.field.title }];
    parts.push({ value: count, atLeast: count, figures });
  }
  return parts.length === 0 ? undefined : add(parts);
}

/** The texts of a column of records, or of a list, with their places. */
export function namesAt(answer: Answer, keys: Keys): { name: string; answer: Answer; at: Span }[] {
  const [first, column] = keys;
  const value = answer.data.get(first ?? '');
  const data =
    value?.kind === 'records'
      ? value.entries.map(({ columns }) => columns.get(column ?? 'name')?.datum)
      : value?.kind === 'list'
        ? value.items
        : [];
  return data.flatMap(datum =>
    datum?.value.kind === 'text' ? [{ name: datum.value.text, answer, at: datum.at }] : [],
  );
}
