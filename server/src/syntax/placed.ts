import type { Span } from '../text/span.ts';
import type { Entry, SyntaxProblem } from './node.ts';
import type { Piece } from './parse-piece.ts';
import type { Stretch } from './split.ts';

/** An entry where it stands: `offset` is to be added to the spans of its nodes. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly offset: number;
  /** Spans in the file: the whole stretch down to the next entry of its level, comments included. */
  readonly extent: Span;
  /** True when YAML could not read all of the text that it stands in. */
  readonly broken: boolean;
  /** The entries below it, where its value is a mapping. */
  readonly children: readonly PlacedEntry[];
}

export interface PlacedPiece {
  readonly piece: Piece;
  readonly stretch: Stretch;
}

/** A problem with its span in the file. */
export interface PlacedProblem extends SyntaxProblem {
  /** The entries that lead to where it stands, outermost first. */
  readonly within: readonly string[];
}
