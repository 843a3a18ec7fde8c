import type { Clipboard } from '../../import/copied/clipboard.ts';
import { readColumn, readRange } from '../../import/copied/copied-range.ts';
import type { ReadEntries, ReadEntry } from '../../import/entries/entries.ts';
import { readList } from '../../import/entries/list.ts';
import { readRecords } from '../../import/entries/records.ts';
import { type PlacedFigure, type RangeReading, readFigures } from '../../import/figures/read-figures.ts';
import type { Remainder } from '../../import/remainder/leftover.ts';
import { remainderOf } from '../../import/remainder/remainder-of-figures.ts';
import { whyUnplaced } from '../../import/remainder/why-unplaced.ts';
import { type AskedFigures, askedFigures } from '../../import/target/asked-figures.ts';
import type { ImportTarget } from '../../import/target/import-target.ts';
import { type Library, readScalar } from '../../model/read-scalar.ts';
import { exactNumber } from '../../model/value.ts';
import type { Axis } from '../../questionnaire/questionnaire.ts';
import { grouped } from '../../text/grouped.ts';
import { braces, type Content, entries, type NewEntry, type NewItem, word } from '../../writing/content.ts';

/** A range as what the answer shall hold. */
export interface RangeAnswer {
  /** Below `data`. */
  readonly wanted: readonly NewEntry[];
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
  return {
    wanted: [{ key: field, value: { kind: 'items', items: items.map(newItem) } }],
    count,
    left,
    isList: true,
  };
}

/** A text, or an entry of records. */
function newItem({ fields }: ReadEntry): NewItem {
  const keys = fields.flatMap(({ key, text }) => (key === undefined ? [] : [{ key, value: word(text) }]));
  return { value: keys.length > 0 ? entries(keys) : word(fields[0]?.text ?? '') };
}

function tableOf(asked: AskedFigures, placed: readonly PlacedFigure[]): NewEntry[] {
  const rows = [...grouped(placed, ({ at }) => at.provision ?? '')].map(
    ([key, figures]): NewEntry => ({ key, value: entries(fieldsOf(asked, figures)) }),
  );
  return [{ key: 'rows', value: entries(rows) }];
}

/** Each field or measure with its figures, in the order of the question. */
function fieldsOf(asked: AskedFigures, placed: readonly PlacedFigure[]): NewEntry[] {
  return asked.figures.flatMap(figure => {
    const own = placed.filter(({ at }) => at.figure === figure);
    return own.length === 0 ? [] : [{ key: figure.id, value: writtenAt(asked, figure.axes, own, 0) }];
  });
}

function writtenAt(
  asked: AskedFigures,
  axes: readonly Axis[],
  placed: readonly PlacedFigure[],
  depth: number,
): Content {
  const axis = axes[depth];
  const [first] = placed;
  if (axis === undefined) {
    const type = first?.at.figure.type ?? 'count';
    const written = first?.written ?? '';
    const isSame = (there: string) => isSameFigure(asked.library, type, there, written);
    return { kind: 'text', text: written, isSame };
  }
  const cells = [...grouped(placed, ({ at }) => at.cells[depth] ?? '')].map(
    ([key, own]): NewEntry => ({ key, value: writtenAt(asked, axes, own, depth + 1) }),
  );
  return depth === axes.length - 1 ? braces(cells) : entries(cells);
}

function isSameFigure(library: Library, type: 'count' | 'money', a: string, b: string): boolean {
  const [first, second] = [a, b].map(written => readScalar(written, type, library).value);
  const number = exactNumber(first);
  return a.trim() === b.trim() || (number !== undefined && number === exactNumber(second));
}
