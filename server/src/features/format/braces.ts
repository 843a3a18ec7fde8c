import type { Entry, Mapping, Node, Sequence } from '../../syntax/node.ts';
import { arranged, type Order } from './order.ts';
import type { Row } from './rows.ts';

/** Where the nodes of a piece stand: `offset` is to be added to their spans. */
export interface Script {
  readonly text: string;
  readonly offset: number;
}

/**
 * Braces or brackets of one line with one blank behind a colon and a comma, none beside the braces, and their
 * entries in order. What is no plain list or map stays as typed.
 */
export function respaced(script: Script, node: Node, order: Order): string {
  if (node.kind === 'scalar') return node.raw;
  const written = node.kind === 'mapping' ? mappingText(script, node, order) : listText(script, node, order);
  return written ?? between(script, node.span.start, node.span.end);
}

/** The cells of braces in their order, where all of them are plain figures or words. */
export function cellsOf(script: Script, node: Mapping, order: Order): Row['cells'] | undefined {
  if (mappingText(script, node, order) === undefined) return undefined;
  const cells = inOrder(node, order).map(({ key, value }) => ({
    name: key.raw,
    value: value?.kind === 'scalar' && value.style === 'plain' ? value.raw : '',
  }));
  return cells.length > 0 && cells.every(({ value }) => value !== '') ? cells : undefined;
}

function mappingText(script: Script, node: Mapping, order: Order): string | undefined {
  const { entries, span } = node;
  const braced = script.text[span.start + script.offset] === '{';
  const gaps = gapsOf(
    script,
    node,
    entries.map(({ span: own }) => own),
    braced ? 1 : 0,
  );
  const texts = entries.map(entry => entryText(script, entry, order));
  if (!gaps.every((gap, n) => isGap(gap, n, gaps.length, entries[n - 1])) || texts.includes(undefined))
    return undefined;
  // What a comma inside a figure cut off (`1,234`) must stay beside it, as it was typed.
  if (!entries.every(({ colon }) => colon)) return undefined;
  const written = inOrder(node, order).map(entry => texts[entries.indexOf(entry)]);
  const comma = gaps.at(-1)?.includes(',') ? ',' : '';
  const inner = written.join(', ') + comma;
  return braced ? `{${inner}}` : inner;
}

function listText(script: Script, node: Sequence, order: Order): string | undefined {
  const { items } = node;
  const gaps = gapsOf(
    script,
    node,
    items.map(({ span }) => span),
    1,
  );
  if (!gaps.every((gap, n) => isGap(gap, n, gaps.length))) return undefined;
  const texts = items.map(item => respaced(script, item, order));
  const inner = texts.map(
    (text, n) =>
      text + (gaps[n + 1] === ',' && isCut(text, texts[n + 1]) ? ',' : n < texts.length - 1 ? ', ' : ''),
  );
  return `[${inner.join('')}${gaps.at(-1)?.includes(',') ? ',' : ''}]`;
}

function entryText(script: Script, { key, value, colon, span }: Entry, order: Order): string | undefined {
  if (!colon) return key.raw;
  if (value === undefined) return `${key.raw}: `;
  if (!/^\s*:\s*$/.test(between(script, key.span.end, value.span.start)) || span.start !== key.span.start)
    return undefined;
  return `${key.raw}: ${respaced(script, value, order.inside(key.text))}`;
}

/** What stands before, between and behind the entries. */
function gapsOf(
  script: Script,
  { span }: Node,
  inner: readonly { readonly start: number; readonly end: number }[],
  brace: number,
): string[] {
  const starts = [...inner.map(({ start }) => start), span.end - brace];
  const ends = [span.start + brace, ...inner.map(({ end }) => end)];
  return starts.map((start, n) => between(script, ends[n] ?? start, start));
}

/** Blanks, with a comma between two entries, and the colon of a key that nothing follows. */
function isGap(gap: string, n: number, count: number, above?: Entry): boolean {
  if (n === 0) return /^\s*$/.test(gap);
  const rest = above?.colon && above.value === undefined ? gap.replace(/^\s*:/, '') : gap;
  return n < count - 1 ? /^\s*,\s*$/.test(rest) : /^\s*(?:,\s*)?$/.test(rest);
}

function inOrder({ entries }: Mapping, { rankOf }: Order): readonly Entry[] {
  return arranged(entries.map(entry => ({ entry, rank: rankOf(entry) }))).map(({ entry }) => entry);
}

/** `[1,234]` is more likely one figure than two. */
function isCut(text: string, next: string | undefined): boolean {
  return /\d$/.test(text) && next !== undefined && /^\d{2,3}(?!\d)/.test(next);
}

function between({ text, offset }: Script, start: number, end: number): string {
  return text.slice(start + offset, end + offset);
}
