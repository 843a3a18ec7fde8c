import type { Span } from '../text/span.ts';
import { scanBlock } from './context/block-scan.ts';
import { spotOf, stepOf } from './context/block-spot.ts';
import { type Line, lineAbove, lineAt, lineBelow } from './context/line.ts';
import type { Spot } from './context/spot.ts';

/** What a cursor stands in, and what a completion there replaces. Offsets in the file, UTF-16. */
export interface CursorContext extends Spot {
  readonly offset: number;
  /** What is typed of the text under the cursor: from the beginning of `span` to the cursor. */
  readonly typed: string;
  /** Blanks by which each level of this part of the file is indented. */
  readonly step: number;
  /** Of a `reference`: how many of its two closing braces follow. */
  readonly closed: number;
}

/**
 * Where a cursor stands in a file that may be half typed. Nothing is parsed: the lines of the root entry
 * that the cursor is in are read one by one, so a mistake costs its own line only. Never throws.
 */
export function contextAt(text: string, offset: number): CursorContext {
  const cursor = Math.max(0, Math.min(offset, text.length));
  const line = lineAt(text, cursor);
  const sight = scanBlock(text, rootAround(text, line), cursor);
  const spot = spotOf(text, cursor, sight);
  const siblings =
    spot.role === 'key' && spot.path.length === 0 && !spot.inItem ? rootKeys(text, spot) : spot.siblings;
  const context = { ...spot, siblings, offset: cursor, step: stepOf(sight, spot), closed: 0 };
  const inside = commented(spot) ? undefined : referenceAround(text, line, cursor);
  const read =
    inside === undefined ? context : { ...context, ...inside, role: 'reference' as const, glued: false };
  return { ...read, typed: text.slice(read.span.start, cursor) };

  function commented({ role }: Spot): boolean {
    return role === 'nothing' && (text[line.first] === '#' || /\s#/.test(text.slice(line.start, cursor)));
  }
}

/** The lines from the root entry that a line belongs to, to the line before the next one. */
function rootAround(text: string, line: Line): Span {
  let first = line;
  for (
    let above = isRoot(text, line) ? undefined : lineAbove(text, line);
    above;
    above = lineAbove(text, above)
  ) {
    first = above;
    if (isRoot(text, above)) break;
  }
  let end = line.end;
  for (let below = lineBelow(text, line); below && !isRoot(text, below); below = lineBelow(text, below))
    end = below.end;
  return { start: first.start, end };
}

/** A line that begins an entry of the root: not indented, no comment, no item of a list, no closing bracket. */
function isRoot(text: string, { start, end, first }: Line): boolean {
  if (start !== first || start === end) return false;
  const sign = text[start] ?? '';
  if (sign === '-') return !/^-(\s|$)/.test(text.slice(start, start + 2));
  return !'#}]'.includes(sign);
}

const ROOT_KEY =
  /^\uFEFF?(?:"([^"\r\n\u2028\u2029]*)"[ \t]*|'([^'\r\n\u2028\u2029]*)'[ \t]*|([^\s#"'{}[\]-][^:#\r\n\u2028\u2029]*)):(?=\s|$)/gm;

/** The keys of the whole file, but for the one under the cursor. */
function rootKeys(text: string, { span }: Spot): string[] {
  const keys: string[] = [];
  for (const match of text.matchAll(ROOT_KEY)) {
    const own =
      match.index <= span.start && span.start <= match.index + match[0].length && span.end > match.index;
    if (!own) keys.push(match[1] ?? match[2] ?? match[3]?.trimEnd() ?? '');
  }
  return keys;
}

/** The text between the braces that the cursor stands in, on its own line. */
function referenceAround(
  text: string,
  line: Line,
  cursor: number,
): Pick<CursorContext, 'span' | 'closed'> | undefined {
  const before = text.slice(line.start, cursor);
  const open = before.lastIndexOf('{{');
  if (open < 0 || before.indexOf('}}', open) >= 0) return undefined;
  const rest = text.slice(cursor, line.end);
  const start = line.start + open + 2;
  const own = /^[^{}]*(?=\}\})/.exec(rest)?.[0] ?? /^[\w.:-]*(?:(?<=\[[^\]\s]*)\])?/.exec(rest)?.[0] ?? '';
  const end = cursor + own.length;
  const closed = /^\}{0,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { span: { start, end }, closed };
}
