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
  readonly starts: Uint32Array;
  readonly length: number;
}

export function indexLines(text: string): LineIndex {
  return { starts: Uint32Array.from([0, ...startsWithin(text, 0, text.length)]), length: text.length };
}

/** What of a text differs from an earlier one: `start` to `end` of the new one. Both are beginnings of lines, or the text's ends. */
export interface ChangedLines {
  readonly start: number;
  readonly end: number;
}

/** The index of a changed text, of which only the changed lines are read. */
export function reindexLines(before: LineIndex, text: string, { start, end }: ChangedLines): LineIndex {
  const growth = text.length - before.length;
  const head = lineAt(before, start) + 1;
  const tail = lineAt(before, end - growth) + 1;
  const within = startsWithin(text, start, end);
  const starts = new Uint32Array(head + within.length + before.starts.length - tail);
  starts.set(before.starts.subarray(0, head));
  starts.set(within, head);
  const moved = starts.subarray(head + within.length);
  moved.set(before.starts.subarray(tail));
  if (growth !== 0) for (let n = 0; n < moved.length; n++) moved[n] = (moved[n] ?? 0) + growth;
  return { starts, length: text.length };
}

/** Where lines begin behind `start` and up to `end`. */
function startsWithin(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  const part = text.slice(start, end);
  if (!/\r(?!\n)/.test(part)) {
    // Nearly every text; an engine finds a letter much faster than a loop does.
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) starts.push(start + at + 1);
    return starts;
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The line that an offset is on. */
export function lineAt({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of an offset; an offset beyond the text is its end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const wanted = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, wanted);
  return { line, character: wanted - (index.starts[line] ?? 0) };
}

/** The offset of a position; a column beyond its line is the line's end, line break included. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.min(start + Math.max(0, position.character), next);
}
