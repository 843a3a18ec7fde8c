import type { Answer } from '../../model/answer.ts';
import type { Datum, Split, TableCell } from '../../model/field-value.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';

/** The scalars of an answer by where they stand: what a `Quantity` says of its figures leads to what was typed. */
export const dataByPlace: (answer: Answer) => ReadonlyMap<Span, Datum> = memo(answer => {
  const found = new Map<Span, Datum>();
  for (const datum of dataOf(answer)) found.set(datum.at, datum);
  return found;
});

function* dataOf({ data, table }: Answer): Generator<Datum> {
  for (const value of data.values()) {
    if (value.kind === 'scalar') yield value.datum;
    else if (value.kind === 'split') yield* splitData(value.split);
    else {
      if (value.whole !== undefined) yield value.whole;
      if (value.kind === 'list') yield* value.items;
      else for (const { columns } of value.entries) for (const { datum } of columns.values()) yield datum;
    }
  }
  for (const row of table?.rows ?? []) yield* measureData(row.measures);
  if (table?.total !== undefined) yield* measureData(table.total.measures);
}

function* measureData(measures: ReadonlyMap<string, TableCell>): Generator<Datum> {
  for (const { split } of measures.values()) yield* splitData(split);
}

function* splitData({ cells, unspecified, total, whole }: Split): Generator<Datum> {
  if (whole !== undefined) yield whole;
  for (const cell of [...cells.values(), unspecified, total]) {
    if (cell?.datum !== undefined) yield cell.datum;
    if (cell?.inner !== undefined) yield* splitData(cell.inner);
  }
}
