import { columnOf, lineEnd } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Entry, Mapping } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Content, entries as contentOf, type NewEntry } from './content.ts';
import {
  asText,
  entryLines,
  flowEntry,
  flowText,
  layOutAbove,
  layOutValue,
  type Margin,
  type NewLine,
  written,
} from './lay-out.ts';
import {
  behindComments,
  colonEnd,
  columnOfKey,
  endIn,
  endOfEntry,
  insertion,
  keyStart,
  replacement,
} from './place.ts';
import { depthOf, styleAt } from './style.ts';

/** The keys that stand below an entry, in the order of the format. */
export interface KeyOrder {
  readonly keys: readonly string[];
  /** True for another way to write a key. */
  readonly isSame?: (written: string, key: string) => boolean;
}

/** An order that nothing is known of: what is new stands last. */
export const LAST: KeyOrder = { keys: [] };

/**
 * The edits that write entries below a key: each behind those that the order puts before it, else before those that it puts
 * behind it, else last. The layout that is there stays: lines or braces, the margin, the line ends. `undefined` where the key
 * holds a text or a list, or braces that have no room for what is to be written.
 */
export function insertEntries(
  tree: Tree,
  located: Located,
  added: readonly NewEntry[],
  order: KeyOrder = LAST,
): readonly TextEdit[] | undefined {
  const { value } = located.entry;
  if (added.length === 0) return [];
  if (value === undefined) return fill(tree, located, contentOf(added));
  if (value.kind !== 'mapping') return undefined;
  if (value.flow && (located.flow || value.entries.length > 0 || depthOf(tree, located) > 0))
    return intoBraces(tree.text, located, value, added, order);
  // Braces of a section that hold nothing make room for lines.
  if (value.entries.length === 0) return inPlaceOfBraces(tree, located, value, added);
  return intoLines(tree, located, value, added, order);
}

/** The edits that write a value behind a key that has none; a comment behind the key stays there. */
export function fill(tree: Tree, located: Located, value: Content): readonly TextEdit[] {
  const { text } = tree;
  const { entry, offset, flow } = located;
  const at = colonEnd(text, entry.key.span, offset);
  const colon = /:\s*$/.test(text.slice(entry.key.span.start + offset, at)) ? '' : ':';
  if (flow) return behindColon(text, at, colon, flowText(value));
  const column = columnOfKey(text, located);
  const last = lineEnd(text, at);
  const end = behindComments(text, last, column);
  const margin = layoutAt(tree, located, column);
  const { behind, below } = end === last ? layOutValue(value, margin) : layOutAbove(value, margin);
  const edits = behind === '' && colon === '' ? [] : behindColon(text, at, colon, behind);
  // A comment stays behind its key, and those below it above what is new.
  return below.length === 0 ? edits : [...edits, insertion(end, written(below, margin.style))];
}

function behindColon(text: string, at: number, colon: string, behind: string): TextEdit[] {
  if (behind === '') return [insertion(at, colon)];
  if (colon === '' && text[at] === ' ' && /^ *(?:[\r\n,}\]]|$)/.test(text.slice(at, lineEnd(text, at) + 1)))
    return [insertion(at + 1, behind)];
  return [insertion(at, `${colon} ${behind}`)];
}

export function layoutAt(tree: Tree, located: Located, column: number): Margin {
  return { column, depth: depthOf(tree, located), style: styleAt(tree, keyStart(located)) };
}

/** Among the entries that are there: the one that a new one stands behind, else the one that it stands before. */
function neighbour(
  there: readonly Entry[],
  { key }: NewEntry,
  order: KeyOrder,
): { readonly behind: Entry } | { readonly before: Entry } | undefined {
  const rank = (name: string) => order.keys.findIndex(known => known === name || order.isSame?.(name, known));
  const own = rank(key);
  const ranks = there.map(entry => rank(entry.key.text));
  const behind = own < 0 ? -1 : ranks.findLastIndex(other => other >= 0 && other < own);
  const before = own < 0 ? -1 : ranks.findIndex(other => other > own);
  const first = there[before];
  const last = there[behind] ?? (first === undefined ? there.at(-1) : undefined);
  return last === undefined ? first && { before: first } : { behind: last };
}

function intoBraces(
  text: string,
  { offset }: Located,
  { entries, span }: Mapping,
  added: readonly NewEntry[],
  order: KeyOrder,
): readonly TextEdit[] | undefined {
  if (added.some(({ value }) => value.kind === 'lines')) return undefined;
  if (entries.length === 0) {
    const open = span.start + offset + 1;
    const inside = /^\s*(?=\})/.exec(text.slice(open))?.[0];
    // What stands there and could not be read is nobody's to replace.
    if (inside === undefined) return undefined;
    return [replacement(open, open + inside.length, added.map(flowEntry).join(', '))];
  }
  return added.map(each => {
    const place = neighbour(entries, each, order);
    const flow = flowEntry(each);
    if (place !== undefined && 'before' in place)
      return insertion(place.before.span.start + offset, `${flow}, `);
    const last = place?.behind ?? (entries.at(-1) as Entry);
    return insertion(endOfEntry(text, last, offset), `, ${flow}`);
  });
}

function inPlaceOfBraces(
  tree: Tree,
  located: Located,
  { span }: Mapping,
  added: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const { text } = tree;
  const { entry, offset } = located;
  const end = span.end + offset;
  if (/[^\s{}]/.test(text.slice(span.start + offset, end))) return undefined;
  const at = colonEnd(text, entry.key.span, offset);
  const { below } = layOutValue(contentOf(added), layoutAt(tree, located, columnOfKey(text, located)));
  const last = lineEnd(text, end);
  const comment = text.slice(end, last).trimEnd();
  return [replacement(at, last, comment + written(below, styleAt(tree, at)))];
}

function intoLines(
  tree: Tree,
  located: Located,
  { entries }: Mapping,
  added: readonly NewEntry[],
  order: KeyOrder,
): readonly TextEdit[] {
  const { text } = tree;
  const { offset } = located;
  const [first] = entries;
  if (first === undefined) return [];
  const start = first.key.span.start + offset;
  const column = columnOf(text, start);
  const depth = depthOf(tree, located);
  const style = styleAt(tree, start);
  return added.map(each => {
    const lines = entryLines(each, { column, depth: depth + 1, style });
    const place = neighbour(entries, each, order);
    if (place !== undefined && 'behind' in place) return behind(place.behind, lines);
    const before = place?.before ?? first;
    const above = entries[entries.indexOf(before) - 1];
    // What is said above a section or an answer is said of it; above a key, of the whole answer.
    if (depth < 1 && above !== undefined) return behind(above, lines);
    if (depth === 0)
      return insertion(lineEnd(text, colonEnd(text, located.entry.key.span, offset)), written(lines, style));
    const at = before.key.span.start + offset;
    const gap = each.apart ? style.lineBreak : '';
    return insertion(
      at,
      asText(lines.slice(each.apart ? 1 : 0), style) + style.lineBreak + gap + ' '.repeat(column),
    );
  });

  function behind(last: Entry, lines: readonly NewLine[]): TextEdit {
    return insertion(endIn(tree, last, offset, column), written(lines, style));
  }
}
