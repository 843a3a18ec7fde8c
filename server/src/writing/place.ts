import { columnOf, lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Entry, Node, Scalar } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

export function replacement(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

/** Where the key of an entry begins in its file. */
export function keyStart({ entry, offset }: Located): number {
  return entry.key.span.start + offset;
}

/** Behind the colon of an entry, or behind its key where the colon is still to come. */
export function colonEnd(text: string, key: Span, offset: number): number {
  const end = key.end + offset;
  return end + (/^["']?\s*:/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
}

/** Where an entry ends, its colon included where nothing stands behind it. */
export function endOfEntry(text: string, { key, span, value, colon }: Entry, offset: number): number {
  return value !== undefined || !colon ? span.end + offset : colonEnd(text, key.span, offset);
}

/** The end of the last line that an entry is on: blank lines below it stay below what is inserted. */
export function endOfLines(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return lineEnd(text, at);
}

/** Behind the comments below a line that stand deeper than a column: they speak of what is above them. */
export function behindComments(text: string, at: number, column: number): number {
  let end = at;
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const own = text.slice(line, lineEnd(text, line));
    const margin = /^[ \t]*/.exec(own)?.[0].length ?? 0;
    if (own.trim() === '') continue;
    if (own[margin] !== '#' || margin <= column) break;
    end = lineEnd(text, line);
  }
  return end;
}

/**
 * The end of the last line that belongs to an entry in lines at a column, where another may follow: blank lines, and comments
 * that are indented no deeper than its key, belong to what comes below.
 */
export function endIn(tree: Tree, entry: Entry, offset: number, column: number): number {
  const { text } = tree;
  const start = entry.key.span.start + offset;
  const extent = placedAt(tree, start)?.extent;
  const end = extent === undefined ? endOfEntry(text, entry, offset) : endOfExtent(text, extent, column);
  return behindComments(text, endOfLines(text, end), column);
}

/** The section or answer whose key begins at an offset, with what belongs to no key and stands below it. */
function placedAt({ roots }: Tree, start: number): PlacedEntry | undefined {
  const isHere = ({ entry, offset }: PlacedEntry) => entry.key.span.start + offset === start;
  const root = roots.find(({ extent }) => extent.start <= start && start < extent.end);
  return root === undefined || isHere(root) ? root : root.children.find(isHere);
}

function endOfExtent(text: string, extent: Span, column: number): number {
  let { end } = extent;
  for (;;) {
    const trimmed = text.slice(extent.start, end).trimEnd();
    const start = lineStart(trimmed, trimmed.length);
    const line = trimmed.slice(start);
    const isRemark = line.trimStart().startsWith('#') && line.length - line.trimStart().length <= column;
    if (!isRemark || start === 0) return extent.start + trimmed.length;
    end = extent.start + start;
  }
}

/** The column that an entry's lines begin at. */
export function columnOfKey(text: string, located: Located): number {
  return columnOf(text, keyStart(located));
}

/** The comments of a stretch: what begins with `#` and is part of none of the texts that stand there. */
export function commentsIn(text: string, { start, end }: Span, texts: readonly Span[]): string[] {
  const found: string[] = [];
  for (const { 0: comment, index } of text.slice(start, end).matchAll(/(?<![^\s])#[^\r\n]*/g)) {
    const at = start + index;
    if (!texts.some(span => span.start <= at && at < span.end)) found.push(comment.trimEnd());
  }
  return found;
}

/** Where the texts of an entry stand in the file. */
export function textSpansOf({ key, value }: Entry, offset: number): Span[] {
  return [key, ...scalarsIn(value)].map(scalar => stretchOf(scalar, offset));
}

/** The same of a value. */
export function textSpansIn(value: Node, offset: number): Span[] {
  return scalarsIn(value).map(scalar => stretchOf(scalar, offset));
}

/** Behind the sign of a block may stand a comment. */
function stretchOf({ style, raw, span }: Scalar, offset: number): Span {
  const head = style === 'block' ? Math.max(0, raw.search(/[\r\n]|$/)) : 0;
  return shift({ start: span.start + head, end: span.end }, offset);
}

function scalarsIn(node: Node | undefined): Scalar[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'mapping'
    ? node.entries.flatMap(({ key, value }) => [key, ...scalarsIn(value)])
    : node.items.flatMap(scalarsIn);
}
