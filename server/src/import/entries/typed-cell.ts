import { findAxisValue, type Library, readScalar } from '../../model/read-scalar.ts';
import type { Choice, ScalarType } from '../../questionnaire/questionnaire.ts';
import { readCell } from '../grid/cell-figure.ts';
import type { NamedCell } from '../remainder/named-cell.ts';
import type { EntryCell } from './entries.ts';

/** What a cell is to hold, as a column of records or a list says. */
export interface CellType {
  readonly type: ScalarType;
  readonly axis?: string;
  readonly values?: readonly Choice[];
}

/** A cell as it is written where it was understood; else as it was copied, so that the finding about it asks. */
export function entryCell(library: Library, cellType: CellType, named: NamedCell): EntryCell {
  const { type } = cellType;
  const { text, marks } = named.cell;
  if (type !== 'count' && type !== 'money')
    return { ...named, written: typedText(library, cellType, text), figure: { marks } };
  const figure = readCell(named.cell, type, library);
  if (figure.kind !== 'figure') return { ...named, written: text, figure: { marks } };
  return { ...named, written: figure.written, figure };
}

function typedText(library: Library, { type, axis, values }: CellType, text: string): string {
  if (type === 'place') return findAxisValue(library.questionnaire.axes.get(axis ?? 'place'), text) ?? text;
  const { value } = readScalar(text, type, library, values);
  if (value.kind === 'provision') return value.citation.canonical;
  if (value.kind === 'choice') return value.choice;
  return value.kind === 'yes-no' ? (value.yes ? 'yes' : 'no') : text;
}
