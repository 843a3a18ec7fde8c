import type { Sight } from './block-scan.ts';
import { opensFlow } from './flow.ts';
import { spanOfText, spotInFlow } from './flow-spot.ts';
import type { Frame } from './frame.ts';
import { indentOf, isBlank, type Line, lineAt, lineBelow } from './line.ts';
import { type Around, nothingAt, type Spot } from './spot.ts';

/** Where the cursor stands, from the line that a scan found it on. */
export function spotOf(text: string, cursor: number, sight: Sight | undefined): Spot {
  switch (sight?.kind) {
    case undefined:
      return nothingAt(cursor, { path: [], inItem: false });
    case 'prose':
      return { ...nothingAt(cursor, aroundOf(sight.frame)), role: 'prose' };
    case 'blank':
      return { ...emptySpot(text, cursor, sight.frame), role: 'key', siblings: keysOrTexts(sight.frame) };
    case 'node':
      return inNode(text, cursor, sight);
    case 'line':
      return onLine(text, cursor, sight);
  }
}

/**
 * The column at which the keys below the root entry begin; that of the cursor where it begins the first of them. `undefined`
 * where there are none.
 */
export function stepOf(sight: Sight | undefined, { role, path, column }: Spot): number | undefined {
  if (sight === undefined) return undefined;
  const columns: number[] = [];
  for (
    let frame: Frame | undefined = sight.kind === 'line' ? (sight.key ?? sight.frame) : sight.frame;
    frame;
  ) {
    columns.unshift(frame.column);
    frame = frame.parent;
  }
  const own = role === 'key' && path.length === 1 ? column : 0;
  const step = columns[2] ?? own;
  return step >= 1 && step <= 8 ? step : undefined;
}

function inNode(text: string, cursor: number, { node, frame, own }: Extract<Sight, { kind: 'node' }>): Spot {
  const around = aroundOf(frame);
  if (node.kind !== 'text') return spotInFlow(text, node, cursor, around) ?? nothingAt(cursor, around);
  const spot = { ...emptySpot(text, cursor, frame), ...spanOfText(node), glued: false };
  if (frame.key === undefined) return { ...spot, role: 'item', siblings: textsOf(frame.parent, node.start) };
  // In quotes on a line of its own stands a key whose colon is still to come.
  const column = node.start - lineAt(text, node.start).start;
  return own ? { ...spot, role: 'key', column, siblings: keysOf(frame) } : { ...spot, role: 'value' };
}

function onLine(text: string, cursor: number, sight: Extract<Sight, { kind: 'line' }>): Spot {
  const { read, frame, key, line } = sight;
  if (cursor > read.comment) return nothingAt(cursor, aroundOf(frame));
  if (read.key !== undefined && key !== undefined) {
    return cursor <= read.key.colon ? onKey(text, cursor, sight) : onValue(text, cursor, sight, key);
  }
  const blank = read.value >= read.end;
  if (cursor < read.content && !blank) return nothingAt(cursor, aroundOf(frame));
  if (!blank && !isPlain(text, read.value)) return nothingAt(cursor, aroundOf(frame));
  const list = sight.lists.at(-1);
  const start = blank ? cursor : read.content;
  const spot = { ...emptySpot(text, cursor, frame), span: { start, end: Math.max(read.end, cursor) } };
  if (list !== undefined) {
    const column = blank && text[cursor - 1] === '-' ? cursor + 1 - line.start : start - line.start;
    return { ...spot, role: 'item', column, siblings: textsOf(list, start), glued: text[start - 1] === '-' };
  }
  const others = keysOf(frame, read.content);
  return { ...spot, role: 'key', column: start - line.start, siblings: others, named: hasBelow(text, line) };
}

function onKey(text: string, cursor: number, { read, frame, line }: Extract<Sight, { kind: 'line' }>): Spot {
  const { start = cursor, end = cursor } = read.key ?? {};
  if (cursor < start) return nothingAt(cursor, aroundOf(frame));
  const quoted = text[start] === '"' || text[start] === "'";
  const inner = quoted ? { start: start + 1, end: end - 1 } : { start, end };
  return {
    ...emptySpot(text, cursor, frame),
    role: 'key',
    span: { start: Math.min(inner.start, cursor), end: Math.max(inner.end, cursor) },
    column: start - line.start,
    siblings: keysOf(frame, start),
    named: true,
    glued: false,
    ...(quoted && { quote: text[start] === "'" ? "'" : '"' }),
  };
}

function onValue(text: string, cursor: number, { read }: Extract<Sight, { kind: 'line' }>, key: Frame): Spot {
  const spot = emptySpot(text, cursor, key);
  if (read.value >= read.end) return { ...spot, role: 'value' };
  if (!isPlain(text, read.value)) return nothingAt(cursor, aroundOf(key));
  const span = { start: Math.min(read.value, cursor), end: Math.max(read.end, cursor) };
  return { ...spot, role: 'value', span, glued: text[span.start - 1] === ':' };
}

/** Neither in quotes or brackets, which a scan sees for itself, nor the sign of a block. */
function isPlain(text: string, at: number): boolean {
  return !opensFlow(text, at) && !/["'|>]/.test(text[at] ?? '');
}

function emptySpot(text: string, cursor: number, frame: Frame): Omit<Spot, 'role'> {
  const { path, inItem } = aroundOf(frame);
  const span = { start: cursor, end: cursor };
  const column = cursor - lineAt(text, cursor).start;
  return {
    path,
    inItem,
    flow: false,
    span,
    column,
    siblings: [],
    named: false,
    glued: text[cursor - 1] === ':',
  };
}

function aroundOf(frame: Frame): Around {
  const path: string[] = [];
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    if (at.key !== undefined) path.unshift(at.key);
  }
  return { path, inItem: frame.key === undefined && frame.parent !== undefined };
}

function keysOf({ entries }: Frame, except?: number): string[] {
  return entries.filter(({ start }) => start !== except).map(({ key }) => key);
}

/** Of a list whose next item has no dash yet, its texts. */
function keysOrTexts(frame: Frame): string[] {
  return frame.entries.length > 0 ? keysOf(frame) : textsOf(frame, -1);
}

function textsOf(list: Frame | undefined, except: number): string[] {
  return (list?.items ?? []).filter(({ start }) => start !== except).map(({ text }) => text);
}

function hasBelow(text: string, line: Line): boolean {
  let next = lineBelow(text, line);
  while (next !== undefined && isBlank(next)) next = lineBelow(text, next);
  return next !== undefined && indentOf(next) > indentOf(line);
}
