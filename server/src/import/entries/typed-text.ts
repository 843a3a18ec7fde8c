import { findAxisValue, type Library, readScalar } from '../../model/read-scalar.ts';
import type { Choice, ScalarType } from '../../questionnaire/questionnaire.ts';
import { readCell } from '../grid/cell-figure.ts';
import type { RangeCell } from '../grid/grid.ts';

/** What a cell is to hold, as a column of records or a list says. */
export interface CellType {
  readonly type: ScalarType;
  readonly axis?: string;
  readonly values?: readonly Choice[];
}

/** A cell as it is written where it was understood; else as it was copied, so that the finding about it asks. */
export function typedText(library: Library, { type, axis, values }: CellType, own: RangeCell): string {
  const { text } = own;
  if (type === 'count' || type === 'money') {
    const cell = readCell(own, type, library);
    return cell.kind === 'figure' ? cell.written : text;
  }
  if (type === 'place') return findAxisValue(library.questionnaire.axes.get(axis ?? 'place'), text) ?? text;
  const { value } = readScalar(text, type, library, values);
  if (value.kind === 'provision') return value.citation.canonical;
  if (value.kind === 'choice') return value.choice;
  return value.kind === 'yes-no' ? (value.yes ? 'yes' : 'no') : text;
}
