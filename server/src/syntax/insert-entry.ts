import type { TextEdit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import { columnOf, lineEnd, lineStart, nextLine } from './lines.ts';
import type { Located } from './locate.ts';
import type { Entry, Mapping, Node } from './node.ts';
import { lineBreakOf } from './write-scalar.ts';

/** An entry to be written below a key. */
export interface NewEntry {
  /** Its lines, the first at the margin of its siblings; comments before it are among them. */
  readonly lines: readonly string[];
  /** The same inside braces. */
  readonly flow: string;
}

/**
 * The edit that writes an entry below a key: behind the last of its siblings that `precedes` it, else before
 * all. The writer's layout stays: block or braces, the siblings' margin, the line ends. `undefined` where the
 * key holds a text or a list.
 */
export function insertEntry(
  text: string,
  { entry, offset, flow }: Located,
  added: NewEntry,
  precedes: (key: string) => boolean,
): TextEdit | undefined {
  const { value, key } = entry;
  if (value === undefined) {
    const at = key.span.end + offset;
    return flow ? valueInBraces(text, at, added) : belowKey(text, key.span.start + offset, at, added);
  }
  if (value.kind !== 'mapping') return undefined;
  return value.flow
    ? intoBraces(text, value, offset, added, precedes)
    : intoBlock(text, value, offset, added, precedes);
}

/** The edits that write several entries, each behind the siblings that precede it; where there are none, one edit. */
export function insertEntries<Added extends NewEntry>(
  text: string,
  located: Located,
  added: readonly Added[],
  precedes: (key: string, added: Added) => boolean,
): readonly TextEdit[] {
  const { value } = located.entry;
  const empty = value === undefined || (value.kind === 'mapping' && value.entries.length === 0);
  if (added.length === 0) return [];
  const edits = empty
    ? [insertEntry(text, located, together(added), () => false)]
    : added.map(each => insertEntry(text, located, each, key => precedes(key, each)));
  return edits.flatMap(edit => edit ?? []);
}

/** Entries that follow each other, as one. */
function together(added: readonly NewEntry[]): NewEntry {
  return {
    lines: added.flatMap(({ lines }) => lines),
    flow: added.map(({ flow }) => flow).join(', '),
  };
}

/** The edit that gives an entry another value of one line. */
export function setValue(text: string, { entry, offset }: Located, value: string): TextEdit {
  const { key, value: old } = entry;
  if (old !== undefined) return { span: shift(old.span, offset), newText: value };
  const end = key.span.end + offset;
  const colon = /^["']?\s*:/.exec(text.slice(end, end + 80))?.[0].length ?? 0;
  return insertion(end + colon, `${colon === 0 ? ':' : ''} ${value}`);
}

/** Where an entry ends, its colon included where nothing stands behind it. */
export function endOfEntry(text: string, { span, value, colon }: Entry, offset: number): number {
  const end = span.end + offset;
  if (value !== undefined || !colon) return end;
  return end + (/^["']?\s*:/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
}

/** The edits that put a key between an entry and its value: `a: text` becomes `a: {key: text}`, in braces or in lines. */
export function nestValue(text: string, located: Located, key: string): readonly TextEdit[] {
  const value = located.entry.value;
  if (value === undefined) return [];
  const { start, end } = shift(value.span, located.offset);
  if (located.flow) return [insertion(start, `{${key}: `), insertion(end, '}')];
  return deeperBelow(text, located, value, [`${key}:`], 1);
}

/** The edits that put lines between the key of an entry and its value, the value so many levels deeper. */
export function deeperBelow(
  text: string,
  { entry, offset }: Located,
  value: Node,
  lines: readonly string[],
  levels: number,
): TextEdit[] {
  const { start, end } = shift(value.span, offset);
  const key = shift(entry.key.span, offset);
  const colon = key.end + (/^["']?\s*:/.exec(text.slice(key.end))?.[0].length ?? 0);
  const margin = ' '.repeat(columnOf(text, key.start) + 2);
  const head = lines.map(line => lineBreakOf(text) + margin + line).join('');
  const sameLine = !/[\r\n]/.test(text.slice(colon, start));
  return [
    sameLine
      ? { span: { start: colon, end: start }, newText: `${head} ` }
      : { span: { start: colon, end: colon }, newText: head },
    ...deeper(text, nextLine(text, sameLine ? start : colon), end, 2 * levels),
  ];
}

/** Blanks before each line of a stretch that is not empty. */
function deeper(text: string, from: number, to: number, by: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = from; line < to; line = nextLine(text, line)) {
    if (!/[\r\n]/.test(text[line] ?? '\n')) edits.push(insertion(line, ' '.repeat(by)));
  }
  return edits;
}

function intoBraces(
  text: string,
  { entries, span }: Mapping,
  offset: number,
  { flow }: NewEntry,
  precedes: (key: string) => boolean,
): TextEdit | undefined {
  const before = entries.findLast(({ key }) => precedes(key.text));
  if (before !== undefined) return insertion(endOfEntry(text, before, offset), `, ${flow}`);
  const first = entries[0];
  const open = span.start + offset + 1;
  if (first !== undefined) return insertion(first.span.start + offset, `${flow}, `);
  const inside = /^\s*(?=\})/.exec(text.slice(open))?.[0];
  // What stands there and could not be read is nobody's to replace.
  return inside === undefined
    ? undefined
    : { span: { start: open, end: open + inside.length }, newText: flow };
}

function intoBlock(
  text: string,
  { entries }: Mapping,
  offset: number,
  { lines }: NewEntry,
  precedes: (key: string) => boolean,
): TextEdit | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const start = first.key.span.start + offset;
  const margin = ' '.repeat(start - lineStart(text, start));
  const before = entries.findLast(({ key }) => precedes(key.text));
  if (before === undefined) {
    const lineBreak = lineBreakOf(text);
    // The first key of an item of a list stands behind its dash.
    const others = lines.slice(1).map(line => lineBreak + margin + line);
    return insertion(start, `${lines[0] ?? ''}${others.join('')}${lineBreak}${margin}`);
  }
  const end = endOfLines(text, before.span.end + offset);
  return insertion(besideComments(text, end, margin.length, lines), written(text, lines, margin));
}

/** Right below a key that has no value; a comment behind the key stays there. */
function belowKey(text: string, key: number, colon: number, { lines }: NewEntry): TextEdit {
  const margin = ' '.repeat(key - lineStart(text, key) + 2);
  const end = lineEnd(text, colon);
  return insertion(besideComments(text, end, margin.length, lines), written(text, lines, margin));
}

/**
 * Where lines are to be written that were to come at the end of a line: behind the comments below it, where the last of them
 * begins a text, of which comments that stand deeper than its key would become a part.
 */
export function besideComments(text: string, at: number, column: number, lines: readonly string[]): number {
  if (!/[|>]$/.test(lines.at(-1) ?? '')) return at;
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

function valueInBraces(text: string, key: number, { flow }: NewEntry): TextEdit {
  const colon = /^["']?\s*:/.exec(text.slice(key, key + 80))?.[0].length ?? 0;
  return insertion(key + colon, `${colon === 0 ? ':' : ''} {${flow}}`);
}

function written(text: string, lines: readonly string[], margin: string): string {
  const lineBreak = lineBreakOf(text);
  return lines.map(line => (line === '' ? lineBreak : lineBreak + margin + line)).join('');
}

/** The end of the last line that an entry is on: blank lines below it stay below what is inserted. */
export function endOfLines(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return lineEnd(text, at);
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
