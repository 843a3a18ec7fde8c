/** Line and column from 0, columns in UTF-16 code units, as the protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where each line of a text begins; lines end at `\n`, `\r\n` or a lone `\r`. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { starts, length: text.length };
}

/** The position of an offset; an offset beyond the text is its end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const wanted = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: wanted - (index.starts[low] ?? 0) };
}

/** The offset of a position; a column beyond its line is the line's end, line break included. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.min(start + Math.max(0, position.character), next);
}
