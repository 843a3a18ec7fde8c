import type { Span } from '../../text/span.ts';

/**
 * What a cursor stands in:
 * - `key`: the key of a mapping, or the place where one may begin;
 * - `value`: behind the colon of a key;
 * - `item`: an element of a list;
 * - `prose`: a text of several lines, where nothing but a reference means anything;
 * - `reference`: between `{{` and `}}`;
 * - `nothing`: a comment, the indentation of a line, behind a value that is complete.
 */
export type Role = 'key' | 'value' | 'item' | 'prose' | 'reference' | 'nothing';

/** Where a cursor stands, read from the lines around it alone. */
export interface Spot {
  readonly role: Role;
  /** The keys that lead here, outermost first; the last of a `value` is its own key. Items of lists add none. */
  readonly path: readonly string[];
  /** True in a mapping that is an item of a list. */
  readonly inItem: boolean;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** The text under the cursor, quotes left out: offsets in the file. */
  readonly span: Span;
  /** Column at which a key or an item here begins, from 0. */
  readonly column: number;
  /** The other keys of the mapping, or the other texts of the list, in their order. */
  readonly siblings: readonly string[];
  /** Of a key: a colon follows it, or lines below belong to it. */
  readonly named: boolean;
  /** Something must part it from what stands before it: `status:|`, `{male: 70,|`. */
  readonly glued: boolean;
  /** The quotes that it stands in. */
  readonly quote?: '"' | "'";
}

/** The mapping or list that a flow value or a line of block text stands in. */
export interface Around {
  readonly path: readonly string[];
  readonly inItem: boolean;
}

export function nothingAt(cursor: number, { path, inItem }: Around): Spot {
  const span = { start: cursor, end: cursor };
  return {
    role: 'nothing',
    path,
    inItem,
    flow: false,
    span,
    column: 0,
    siblings: [],
    named: false,
    glued: false,
  };
}
