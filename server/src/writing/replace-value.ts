import { columnOf, indentAt, lineEnd, lineStart } from '../syntax/lines.ts';
import { type Located, locate } from '../syntax/locate.ts';
import type { Node } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';
import type { Content } from './content.ts';
import { fill } from './insert-entries.ts';
import { asText, entryLines, flowText, type LaidOut, layOutAbove, layOutValue, written } from './lay-out.ts';
import {
  behindComments,
  commentsIn,
  endOfLines,
  insertion,
  keyStart,
  replacement,
  textSpansIn,
} from './place.ts';
import { blockOf, canBeBlock, doubleQuoted, singleQuoted } from './scalar.ts';
import { type ValueSpot, valueSpot } from './spot.ts';
import { styleAt } from './style.ts';

/**
 * The edits that put a value in place of another, or behind a key that has none. A text keeps its quotes, or its block; comments
 * stay where they are, and those that stood inside what goes come to stand above it.
 */
export function replaceValue(spot: ValueSpot, content: Content): readonly TextEdit[] {
  const { tree, value, located } = spot;
  if (value === undefined) return fill(tree, located, content);
  if (spot.flow) return [...commentsAbove(spot, value), inPlace(spot, value, oneLine(value, content))];
  if (value.kind === 'scalar') {
    return value.style === 'block'
      ? inPlaceOfBlock(spot, value, content)
      : inPlaceOfInline(spot, value, content);
  }
  return [
    ...commentsAbove(spot, value),
    ...(value.flow ? inPlaceOfInline(spot, value, content) : inPlaceOfLines(spot, value, content)),
  ];
}

/** A text as the block that an entry has as its value; it comes to stand behind the key. */
export function blockValue(tree: Tree, located: Located, text: string): string {
  const { column, depth } = valueSpot(tree, located);
  const style = styleAt(tree, keyStart(located));
  const { behind, below } = asBlock(text, column, column + style.step(depth));
  return behind + written(below, style);
}

/** A value on one line, a text in the quotes of the old one. */
function oneLine(old: Node, content: Content): string {
  if (content.kind !== 'text' && content.kind !== 'prose') return flowText(content);
  const isQuoted = old.kind === 'scalar' && old.style === 'quoted';
  const text = content.kind === 'prose' ? content.text.trimEnd() : content.text;
  if (!isQuoted) return flowText(content);
  return (old.raw.startsWith("'") ? singleQuoted(text) : undefined) ?? doubleQuoted(text);
}

function inPlace({ located: { offset } }: ValueSpot, { span }: Node, newText: string): TextEdit {
  return { span: shift(span, offset), newText };
}

/** In place of a text, braces or brackets that begin on the line of their key, or on one of their own. */
function inPlaceOfInline(spot: ValueSpot, old: Node, content: Content): readonly TextEdit[] {
  const { tree, head, column, located } = spot;
  const { text } = tree;
  const style = styleAt(tree, spot.start);
  const { start, end } = shift(old.span, located.offset);
  const isBehind = !/[\r\n]/.test(text.slice(head, start));
  const last = lineEnd(text, end);
  const below = behindComments(text, last, column);
  const isText = content.kind === 'text' || content.kind === 'prose';
  if (isText && old.kind === 'scalar' && old.style === 'quoted' && !/\n/.test(content.text))
    return [inPlace(spot, old, oneLine(old, content))];
  const laid = laidOut(spot, content, isBehind && below === last);
  if (laid.below.length === 0) return [inPlace(spot, old, laid.behind)];
  if (!isBehind) {
    // On its own line, what comes in its place begins where it began.
    const layout = { column: columnOf(text, start), depth: spot.depth + 1, style };
    const lines =
      content.kind === 'entries' ? content.entries.flatMap(entry => entryLines(entry, layout)) : laid.below;
    return [inPlace(spot, old, asText(lines, style))];
  }
  return [
    replacement(head, end, laid.behind === '' ? '' : ` ${laid.behind}`),
    insertion(below, written(laid.below, style)),
  ];
}

