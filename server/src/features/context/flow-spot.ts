import {
  type FlowEntry,
  type FlowItem,
  type FlowList,
  type FlowMap,
  type FlowNode,
  type FlowText,
  textOfFlow,
} from './flow.ts';
import { type Around, nothingAt, type Spot } from './spot.ts';

/** Where a cursor stands in a flow value; `undefined` outside of it, before its bracket and behind the closing one. */
export function spotInFlow(text: string, node: FlowNode, cursor: number, around: Around): Spot | undefined {
  if (node.kind === 'text' || cursor <= node.start || (node.closed && cursor >= node.end)) return undefined;
  return node.kind === 'map' ? inMap(text, node, cursor, around) : inList(text, node, cursor, around);
}

/** The text under a cursor, its quotes left out. */
export function spanOfText(node: FlowText): Pick<Spot, 'span' | 'quote'> {
  if (node.quote === undefined) return { span: { start: node.start, end: node.end } };
  const span = { start: node.start + 1, end: node.closed ? node.end - 1 : node.end };
  return { span, quote: node.quote };
}

function inMap(text: string, map: FlowMap, cursor: number, around: Around): Spot {
  const entry = map.entries.find(({ key, end }) => key.start <= cursor && cursor <= end);
  const siblings = map.entries.filter(other => other !== entry).map(({ key }) => textOfFlow(text, key));
  if (entry === undefined) {
    return { ...emptySpot(text, cursor, around), role: 'key', siblings };
  }
  if (entry.colon === undefined || cursor <= entry.colon) return onKey(text, entry, cursor, around, siblings);
  const path = [...around.path, textOfFlow(text, entry.key)];
  const { value } = entry;
  if (value === undefined) return { ...emptySpot(text, cursor, { path, inItem: false }), role: 'value' };
  if (value.kind !== 'text') {
    return (
      spotInFlow(text, value, cursor, { path, inItem: false }) ?? nothingAt(cursor, { path, inItem: false })
    );
  }
  return { ...onText(text, value, cursor, { path, inItem: false }), role: 'value' };
}

function onKey(
  text: string,
  { key, colon, value }: FlowEntry,
  cursor: number,
  around: Around,
  siblings: readonly string[],
): Spot {
  // A bracket where a key belongs is no key.
  if (value !== undefined && value.kind !== 'text' && key.start === key.end) {
    return spotInFlow(text, value, cursor, around) ?? nothingAt(cursor, around);
  }
  return { ...onText(text, key, cursor, around), role: 'key', siblings, named: colon !== undefined };
}

function inList(text: string, list: FlowList, cursor: number, around: Around): Spot {
  const item = list.items.find(({ value, end }) => value.start <= cursor && cursor <= end);
  const others = list.items.filter(other => other !== item);
  const siblings = others.flatMap(({ value }: FlowItem) =>
    value.kind === 'text' ? [textOfFlow(text, value)] : [],
  );
  const inside = { path: around.path, inItem: true };
  if (item === undefined) return { ...emptySpot(text, cursor, inside), role: 'item', siblings };
  if (item.value.kind !== 'text') {
    return spotInFlow(text, item.value, cursor, inside) ?? nothingAt(cursor, inside);
  }
  return { ...onText(text, item.value, cursor, inside), role: 'item', siblings };
}

/** Behind a text's last blank the text is still what is typed. */
function onText(text: string, node: FlowText, cursor: number, around: Around): Omit<Spot, 'role'> {
  const { span, ...quote } = spanOfText(node);
  const start = Math.min(span.start, cursor);
  return {
    ...emptySpot(text, cursor, around),
    ...quote,
    span: { start, end: Math.max(span.end, cursor) },
    glued: gluedAt(text, start),
  };
}

function emptySpot(text: string, cursor: number, { path, inItem }: Around): Omit<Spot, 'role'> {
  const span = { start: cursor, end: cursor };
  return {
    path,
    inItem,
    flow: true,
    span,
    column: 0,
    siblings: [],
    named: false,
    glued: gluedAt(text, cursor),
  };
}

function gluedAt(text: string, at: number): boolean {
  return text[at - 1] === ',' || text[at - 1] === ':';
}
