import { toLatinDigits } from '../../model/read-count.ts';
import { type Library, readScalar } from '../../model/read-scalar.ts';
import { withoutMarks } from '../footnote-signs.ts';
import { isBlankCell, type RangeCell } from './grid.ts';

/** What a cell of a range holds where a figure belongs. */
export type CellFigure =
  | { readonly kind: 'blank' }
  | WrittenFigure
  /** No figure that could be written without changing it. */
  | { readonly kind: 'other'; readonly why: NoFigure };

/** Written into the answer: a count without separators, or what was typed where it needs a decision. */
export interface WrittenFigure {
  readonly kind: 'figure';
  readonly written: string;
  /** Absent where it is not exact. */
  readonly count?: number;
  /** The number in what was kept as typed: 12 of "12 (FIA only)". */
  readonly within?: number;
  /** Signs of footnotes that stood beside it. */
  readonly marks: readonly string[];
  /** The percentage that stood behind it in brackets. */
  readonly share?: string;
}

/** Why a cell is no figure. */
export type NoFigure =
  | 'words'
  | 'percentage'
  | 'formula-error'
  | 'narrow'
  | 'date'
  | 'power'
  | 'decimal'
  | 'negative'
  | 'several'
  | 'crossed-out';

const FORMULA_ERROR = /^#(?:ref|value|div\/0|name|null|num|n\/a|spill|calc|getting_data|error)[!?]?$/i;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

