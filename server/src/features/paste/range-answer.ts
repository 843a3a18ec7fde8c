import type { Clipboard } from '../../import/copied/clipboard.ts';
import { readColumn, readRange } from '../../import/copied/copied-range.ts';
import type { ReadEntries } from '../../import/entries/entries.ts';
import { readList } from '../../import/entries/list.ts';
import { readRecords } from '../../import/entries/records.ts';
import { type PlacedFigure, type RangeReading, readFigures } from '../../import/figures/read-figures.ts';
import type { Remainder } from '../../import/remainder/leftover.ts';
import { remainderOf } from '../../import/remainder/remainder-of-figures.ts';
import { whyUnplaced } from '../../import/remainder/why-unplaced.ts';
import { type AskedFigures, askedFigures } from '../../import/target/asked-figures.ts';
import type { ImportTarget } from '../../import/target/import-target.ts';
import { findAxisValue, type Library, readScalar } from '../../model/read-scalar.ts';
import { exactNumber } from '../../model/value.ts';
import { citationKey, readCitation } from '../../questionnaire/citation.ts';
import type { Axis } from '../../questionnaire/questionnaire.ts';
import { grouped } from '../../text/grouped.ts';
import type { Wanted } from './wanted.ts';

/** A range as what the answer shall hold. */
export interface RangeAnswer {
  /** Below `data`. */
  readonly wanted: readonly Wanted[];
  /** Cells that have a place. */
  readonly count: number;
  /** What of the range is not in the answer. */
  readonly left: Remainder;
  /** Entries of a list or of records, which are no figures. */
  readonly isList?: true;
}

/** A range none of whose figures has a place in the question. */
export interface Unplaced {
  /** A sentence for whoever pasted. */
  readonly why: string;
}

/** What a copied range may be in an answer: figures, entries of records, and one column the entries of a list. */
export function rangeAnswers(clipboard: Clipboard, target: ImportTarget): (RangeAnswer | Unplaced)[] {
  const range = readRange(clipboard);
  const column = readColumn(clipboard);
  const asksFigures = askedFigures(target).figures.length > 0;
  const figures = range && asksFigures ? readFigures(range, target) : undefined;
  const records = range && readRecords(range, target);
  const list = column && readList(column, target);
  return [
    figures && answerOfFigures(figures),
    records && answerOfEntries(records),
    list && answerOfEntries(list),
  ].filter(answer => answer !== undefined);
}

/** Rows of the question's table, or its breakdowns; why there is none where no cell has a place. */
function answerOfFigures(reading: RangeReading): RangeAnswer | Unplaced {
  const { placed, reader } = reading;
  const { asked } = reader;
  if (placed.length === 0) return { why: whyUnplaced(reading) };
  const wanted = asked.question.table === undefined ? fieldsOf(asked, placed) : tableOf(asked, placed);
  return { wanted, left: remainderOf(reading), count: placed.length };
}

function answerOfEntries({ field, items, count, left }: ReadEntries): RangeAnswer {
  return { wanted: [named(field, { kind: 'items', items })], count, left, isList: true };
}

function tableOf(asked: AskedFigures, placed: readonly PlacedFigure[]): Wanted[] {
  const rows = [...grouped(placed, ({ at }) => at.provision ?? '')].map(
    ([provision, figures]): Wanted => ({
      key: provision,
      isSame: written => isSameProvision(asked.library, written, provision),
      value: { kind: 'entries', flow: false, entries: fieldsOf(asked, figures) },
    }),
  );
  return [named('rows', { kind: 'entries', flow: false, entries: rows })];
}

/** Each field or measure with its figures, in the order of the question. */
function fieldsOf(asked: AskedFigures, placed: readonly PlacedFigure[]): Wanted[] {
  return asked.figures.flatMap(figure => {
    const own = placed.filter(({ at }) => at.figure === figure);
    return own.length === 0 ? [] : [named(figure.id, writtenAt(asked, figure.axes, own, 0))];
  });
}

function writtenAt(
  asked: AskedFigures,
  axes: readonly Axis[],
  placed: readonly PlacedFigure[],
  depth: number,
): Wanted['value'] {
  const axis = axes[depth];
  const [first] = placed;
  if (axis === undefined) {
    const type = first?.at.figure.type ?? 'count';
    const written = first?.written ?? '';
    return { kind: 'figure', written, isSame: there => isSameFigure(asked.library, type, there, written) };
  }
  const entries = [...grouped(placed, ({ at }) => at.cells[depth] ?? '')].map(
    ([cell, own]): Wanted => ({
      key: cell,
      isSame: written => (findAxisValue(axis, written) ?? written) === cell,
      value: writtenAt(asked, axes, own, depth + 1),
    }),
  );
  return { kind: 'entries', flow: depth === axes.length - 1, entries };
}

function named(key: string, value: Wanted['value']): Wanted {
  return { key, isSame: written => written === key, value };
}

function isSameProvision({ catalogue, questionnaire }: Library, a: string, b: string): boolean {
  const [first, second] = [a, b].map(written =>
    citationKey(readCitation(written, catalogue, questionnaire.statute)),
  );
  return a === b || (first !== '' && first === second);
}

function isSameFigure(library: Library, type: 'count' | 'money', a: string, b: string): boolean {
  const [first, second] = [a, b].map(written => readScalar(written, type, library).value);
  const number = exactNumber(first);
  return a.trim() === b.trim() || (number !== undefined && number === exactNumber(second));
}
