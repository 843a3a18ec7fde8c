import type { Span } from '../../text/span.ts';
import { type BlockLine, readBlockLine } from './block-line.ts';
import { type FlowNode, opensFlow, parseFlow, parseQuoted, textOfFlow } from './flow.ts';
import { enclosing, enclosingList, type Frame, newFrame } from './frame.ts';
import { indentOf, isBlank, type Line, lineAt, lineBelow } from './line.ts';

/** The line of the cursor, with what encloses it. */
export type Sight =
  /** In a block scalar or in the further lines of a text. */
  | { readonly kind: 'prose'; readonly frame: Frame }
  | { readonly kind: 'blank'; readonly frame: Frame }
  /** On a line of keys, items and values. `key` is the frame of the line's own key. */
  | {
      readonly kind: 'line';
      readonly line: Line;
      readonly read: BlockLine;
      /** What the line's key or text stands in. */
      readonly frame: Frame;
      readonly key?: Frame;
      /** What each dash stands in. */
      readonly lists: readonly Frame[];
    }
  /** In braces, brackets or quotes, which may go over several lines. */
  | {
      readonly kind: 'node';
      readonly node: FlowNode;
      readonly frame: Frame;
      /** It stands on a line of its own, below its key or behind a dash. */
      readonly own: boolean;
    };

/**
 * Reads the lines of a stretch that begins at the root, and tells where the cursor stands. What is
 * half-typed costs its own line only: braces and quotes end where the text is no longer indented.
 */
export function scanBlock(text: string, stretch: Span, cursor: number): Sight | undefined {
  const scan: Scan = { text, stretch, cursor, top: newFrame(-1) };
  for (let line: Line | undefined = lineAt(text, stretch.start); line && line.start <= stretch.end; ) {
    const last = readLine(scan, line);
    line = lineBelow(text, last);
  }
  return scan.sight;
}

interface Scan {
  readonly text: string;
  readonly stretch: Span;
  readonly cursor: number;
  top: Frame;
  /** The frame whose text goes on in deeper lines; a `loose` one only until a line has a key. */
  open?: { readonly frame: Frame; readonly kind: 'block' | 'plain' | 'loose' } | undefined;
  sight?: Sight;
}

/** Reads one line, or the lines that its value goes over; returns the last of them. */
function readLine(scan: Scan, line: Line): Line {
  const { text, cursor } = scan;
  const here = line.start <= cursor && cursor <= line.end;
  if (scan.open !== undefined && continues(scan, scan.open, line, here)) {
    if (here) scan.sight = { kind: 'prose', frame: scan.open.frame };
    return line;
  }
  if (isBlank(line)) {
    if (here) seeBlank(scan, cursor - line.start);
    return line;
  }
  scan.open = undefined;
  if (text[line.first] === '#') return line;
  return readContent(scan, line, here);
}

function seeBlank(scan: Scan, column: number): void {
  const frame = enclosing(scan.top, column);
  scan.sight = frame.valued ? { kind: 'prose', frame } : { kind: 'blank', frame };
}

/** Whether a line belongs to the text that is open. */
function continues(
  { text, cursor }: Scan,
  open: NonNullable<Scan['open']>,
  line: Line,
  here: boolean,
): boolean {
  const { column } = open.frame;
  if (isBlank(line)) {
    if (!here || cursor - line.start > column) return true;
    const next = nextText(text, line);
    return next !== undefined && indentOf(next) > column;
  }
  if (indentOf(line) <= column) return false;
  if (open.kind === 'block') return true;
  return text[line.first] !== '#' && (open.kind === 'plain' || readBlockLine(text, line).key === undefined);
}

function nextText(text: string, line: Line): Line | undefined {
  let next = lineBelow(text, line);
  while (next !== undefined && isBlank(next)) next = lineBelow(text, next);
  return next;
}

