/** Line and column from 0, columns in UTF-16 code units, as the protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the lines of a text begin; lines end at `\n`, `\r\n` or a lone `\r`. */
export interface LineIndex {
  /** Of the text. */
  readonly length: number;
  /** At least one, however short the text is. */
  readonly lineCount: number;
  /** The line that an offset is on. */
  lineAt(offset: number): number;
  /** Where a line begins; nowhere if the text has fewer. */
  startOf(line: number): number | undefined;
}

/** The index of a text in one string. */
export function indexLines(text: string): LineIndex {
  return new Lines(Uint32Array.from(lineStarts(text)), text.length);
}

class Lines implements LineIndex {
  readonly length: number;
  readonly lineCount: number;
  readonly #starts: Uint32Array;

  constructor(starts: Uint32Array, length: number) {
    this.#starts = starts;
    this.length = length;
    this.lineCount = starts.length;
  }

  lineAt(offset: number): number {
    return lastUpTo(this.#starts, offset, start => start);
  }

  startOf(line: number): number | undefined {
    return this.#starts[line];
  }
}

/** The last of some things in order that begins no later than `offset`, else the first. */
export function lastUpTo<T>(list: ArrayLike<T>, offset: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(list[middle] as T) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!/\r(?!\n)/.test(text)) {
    // Nearly every text; an engine finds a letter much faster than a loop does.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The position of an offset; an offset beyond the text is its end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const wanted = Math.max(0, Math.min(offset, index.length));
  const line = index.lineAt(wanted);
  return { line, character: wanted - (index.startOf(line) ?? 0) };
}

/** The offset of a position; a column beyond its line is the line's end, line break included. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.startOf(position.line);
  if (start === undefined) return index.length;
  const next = index.startOf(position.line + 1) ?? index.length;
  return Math.min(start + Math.max(0, position.character), next);
}
