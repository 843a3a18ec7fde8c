import { memo } from '../text/memo.ts';
import type { Answer } from './answer.ts';
import type { Datum, FieldValue, Split, SplitCell, TableCell, TableTotal } from './field-value.ts';
import { published } from './hidden-mark.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import type { PartReading, PlacedReading } from './read-part.ts';
import { type Response, withParts } from './response.ts';
import type { Submission } from './submission.ts';

/**
 * A submission as the edition that is sent has it: in place of each hidden figure stands `withheld`. Whatever is composed
 * of it, a sum, a formula, a reference, a note, cannot tell what is no part of it.
 */
export const publishedSubmission: (submission: Submission) => Submission = memo(submission => {
  const responses = mapped(submission.responses, publishedResponse);
  return responses === submission.responses ? submission : { ...submission, responses };
});

const publishedResponse = memo((response: Response): Response => {
  const parts = mapped(response.parts, publishedPart);
  return parts === response.parts ? response : withParts(response, parts);
});

function publishedPart(placed: PlacedReading): PlacedReading {
  const reading = publishedReading(placed.reading);
  return reading === placed.reading ? placed : { ...placed, reading };
}

const publishedReading = memo((reading: PartReading): PartReading => {
  const answers = mapped(reading.answers, publishedPlace);
  return answers === reading.answers ? reading : { ...reading, answers };
});

const publishedPlace = memo((placed: PlacedAnswer): PlacedAnswer => {
  const answer = publishedAnswer(placed.answer);
  return answer === placed.answer ? placed : { ...placed, answer };
});

/** The same answer where it hides nothing. */
const publishedAnswer: (answer: Answer) => Answer = memo(answer => {
  const data = mappedValues(answer.data, publishedField);
  const table = answer.table && {
    rows: mapped(answer.table.rows, row => withMeasures(row)),
    ...(answer.table.total && { total: withMeasures(answer.table.total) }),
  };
  const sameTable = table?.rows === answer.table?.rows && table?.total === answer.table?.total;
  if (data === answer.data && sameTable) return answer;
  return { ...answer, data, ...(answer.table && { table: { ...answer.table, ...table } }) };
});

function publishedField(value: FieldValue): FieldValue {
  switch (value.kind) {
    case 'scalar': {
      const datum = publishedDatum(value.datum);
      return datum === value.datum ? value : { ...value, datum };
    }
    case 'split': {
      const split = publishedSplit(value.split);
      return split === value.split ? value : { ...value, split };
    }
    case 'list': {
      const items = mapped(value.items, publishedDatum);
      return items === value.items ? value : { ...value, items };
    }
    case 'records': {
      const entries = mapped(value.entries, entry => {
        const columns = mappedValues(entry.columns, column => {
          const datum = publishedDatum(column.datum);
          return datum === column.datum ? column : { ...column, datum };
        });
        return columns === entry.columns ? entry : { ...entry, columns };
      });
      return entries === value.entries ? value : { ...value, entries };
    }
  }
}

function publishedSplit(split: Split): Split {
  const cells = mappedValues(split.cells, publishedCell);
  const unspecified = split.unspecified && publishedCell(split.unspecified);
  const total = split.total && publishedCell(split.total);
  const whole = split.whole && publishedDatum(split.whole);
  const same =
    cells === split.cells &&
    unspecified === split.unspecified &&
    total === split.total &&
    whole === split.whole;
  if (same) return split;
  return { cells, ...(unspecified && { unspecified }), ...(total && { total }), ...(whole && { whole }) };
}

function publishedCell(cell: SplitCell): SplitCell {
  const datum = cell.datum && publishedDatum(cell.datum);
  const inner = cell.inner && publishedSplit(cell.inner);
  if (datum === cell.datum && inner === cell.inner) return cell;
  return { ...cell, ...(datum && { datum }), ...(inner && { inner }) };
}

function withMeasures<Row extends TableTotal>(row: Row): Row {
  const measures = mappedValues(row.measures, (cell: TableCell) => {
    const split = publishedSplit(cell.split);
    return split === cell.split ? cell : { ...cell, split };
  });
  return measures === row.measures ? row : { ...row, measures };
}

function publishedDatum(datum: Datum): Datum {
  const value = published(datum.value);
  return value === datum.value ? datum : { ...datum, value };
}

/** The same list where nothing in it changes. */
function mapped<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((one, at) => one === list[at]) ? list : changed;
}

/** The same map where nothing in it changes. */
function mappedValues<K, T>(map: ReadonlyMap<K, T>, change: (one: T) => T): ReadonlyMap<K, T> {
  const changed = new Map([...map].map(([key, one]) => [key, change(one)]));
  return [...changed].every(([key, one]) => one === map.get(key)) ? map : changed;
}