/** The cursor in the blanks before a text sees nothing. */
function readContent(scan: Scan, line: Line, here: boolean): Line {
  const { text } = scan;
  const read = readBlockLine(text, line);
  const lists: Frame[] = [];
  for (const dash of read.dashes) {
    const list = enclosingList(scan.top, dash - line.start);
    lists.push(list);
    scan.top = newFrame(dash - line.start, list);
  }
  const column = read.content - line.start;
  const frame = read.dashes.length > 0 ? scan.top : enclosing(scan.top, column);
  scan.top = frame;
  let key: Frame | undefined;
  if (read.key !== undefined) {
    key = newFrame(column, frame, read.key.text);
    frame.entries.push({ key: read.key.text, start: read.key.start });
    scan.top = key;
  }
  if (here && scan.cursor >= line.first)
    scan.sight = { kind: 'line', line, read, frame, lists, ...(key && { key }) };
  return readValue(scan, line, read, key ?? frame, key === undefined);
}

/** `own` where the value stands on a line of its own, below its key or behind a dash. */
function readValue(
  scan: Scan,
  line: Line,
  { dashes, value, end, content }: BlockLine,
  owner: Frame,
  own: boolean,
): Line {
  const { text } = scan;
  if (value >= end) return line;
  const first = text[value];
  if (opensFlow(text, value) || first === '"' || first === "'") {
    owner.valued = true;
    return readNode(scan, line, value, owner, own);
  }
  if (first === '|' || first === '>') {
    owner.valued = true;
    scan.open = { frame: owner, kind: 'block' };
    return line;
  }
  if (!own) {
    owner.valued = true;
    scan.open = { frame: owner, kind: 'plain' };
    return line;
  }
  const typed = text.slice(value, end);
  if (dashes.length > 0) {
    owner.parent?.items.push({ text: typed, start: value });
    owner.valued = true;
    scan.open = { frame: owner, kind: 'plain' };
    return line;
  }
  readLoose(scan, line, owner, { key: typed, start: content });
  return line;
}

/** A line of text without a colon: the first line of a text, or a key that is still being typed. */
function readLoose(scan: Scan, line: Line, owner: Frame, entry: Frame['entries'][number]): void {
  const next = nextText(scan.text, line);
  const deeper = next !== undefined && indentOf(next) > indentOf(line);
  if (/\s/.test(entry.key) && owner.entries.length === 0 && owner.column >= 0 && !deeper) {
    scan.open = { frame: owner, kind: 'loose' };
    return;
  }
  owner.entries.push(entry);
  scan.top = newFrame(indentOf(line), owner, entry.key);
}

/** Braces, brackets and quotes go on as long as the lines are indented deeper than what owns them. */
function readNode(scan: Scan, line: Line, value: number, owner: Frame, own: boolean): Line {
  const { text, cursor } = scan;
  const read = opensFlow(text, value) ? parseFlow : parseQuoted;
  let node: FlowNode = read(text, value, lastDeeper(scan, line, owner).end);
  // What is left open is taken to end where nothing says that more is to come, so that what stands below is read.
  if (!node.closed)
    node = read(text, value, (read === parseFlow ? lastContinued(scan, line, owner) : line).end);
  if (node.kind === 'text') owner.parent?.items.push({ text: textOfFlow(text, node), start: node.start });
  const to = lineAt(text, node.end);
  if (cursor > node.start && (node.closed ? cursor < node.end : cursor <= to.end)) {
    scan.sight = { kind: 'node', node, frame: owner, own };
  }
  return to;
}

/** The last of the lines below that are blank, deeper than a frame, or a closing bracket at its column. */
function lastDeeper({ text, stretch }: Scan, line: Line, owner: Frame): Line {
  let last = line;
  for (let next = lineBelow(text, line); next !== undefined && next.start <= stretch.end; ) {
    const closes = indentOf(next) === owner.column && /[}\]]/.test(text[next.first] ?? '');
    if (!isBlank(next) && indentOf(next) <= owner.column && !closes) break;
    last = next;
    next = lineBelow(text, next);
  }
  return last;
}

/** The last of the deeper lines below, each but the last of which ends with a comma or an open bracket. */
function lastContinued(scan: Scan, line: Line, owner: Frame): Line {
  const { text } = scan;
  const end = lastDeeper(scan, line, owner).start;
  let last = line;
  while (last.start < end && /[,{[]\s*$/.test(text.slice(last.start, last.end))) {
    last = lineBelow(text, last) ?? line;
  }
  return last;
}
