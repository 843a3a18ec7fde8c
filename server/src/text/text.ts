import type { TextEdit } from './edit.ts';
import { indexLines, type LineIndex, lastUpTo } from './line-index.ts';
import { memo } from './memo.ts';
import type { Span } from './span.ts';

/**
 * A text as a value, in blocks of whole lines: an edit makes a new one that shares all blocks but those that it touches. So
 * what a keystroke costs does not follow from the length of the text, and what changed between two texts is seen at a glance.
 */
export interface Text extends LineIndex {
  readonly blocks: readonly PlacedBlock[];
}

interface Block {
  readonly text: string;
  readonly lines: LineIndex;
}

interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
  /** The line that it begins with. */
  readonly line: number;
}

/** Letters. A block is cut at the first line without indentation behind so many … */
const SMALL = 4096;
/** … and at the end of any line behind so many. */
const LARGE = 16_384;

export function textOf(text: Text | string): Text {
  return typeof text === 'string' ? joined(cut(text).map(toBlock)) : text;
}

/** All of it in one string, put together when it is first asked for. */
export const wholeOf: (text: Text) => string = memo(({ blocks }) => textIn(blocks));

export function sliceOf({ blocks }: Text, { start, end }: Span): string {
  let slice = '';
  for (let n = blockAt(blocks, start); n < blocks.length; n++) {
    const { block, start: at } = blocks[n] as PlacedBlock;
    if (at >= end) break;
    slice += block.text.slice(Math.max(0, start - at), end - at);
  }
  return slice;
}

/** The text after an edit. */
export function editText(text: Text, { span, newText }: TextEdit): Text {
  const { blocks } = text;
  let first = blockAt(blocks, span.start);
  let last = blockAt(blocks, span.end);
  const head = blocks[first];
  const tail = blocks[last];
  if (head === undefined || tail === undefined) return textOf(newText);
  let changed =
    head.block.text.slice(0, span.start - head.start) +
    newText +
    tail.block.text.slice(span.end - tail.start);
  // A block ends where a line does, and no line break is torn.
  for (
    let before = blocks[first - 1];
    before !== undefined && changed.startsWith('\n') && before.block.text.endsWith('\r');
    before = blocks[first - 1]
  ) {
    changed = before.block.text + changed;
    first--;
  }
  for (
    let behind = blocks[last + 1];
    behind !== undefined && !isWhole(changed, behind.block.text);
    behind = blocks[last + 1]
  ) {
    changed += behind.block.text;
    last++;
  }
  const own = (list: readonly PlacedBlock[]) => list.map(({ block }) => block);
  return joined([
    ...own(blocks.slice(0, first)),
    ...cut(changed).map(toBlock),
    ...own(blocks.slice(last + 1)),
  ]);
}

/** True where a text ends with a line break of which nothing stands in the next. */
function isWhole(text: string, next: string): boolean {
  return text.endsWith('\n') || (text.endsWith('\r') && !next.startsWith('\n'));
}

/** Where two texts differ: a stretch of the one, and how much longer the other is. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

/** `undefined` where they are the same. */
export function differenceOf(before: Text, after: Text): Difference | undefined {
  const { head, tail } = sameBlocks(before.blocks, after.blocks);
  const old = before.blocks.slice(head, before.blocks.length - tail);
  const now = after.blocks.slice(head, after.blocks.length - tail);
  if (old.length === 0 && now.length === 0) return undefined;
  const start = (old[0] ?? now[0])?.start ?? 0;
  return within(textIn(old), textIn(now), start);
}

function sameBlocks(
  old: readonly PlacedBlock[],
  now: readonly PlacedBlock[],
): { head: number; tail: number } {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSame(old[head], now[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  return { head, tail };
}

/** The letters at which two texts differ that begin at `at`. */
function within(old: string, now: string, at: number): Difference | undefined {
  if (old === now) return undefined;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail++;
  return { start: at + head, end: at + old.length - tail, growth: now.length - old.length };
}

function textIn(blocks: readonly PlacedBlock[]): string {
  return blocks.map(({ block }) => block.text).join('');
}

function isSame(a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean {
  return a?.block === b?.block || a?.block.text === b?.block.text;
}

function toBlock(text: string): Block {
  return { text, lines: indexLines(text) };
}

function joined(blocks: readonly Block[]): Text {
  const placed: PlacedBlock[] = [];
  let start = 0;
  let line = 0;
  for (const block of blocks) {
    placed.push({ block, start, line });
    start += block.text.length;
    // What stands behind its last line break is nothing, but for the last block.
    line += block.lines.lineCount - 1;
  }
  return new Blocks(placed, start, line + 1);
}

class Blocks implements Text {
  readonly blocks: readonly PlacedBlock[];
  readonly length: number;
  readonly lineCount: number;

  constructor(blocks: readonly PlacedBlock[], length: number, lineCount: number) {
    this.blocks = blocks;
    this.length = length;
    this.lineCount = lineCount;
  }

  lineAt(offset: number): number {
    const found = this.blocks[blockAt(this.blocks, offset)];
    return found === undefined ? 0 : found.line + found.block.lines.lineAt(offset - found.start);
  }

  startOf(line: number): number | undefined {
    if (this.blocks.length === 0) return line === 0 ? 0 : undefined;
    const {
      block,
      start,
      line: first,
    } = this.blocks[lastUpTo(this.blocks, line, each => each.line)] as PlacedBlock;
    const own = block.lines.startOf(line - first);
    return own === undefined ? undefined : start + own;
  }
}

function blockAt(blocks: readonly PlacedBlock[], offset: number): number {
  return lastUpTo(blocks, offset, ({ start }) => start);
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > SMALL) {
    const end = endOfBlock(text, from);
    pieces.push(text.slice(from, end));
    from = end;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function endOfBlock(text: string, from: number): number {
  for (let at = text.indexOf('\n', from + SMALL); at >= 0; at = text.indexOf('\n', at + 1)) {
    const code = text.charCodeAt(at + 1);
    // Letters begin a line without indentation, so that two texts that end alike are cut alike there.
    if (at - from > LARGE || (code > 64 && code < 123)) return at + 1;
  }
  return text.length;
}
