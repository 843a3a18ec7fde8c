import type { Prose } from '../model/answer.ts';
import { placesInScalar } from '../syntax/typed-scalar.ts';
import { memo, memo2 } from '../text/memo.ts';
import { type Span, shift } from '../text/span.ts';
import { placesInMarkdown } from './places-in-markdown.ts';

/** A text as its reader sees it: a paragraph, a cell, an address. Markup, escapes and folded lines are undone. */
export interface PrintedText {
  readonly text: string;
  /** Where the whole scalar stands that it is part of; relative to its answer's piece, where it is in one. */
  readonly at: Span;
  /** What it is said to be, by the titles of its field and column or the heading of its column: "Hotlines, Number". */
  readonly about: string;
  /** Of a cell all headings of its table; else empty. */
  readonly table: string;
  /** Of an item of a list the sentence before it, of a cell the first cell of its row; else empty. */
  readonly lead: string;
  /** Of a cell of a table in prose: where in it. */
  readonly cell?: PrintedCell;
  /** Where its letters come from; absent where it was printed as it was typed. */
  readonly origin?: Origin;
}

export interface PrintedCell {
  /** The same for all cells of a table. */
  readonly table: object;
  /** From 0; the heading is the first. */
  readonly row: number;
  readonly column: number;
  /** What stands above the table. */
  readonly caption: string;
}

export interface Origin {
  readonly scalar: Pick<Prose, 'text' | 'raw' | 'style'>;
  /** The stretches that the text consists of, in order; between them stands what nobody typed. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  /** Offsets in the printed text. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the scalar's text. */
  readonly from: Span;
}

/** A stretch of the text, on one line. */
export function textIn({ text }: PrintedText, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** What a text is said to be, in all words around it: where a table or a list is of helplines, its numbers are theirs. */
export function saidOf({ about, table, lead }: PrintedText): string {
  return [about, table, lead].filter(words => words !== '').join(' ');
}

/** Where a stretch of a printed text was typed; the whole scalar where that is not known more exactly. */
export function placeIn(printed: PrintedText, span: Span): Span {
  const { at, origin } = printed;
  if (origin === undefined) return placeAsTyped(printed, span);
  const touched = origin.pieces.filter(({ start, end }) => start < span.end && span.start < end);
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return at;
  const within = {
    start: placeInPiece(printed, first, span).start,
    end: placeInPiece(printed, last, span).end,
  };
  const typed = first === last ? within : withMarks(origin.scalar.text, within);
  const place = scalarPlaces(origin.scalar)(typed.start, typed.end);
  // Where the scalar is not as YAML has it (a quote without an end), its letters have no places.
  return place.start < place.end ? shift(place, at.start) : at;
}

/** A long text may hold much that is asked for. */
const scalarPlaces = memo(placesInScalar);

const piecePlaces = memo2(({ text, origin }: PrintedText, { start, end, from }: Piece) => {
  const typed = (origin?.scalar.text ?? '').slice(from.start, from.end);
  return placesInMarkdown(text.slice(start, end), typed);
});

function placeInPiece(printed: PrintedText, piece: Piece, span: Span): Span {
  const { start, end, from } = piece;
  const places = piecePlaces(printed, piece);
  return shift(places(Math.max(span.start, start) - start, Math.min(span.end, end) - start), from.start);
}

/** With the marks of emphasis that touch it, so that none of them is left alone where it is taken out. */
function withMarks(text: string, { start, end }: Span): Span {
  const before = /[*_`~]{0,6}$/.exec(text.slice(Math.max(0, start - MOST_MARKS), start))?.[0].length ?? 0;
  const behind = /^[*_`~]{0,6}/.exec(text.slice(end, end + MOST_MARKS))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

const MOST_MARKS = 6;

function placeAsTyped({ text, at }: PrintedText, span: Span): Span {
  const around = at.end - at.start - text.length;
  if (around === 0) return shift(span, at.start);
  // A quote before it and one behind.
  return around === 2 ? shift(span, at.start + 1) : at;
}
