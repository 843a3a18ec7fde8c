import type { Entry, Mapping, Node, Sequence } from '../../syntax/node.ts';
import type { TextEdit } from '../../text/edit.ts';
import { lineAt } from '../context/line.ts';
import {
  flowText,
  itemLines,
  itemText,
  layOut,
  linesOf,
  type Wanted,
  type WantedValue,
  type WrittenLine,
} from './wanted.ts';

/** The text that entries are put into. Spans of nodes count from `offset`. */
export interface Sheet {
  readonly text: string;
  readonly offset: number;
  /** Blanks by which a level is indented. */
  readonly step: number;
}

/** What putting entries into an answer comes to. */
export interface Merged {
  readonly edits: readonly TextEdit[];
  /** Where another value stands already, which stays. */
  readonly kept: readonly Kept[];
}

export interface Kept {
  /** The keys that lead there. */
  readonly path: readonly string[];
  readonly there: string;
  readonly pasted: string;
}

interface Merging extends Sheet {
  readonly edits: TextEdit[];
  readonly kept: Kept[];
}

/** Puts what is absent into the value of a key; what stands there stays as it is. */
export function mergeInto(sheet: Sheet, entry: Entry, entries: readonly Wanted[]): Merged {
  const merging: Merging = { ...sheet, edits: [], kept: [] };
  mergeValue(merging, entry, { kind: 'entries', flow: false, entries }, [], false);
  return { edits: merging.edits, kept: merging.kept };
}

function mergeValue(
  merging: Merging,
  entry: Entry,
  value: WantedValue,
  path: readonly string[],
  inFlow: boolean,
): void {
  const node = entry.value;
  if (node === undefined || isNothing(node)) {
    fillIn(merging, entry, value, inFlow);
  } else if (value.kind === 'entries' && node.kind === 'mapping') {
    mergeMapping(merging, node, value.entries, path);
  } else if (value.kind === 'items' && node.kind === 'sequence') {
    mergeItems(merging, node, value);
  } else if (value.kind !== 'figure' || node.kind !== 'scalar' || !value.isSame(node.text)) {
    const there = node.kind === 'scalar' ? node.text : rawOf(merging, node);
    merging.kept.push({ path, there, pasted: value.kind === 'figure' ? value.written : flowText(value) });
  }
}

/** A key with nothing behind it; `[]` says that there is none, and is something. */
function isNothing(node: Node): boolean {
  return (
    (node.kind === 'mapping' && node.entries.length === 0 && !node.flow) ||
    (node.kind === 'scalar' && node.style === 'plain' && node.text === '')
  );
}

function mergeMapping(
  merging: Merging,
  node: Mapping,
  wanted: readonly Wanted[],
  path: readonly string[],
): void {
  const absent: Wanted[] = [];
  for (const each of wanted) {
    const there = node.entries.find(({ key }) => each.isSame(key.text));
    if (there === undefined) absent.push(each);
    else mergeValue(merging, there, each.value, [...path, each.key], node.flow);
  }
  if (absent.length === 0) return;
  const last = node.entries.at(-1);
  if (node.flow) {
    const at = last === undefined ? node.span.start + 1 : last.span.end;
    const inside = flowText({ kind: 'entries', flow: true, entries: absent }).slice(1, -1);
    insert(merging, at, `${last === undefined ? '' : ', '}${inside}`);
  } else if (last !== undefined) {
    const first = node.entries[0] ?? last;
    const at = merging.offset + first.key.span.start;
    insertBelow(merging, last.span.end, at - lineAt(merging.text, at).start, absent.flatMap(linesOf));
  }
}

function mergeItems(
  merging: Merging,
  node: Sequence,
  { items }: WantedValue & { readonly kind: 'items' },
): void {
  const there = new Set(
    node.items.map(item => (item.kind === 'scalar' ? item.text.trim() : rawOf(merging, item))),
  );
  const absent = items.filter(
    item => !there.has(item.fields[0]?.key === undefined ? (item.fields[0]?.text ?? '') : itemText(item)),
  );
  const last = node.items.at(-1);
  if (absent.length === 0) return;
  if (node.flow) {
    const at = last === undefined ? node.span.start + 1 : last.span.end;
    insert(merging, at, `${last === undefined ? '' : ', '}${absent.map(itemText).join(', ')}`);
  } else {
    const at = merging.offset + node.span.start;
    insertBelow(
      merging,
      last?.span.end ?? node.span.end,
      at - lineAt(merging.text, at).start,
      absent.flatMap(itemLines),
    );
  }
}

function rawOf({ text, offset }: Sheet, { span }: Node): string {
  return text.slice(span.start + offset, span.end + offset);
}

/** The value of a key behind which nothing stands yet; in braces it stays on its line. */
function fillIn(merging: Merging, { key }: Entry, value: WantedValue, inFlow: boolean): void {
  const { text, offset } = merging;
  const start = key.span.start + offset;
  const line = lineAt(text, start);
  const { behind, below } = inFlow ? { behind: flowText(value), below: [] } : layOut(value);
  if (below.length > 0) insertBelow(merging, line.end - offset, start - line.start + merging.step, below);
  if (behind === '') return;
  const colon = text.indexOf(':', key.span.end + offset) + 1;
  if (text[colon] === ' ') insert(merging, colon + 1 - offset, behind);
  else insert(merging, colon - offset, ` ${behind}`);
}

function insert({ edits, offset }: Merging, at: number, newText: string): void {
  const start = at + offset;
  edits.push({ span: { start, end: start }, newText });
}

/** Lines below the line that a value ends on, a comment behind it left where it is. */
function insertBelow(merging: Merging, end: number, column: number, lines: readonly WrittenLine[]): void {
  merging.edits.push(linesBelow(merging, end + merging.offset, column, lines));
}

/** Lines below the line that a value ends on; the end of a text block is on the line below it. */
export function linesBelow(
  { text, step }: Sheet,
  end: number,
  column: number,
  lines: readonly WrittenLine[],
): TextEdit {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  const line = lineAt(text, at);
  const newText = lines.map(each => `\n${' '.repeat(column + each.depth * step)}${each.text}`).join('');
  return { span: { start: line.end, end: line.end }, newText };
}
