import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import { add, type Keys, type Quantity } from './quantity.ts';

/** A name in an answer, and where it stands there. */
export interface NamedPlace {
  readonly name: string;
  readonly answer: Answer;
  readonly at: Span;
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
export function namesAt(answer: Answer, keys: Keys): NamedPlace[] {
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