/** What a spreadsheet makes of a figure, and of what it takes for one; nothing of it can be written as a count. */
const NO_COUNTS: readonly (readonly [NoFigure, RegExp])[] = [
  ['formula-error', FORMULA_ERROR],
  ['narrow', /^#{2,}$/],
  ['percentage', /^[-+−]?[\d.,\s]+%$|^%\s?\d[\d.,]*$/],
  ['power', /^[-+−]?\d+(?:[.,]\d+)?e[-+]?\d{1,3}$/i],
  ['date', new RegExp(`^(?:\\d{1,4}[-/. ]${MONTH}(?:[-/. ,]{1,2}\\d{2,4})?|${MONTH}[-/. ]\\d{1,4})$`, 'i')],
  [
    'date',
    /^(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([-/])\d{1,2}\2\d{1,2}|(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|[12]\d|3[01]))(?:\s\d{1,2}:\d\d(?::\d\d)?)?$/,
  ],
  ['date', /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$/i],
  ['negative', /^(?:[-−–]\s?\d[\d.,]*|\(\s?\d[\d.,]*\s?\)|\d[\d.,]*[-−])$/],
  ['several', /^\d[\d,.]*(?:\s*[/+&;|]\s*\d[\d,.]*)+$|^\d+(?:\s+\d+)+$/],
];

/** A decimal, or a number whose groups are no thousands: 1.5, 1,23, 1.234. */
const DECIMAL = /^\d+(?:[.,\u066b]\d+)+$/;

/**
 * Reads a cell as a figure. `1,23,456`, `nil`, `07`, `'48`, `48*` and ۱۲۳ are written as plain numbers. What asks for a decision
 * (`-`, `N/A`, `12 (FIA only)`) is kept as typed, so that the finding about it asks. What a spreadsheet changed, a date or a power
 * of ten, is no figure.
 */
export function readCell(cell: RangeCell, type: 'count' | 'money', library: Library): CellFigure {
  if (isBlankCell(cell)) return { kind: 'blank' };
  if (cell.text === '') return { kind: 'other', why: 'crossed-out' };
  if (cell.lines > 1 && cell.text.split(' ').filter(part => /\d/.test(part)).length > 1)
    return { kind: 'other', why: 'several' };
  const whole = readText(cell.text, type, library);
  // "48(a)": a letter in brackets is a sign where the figure is one without it, and no remark.
  const { text, marks } = withoutMarks(cell.text);
  const bare = marks.length === 0 ? undefined : readText(text, type, library);
  const useBare = bare?.kind === 'figure' && bare.count !== undefined;
  const read = useBare ? bare : whole;
  if (read.kind !== 'figure') return read;
  return { ...read, marks: [...(useBare ? marks : []), ...cell.marks] };
}

function readText(cell: string, type: 'count' | 'money', library: Library): CellFigure {
  const text = plainSigns(cell);
  const read = (typed: string) => ofScalar({ typed, cell }, type, library);
  const plain = read(text);
  if (plain.kind === 'figure' && plain.count !== undefined) return plain;
  const why = NO_COUNTS.find(([, pattern]) => pattern.test(text))?.[0];
  if (why !== undefined) return { kind: 'other', why };
  if (type === 'count' && DECIMAL.test(text)) {
    // The nought of a sheet that shows decimals; three of them may be thousands.
    const whole = /^(\d+)\.00?$/.exec(text)?.[1];
    return whole === undefined ? { kind: 'other', why: 'decimal' } : read(whole);
  }
  const shared = /^([\d,]+)\s?\(\s?(\d[\d.,]*\s?%)\s?\)$/.exec(text);
  if (shared === null) return plain;
  const [, typed = '', share = ''] = shared;
  const beside = read(typed);
  return beside.kind === 'figure' ? { ...beside, share } : beside;
}

/** What was typed, in plain signs, and the whole cell, which is kept where it needs a decision. */
interface TypedFigure {
  readonly typed: string;
  readonly cell: string;
}

function ofScalar({ typed: text, cell }: TypedFigure, type: 'count' | 'money', library: Library): CellFigure {
  const near = approximate(text);
  const { value, problem } = readScalar(near ?? text, type, library);
  const asTyped = { kind: 'figure', written: near ?? cell, marks: [] } as const;
  if (value.kind === 'word') return { ...asTyped, written: value.word };
  const isPlain =
    problem === undefined || problem.kind === 'formatted-figure' || problem.kind === 'nil-figure';
  if (value.kind === 'unreadable' && problem?.kind !== 'ambiguous-figure' && !/\d/.test(text))
    return { kind: 'other', why: 'words' };
  // 371-A is a section of a law.
  if (type === 'count' && /^\d[\d,]*-?\p{L}/u.test(text)) return { kind: 'other', why: 'words' };
  if (value.kind !== 'count') return asTyped;
  if (!isPlain) return { ...asTyped, within: value.count };
  if (value.approximate !== undefined) return asTyped;
  return { ...asTyped, written: String(value.count), count: value.count };
}

/**
 * Digits of other scripts and of full width as 0–9, and what marks a number as text left out. Nothing else is made plain: ½ and
 * raised digits would become parts of the number before them.
 */
function plainSigns(cell: string): string {
  return toLatinDigits(cell)
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u066a/g, '%')
    .replace(/^['’‘`](?=\d)/, '')
    .trim();
}

/** "12 (approx)" says what "about 12" says. */
function approximate(text: string): string | undefined {
  const found = /^([\d,]+)\s*(?:\(\s*)?(?:approx(?:imately|\.)?|about|circa|ca\.?)\s*\)?$/i.exec(text);
  return found === null ? undefined : `about ${found[1]}`;
}

/** The whole number that a cell says exactly. */
export function countIn(cell: RangeCell, library: Library): number | undefined {
  const read = readCell(cell, 'count', library);
  return read.kind === 'figure' ? read.count : undefined;
}

/** True for what may stand where a figure of the type belongs, and for no heading. */
export function looksLikeFigure(cell: RangeCell, type: 'count' | 'money', library: Library): boolean {
  const read = readCell(cell, type, library);
  if (read.kind !== 'figure') return read.kind === 'other' && read.why !== 'words';
  if (read.count !== undefined || /^[\d.,+-]+$/.test(cell.text)) return true;
  const { value, problem } = readScalar(plainSigns(cell.text), type, library);
  return value.kind !== 'unreadable' || problem?.kind === 'ambiguous-figure';
}
