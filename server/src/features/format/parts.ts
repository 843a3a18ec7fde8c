import type { Entry, Mapping, Node, Sequence } from '../../syntax/node.ts';
import type { Block, Part } from './block.ts';
import { cellsOf, type Script } from './braces.ts';
import { type Holder, partOf } from './holder.ts';
import type { Order } from './order.ts';
import { columnAt, lineAt, linesFrom, type Page, startOf, typedOn } from './page.ts';
import type { Row } from './rows.ts';

/** A piece of a file while it is laid out. */
export interface Draft extends Script {
  readonly page: Page;
}

/** The entries of a mapping whose keys stand below each other. `end` is the line of what comes below it. */
export function entryParts(draft: Draft, { entries }: Mapping, order: Order, end: number): Part[] {
  const lines = entries.map(({ key }) => lineOf(draft, key));
  return entries.map((entry, n) => {
    const holder = entryHolder(draft, entry, order.inside(entry.key.text), lines[n + 1] ?? end);
    const cells = cellsBehind(holder);
    const row = cells && { mark: holder.mark, cells };
    return { ...partOf(holder), rank: order.rankOf(entry), ...(row && { row }) };
  });
}

/** The cells of one count in braces on the line of their key. */
function cellsBehind(holder: Holder): Row['cells'] | undefined {
  const { page, offset, line, value, order } = holder;
  if (value?.kind !== 'mapping' || !value.flow || !order.holdsCells()) return undefined;
  const whole = lineOf(holder, value) === line && lineAt(page, value.span.end + offset - 1) === line;
  return whole ? cellsOf(holder, value, order) : undefined;
}

export function entryHolder(draft: Draft, { key, value }: Entry, order: Order, end: number): Holder {
  const { page, text, offset } = draft;
  const start = key.span.start + offset;
  let colon = key.span.end + offset;
  while (text[colon] === ' ' || text[colon] === '\t') colon++;
  const line = lineAt(page, start);
  const mark = `${key.raw}:`;
  return {
    ...draft,
    mark,
    line,
    column: columnAt(page, start),
    behind: colon + 1,
    order,
    ...held(draft, value, order, end, line),
  };
}

/** The items of a list whose dashes stand below each other, those with nothing behind their dash too. */
function itemParts(draft: Draft, list: Sequence, order: Order, end: number): Part[] {
  const { page } = draft;
  const column = columnAt(page, list.span.start + draft.offset);
  const first = lineOf(draft, list);
  const dashes = [first, ...linesFrom(first + 1, end).filter(line => isDash(page, line, column))];
  let next = 0;
  return dashes.map((line, n) => {
    const below = dashes[n + 1] ?? end;
    const item = list.items[next];
    const own = item !== undefined && lineOf(draft, item) < below ? item : undefined;
    if (own !== undefined) next++;
    const behind = startOf(page, line) + column + 1;
    const holder = {
      ...draft,
      mark: '-',
      line,
      column,
      behind,
      order,
      ...held(draft, own, order, below, line),
    };
    return { ...partOf(holder), rank: 0 };
  });
}

function held(
  draft: Draft,
  value: Node | undefined,
  order: Order,
  end: number,
  line: number,
): Pick<Holder, 'value' | 'block'> {
  if (value === undefined) return {};
  const parts = blockParts(draft, value, order, end);
  const first = lineOf(draft, value);
  if (parts.length === 0) return { value };
  const block: Omit<Block, 'after'> = {
    parts,
    from: first === line ? line : line + 1,
    compact: first === line,
    column: columnAt(draft.page, value.span.start + draft.offset),
  };
  return { value, block };
}

/** None for what stands in brackets, and for a text. */
function blockParts(draft: Draft, value: Node, order: Order, end: number): Part[] {
  if (value.kind === 'scalar' || value.flow) return [];
  return value.kind === 'mapping'
    ? entryParts(draft, value, order, end)
    : itemParts(draft, value, order, end);
}

function isDash(page: Page, line: number, column: number): boolean {
  const typed = typedOn(page, line);
  return /^-(\s|$)/.test(typed.slice(column)) && /^ *$/.test(typed.slice(0, column));
}

function lineOf({ page, offset }: Draft, { span }: Node): number {
  return lineAt(page, span.start + offset);
}
