import { toLatinDigits } from '../../model/read-count.ts';
import { type Library, readScalar } from '../../model/read-scalar.ts';

/** What a cell of a range holds where a figure belongs. */
export type CellFigure =
  | { readonly kind: 'blank' }
  /** Written into the answer: a count without separators, or what was typed where it needs a decision. */
  | { readonly kind: 'figure'; readonly written: string; readonly count?: number }
  /** No figure: a percentage, an error of a formula, words. */
  | { readonly kind: 'other' };

const FORMULA_ERROR = /^#(?:ref|value|div\/0|name|null|num|n\/a|spill|calc|getting_data|error)[!?]?$/i;

/**
 * Reads a cell as a figure. `1,23,456`, `nil`, `07` and ۱۲۳ are written as plain numbers. What asks for a decision
 * (`-`, `N/A`, `12 (FIA only)`) is kept as typed, so that the finding about it asks.
 */
export function readCell(cell: string, type: 'count' | 'money', library: Library): CellFigure {
  const text = toLatinDigits(cell.normalize('NFKC')).trim();
  if (text === '') return { kind: 'blank' };
  if (isNoFigure(text)) return { kind: 'other' };
  const typed = approximate(text).replace(/^([\d,]+)\.0+$/, '$1');
  const { value, problem } = readScalar(typed, type, library);
  if (value.kind === 'word') return { kind: 'figure', written: value.word };
  const plain = problem === undefined || problem.kind === 'formatted-figure' || problem.kind === 'nil-figure';
  if (value.kind === 'unreadable' && problem?.kind !== 'ambiguous-figure' && !/\d/.test(text))
    return { kind: 'other' };
  if (value.kind !== 'count' || !plain) return { kind: 'figure', written: typed };
  if (value.approximate !== undefined) return { kind: 'figure', written: typed };
  return { kind: 'figure', written: String(value.count), count: value.count };
}

/** "12 (approx)" says what "about 12" says. */
function approximate(text: string): string {
  const found = /^([\d,]+)\s*(?:\(\s*)?(?:approx(?:imately|\.)?|about|circa|ca\.?)\s*\)?$/i.exec(text);
  return found === null ? text : `about ${found[1]}`;
}

/** True for what may stand where a figure of the type belongs, and for no heading. */
export function looksLikeFigure(cell: string, type: 'count' | 'money', library: Library): boolean {
  if (cell === '') return false;
  const text = approximate(toLatinDigits(cell.normalize('NFKC')).trim());
  if (isNoFigure(text) || /^[\d.,+-]+$/.test(text)) return true;
  const { value, problem } = readScalar(text, type, library);
  return value.kind !== 'unreadable' || problem?.kind === 'ambiguous-figure';
}

/** An error of a formula, or a percentage. */
function isNoFigure(text: string): boolean {
  return FORMULA_ERROR.test(text) || /^[\d.,\s-]+%$/.test(text);
}
