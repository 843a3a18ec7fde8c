import { lineEnd, nextLine } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import type { Key, NewEntry } from './content.ts';
import { layoutAt } from './insert-entries.ts';
import { asText, entryLines, flowEntry, keyText, written } from './lay-out.ts';
import { behindComments, colonEnd, columnOfKey, endOfLines, insertion, replacement } from './place.ts';

/** What comes to stand around a value that goes below keys of its own. */
export interface Siblings {
  /** Beside the first of these keys. */
  readonly before?: readonly NewEntry[];
  readonly behind?: readonly NewEntry[];
  /** Beside the last of them. */
  readonly beside?: readonly NewEntry[];
}

/**
 * The edits that put keys between an entry and its value, in braces or in lines: `a: text` becomes `a: {key: text}`. The value
 * keeps every byte but its margin.
 */
export function nestValue(
  tree: Tree,
  located: Located,
  keys: readonly Key[],
  { before = [], behind = [], beside = [] }: Siblings = {},
): readonly TextEdit[] {
  const { value, key } = located.entry;
  if (value === undefined) return [];
  const { text } = tree;
  const { start, end } = shift(value.span, located.offset);
  const names = keys.map(keyText);
  if (located.flow) {
    const open = [...before.map(flowEntry), names.map(name => `${name}: `).join('{')].join(', ');
    const inner = beside.map(each => `, ${flowEntry(each)}`).join('');
    const outer = behind.map(each => `, ${flowEntry(each)}`).join('');
    return [insertion(start, `{${open}`), insertion(end, `${inner}${'}'.repeat(keys.length - 1)}${outer}}`)];
  }
  const own = columnOfKey(text, located);
  const { depth, style } = layoutAt(tree, located, own);
  const columns: number[] = [];
  for (const [n] of names.entries()) columns.push((columns.at(-1) ?? own) + style.step(depth + n));
  const [outer = own] = columns;
  const inner = columns.at(-1) ?? own;
  const head = [
    ...before.flatMap(each => entryLines(each, { column: outer, depth: depth + 1, style })),
    ...names.map((name, n) => ({ column: columns[n] ?? own, text: `${name}:` })),
  ];
  const tail = [
    ...beside.flatMap(each => entryLines(each, { column: inner, depth: depth + names.length, style })),
    ...behind.flatMap(each => entryLines(each, { column: outer, depth: depth + 1, style })),
  ];
  const colon = colonEnd(text, key.span, located.offset);
  const sameLine = !/[\r\n]/.test(text.slice(colon, start));
  const heading = style.lineBreak + ' '.repeat(head[0]?.column ?? 0) + asText(head, style);
  const last = endOfLines(text, end);
  return [
    sameLine ? replacement(colon, start, `${heading} `) : insertion(colon, heading),
    ...deeper(text, nextLine(text, sameLine ? start : colon), end, inner - own),
    ...(tail.length === 0 ? [] : [insertion(behindComments(text, last, outer), written(tail, style))]),
  ];
}

/** Blanks before each line of a stretch that is not empty. */
export function deeper(text: string, from: number, to: number, by: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = from; line < to; line = nextLine(text, line)) {
    if (lineEnd(text, line) > line) edits.push(insertion(line, ' '.repeat(by)));
  }
  return edits;
}