/** In place of a block, of which the comment behind its sign stays; a text stays a block, with its margin. */
function inPlaceOfBlock(spot: ValueSpot, old: Node, content: Content): readonly TextEdit[] {
  const { tree, column, located } = spot;
  const { text } = tree;
  const style = styleAt(tree, spot.start);
  const { start, end } = shift(old.span, located.offset);
  const [sign = ''] = /^[|>][-+\d]*/.exec(text.slice(start, start + 4)) ?? [];
  const from = lineEnd(text, start);
  const to = Math.max(from, endOfLines(text, end));
  const typed = content.kind === 'prose' ? content.text.trimEnd() : '';
  const margin = marginOf(text, { start: from, end: to }, sign, column) ?? column + style.step(spot.depth);
  const laid = canBeBlock(typed, margin - column)
    ? asBlock(typed, column, margin)
    : laidOut(spot, content, true);
  return [
    replacement(start, start + sign.length, laid.behind),
    replacement(from, to, written(laid.below, style)),
  ];
}

function asBlock(typed: string, column: number, margin: number): LaidOut {
  const { sign, lines } = blockOf(typed, margin - column);
  return { behind: sign, below: lines.map(line => ({ column: margin, text: line })) };
}

/** The column of a block's text; `undefined` of one that holds nothing. */
function marginOf(text: string, { start, end }: Span, sign: string, column: number): number | undefined {
  const stated = /\d/.exec(sign)?.[0];
  if (stated !== undefined) return column + Number(stated);
  return /[\r\n]( *)[^\s]/.exec(text.slice(start, end))?.[1]?.length;
}

/** In place of entries or items in lines; a comment behind their key stays there. */
function inPlaceOfLines(spot: ValueSpot, old: Node, content: Content): readonly TextEdit[] {
  const { tree, head, located } = spot;
  const { text } = tree;
  const { start, end } = shift(old.span, located.offset);
  const to = endOfLines(text, end);
  const laid = laidOut(spot, content, behindComments(text, to, spot.column) === to);
  const behind = laid.behind === '' ? '' : ` ${laid.behind}`;
  const below = written(laid.below, styleAt(tree, spot.start));
  const from = lineEnd(text, head);
  if (start < from) return [replacement(head, to, behind + below)];
  return [insertion(head, behind), replacement(from, to, below)];
}

/** A value behind the key or dash of a spot; not as a block where that would take in what stands below. */
function laidOut({ tree, start, column, depth }: ValueSpot, content: Content, mayBeBlock: boolean): LaidOut {
  // An empty text is no block that waits for its lines.
  if (content.kind === 'prose' && content.text.trimEnd() === '') return { behind: '""', below: [] };
  const margin = { column, depth, style: styleAt(tree, start) };
  return mayBeBlock ? layOutValue(content, margin) : layOutAbove(content, margin);
}

/** The comments inside a value that goes, above the line of the entry in lines that it stands in. */
function commentsAbove({ tree, flow, start, head, located }: ValueSpot, old: Node): TextEdit[] {
  if (old.kind === 'scalar') return [];
  const { text } = tree;
  const span = shift(old.span, located.offset);
  const stretch = old.flow
    ? span
    : { start: Math.min(span.start, lineEnd(text, head)), end: endOfLines(text, span.end) };
  const comments = commentsIn(text, stretch, textSpansIn(old, located.offset));
  if (comments.length === 0) return [];
  const outer = flow ? locate(tree, start).findLast(each => !each.flow) : undefined;
  const line = lineStart(text, outer === undefined ? start : outer.entry.key.span.start + outer.offset);
  const { lineBreak } = styleAt(tree, start);
  const margin = ' '.repeat(indentAt(text, line));
  return [insertion(line, comments.map(comment => margin + comment + lineBreak).join(''))];
}
