import type { Node } from '../../syntax/node.ts';
import { type Block, note, type Part, writeBlock } from './block.ts';
import { respaced, type Script } from './braces.ts';
import type { Order } from './order.ts';
import { endOf, indented, indentOf, type Line, lineAt, linesFrom, type Page } from './page.ts';
import { blockLines, keepsBlanks, shifted, signOf } from './text-lines.ts';

/** A key with its colon, or a dash, and what it holds. */
export interface Holder extends Script {
  readonly page: Page;
  readonly mark: string;
  readonly line: number;
  /** Its column as typed. */
  readonly column: number;
  /** Offset in the file behind the mark. */
  readonly behind: number;
  readonly value?: Node;
  /** What the value consists of, where that is keys or items below each other. */
  readonly block?: Omit<Block, 'after'>;
  readonly order: Order;
}

/** A holder as a part of a block, but for its rank. */
export function partOf(holder: Holder): Omit<Part, 'rank'> {
  return {
    first: holder.line,
    last: lastLine(holder),
    fixed: false,
    keepsBlanks: endsKept(holder),
    write: (column, below, row) => write(holder, column, below, row),
  };
}

function write(holder: Holder, column: number, below: readonly number[], row?: string): Line[] {
  const { page, mark, line, behind, value, block } = holder;
  const inner = column + 2;
  const notes = (at: number) => below.map(other => note(page, other, at));
  const alone = { line, text: indented(column, mark + restOf(page, line, behind)) };
  if (value === undefined) return [alone, ...notes(inner)];
  if (block !== undefined) {
    const lines = writeBlock(page, { ...block, after: below }, inner);
    const [first, ...more] = lines;
    if (!block.compact || first === undefined) return [alone, ...lines];
    return [{ line, text: indented(column, `${mark} ${first.text.slice(inner)}`) }, ...more];
  }
  // Right below a block of text a deeper comment would be part of it.
  const last = notes(value.kind === 'scalar' && value.style === 'block' ? column : inner);
  const [first, ...more] = valueLines(holder, value, column);
  if (first === undefined) return [alone, ...last];
  const valueLine = lineAt(page, value.span.start + holder.offset);
  if (valueLine > line) {
    const between = linesFrom(line + 1, valueLine).map(other =>
      note(page, other, indentOf(page, other) > holder.column ? inner : column),
    );
    return [alone, ...between, first, ...more, ...last];
  }
  const text =
    row === undefined
      ? ` ${first.text.replace(/^[ \t]+/, '')}`
      : row + restOf(page, line, endIn(holder, value));
  return [{ line, text: indented(column, mark + text) }, ...more, ...last];
}

/** The lines of a text, or of a list or map in brackets. */
function valueLines(holder: Holder, value: Node, column: number): Line[] {
  const { page, line } = holder;
  const start = value.span.start + holder.offset;
  const first = lineAt(page, start);
  const last = lastOf(holder, value);
  const inner = column + 2;
  if (value.kind === 'scalar' && value.style === 'block') {
    const sign = signOf(value);
    const head = { line: first, text: indented(inner, sign + restOf(page, first, start + sign.length)) };
    return [head, ...blockLines(page, value, linesFrom(first + 1, last + 1), holder.column, column)];
  }
  if (first === last) {
    const written = respaced(holder, value, holder.order);
    return [{ line: first, text: indented(inner, written + restOf(page, first, endIn(holder, value))) }];
  }
  if (first > line) return shifted(page, first, last, inner);
  const head = { line: first, text: page.text.slice(start, endOf(page, first)) };
  return [head, ...shifted(page, first + 1, last, inner)];
}

/** The rest of a line, where a comment stands in it. */
function restOf(page: Page, line: number, from: number): string {
  const rest = page.text.slice(from, endOf(page, line));
  return /^[ \t]*$/.test(rest) ? '' : rest;
}

function lastLine(holder: Holder): number {
  const { line, value, block } = holder;
  return block?.parts.at(-1)?.last ?? (value === undefined ? line : lastOf(holder, value));
}

/** The last line of a text, or of a list or map in brackets. */
function lastOf({ page, offset }: Holder, { span }: Node): number {
  const start = lineAt(page, span.start + offset);
  return Math.max(start, Math.min(lineAt(page, span.end + offset - 1), page.count - 1));
}

function endsKept({ value, block }: Holder): boolean {
  if (block !== undefined) return block.parts.at(-1)?.keepsBlanks ?? false;
  return value?.kind === 'scalar' && keepsBlanks(value);
}

function endIn({ offset }: Script, { span }: Node): number {
  return span.end + offset;
}
