/** A key or a list item that encloses what stands deeper below it. */
export interface Frame {
  /** Absent for an item. */
  readonly key?: string;
  /** Column of the key or of the dash; -1 for the file itself. */
  readonly column: number;
  readonly parent?: Frame;
  /** The keys below it with the offsets where they begin, half-typed ones among them. */
  readonly entries: { readonly key: string; readonly start: number }[];
  /** The texts of its list items. */
  readonly items: { readonly text: string; readonly start: number }[];
  /** A value stands on its own line. */
  valued: boolean;
}

export function newFrame(column: number, parent?: Frame, key?: string): Frame {
  return {
    column,
    ...(key === undefined ? {} : { key }),
    ...(parent === undefined ? {} : { parent }),
    entries: [],
    items: [],
    valued: false,
  };
}

/** What a key at a column stands in: the nearest frame that begins left of it. */
export function enclosing(top: Frame, column: number): Frame {
  let frame = top;
  while (frame.column >= column && frame.parent !== undefined) frame = frame.parent;
  return frame;
}

/** What a dash at a column stands in: a key at the same column may own it. */
export function enclosingList(top: Frame, column: number): Frame {
  let frame = top;
  while (frame.parent !== undefined) {
    const own = frame.column === column && frame.key !== undefined && !frame.valued;
    if (frame.column < column || own) break;
    frame = frame.parent;
  }
  return frame;
}
