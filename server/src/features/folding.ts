import type { Workspace } from '../model/workspace.ts';
import type { Entry, Node } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { greatest } from '../text/many.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';

/** A stretch of lines that can be folded away; offsets in the file, on two different lines. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
  /** Lines of comments, which an editor can fold all at once. */
  readonly comment?: true;
}

/**
 * Sections, answers, and every value of more than one line, in the order of the file; then comments of several lines.
 * Blank lines and comments behind a value stay in view: they belong to what comes next.
 */
export function foldingRangesOf(workspace: Workspace, path: Path): FoldingRange[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const { text, tree } = document;
  const folds = tree.roots.flatMap(root =>
    root.entry.value === undefined ? below(text, root) : foldsOf(text, root.entry, root.offset),
  );
  return [...folds, ...commentFolds(text, textsIn(tree.roots))].filter(({ start, end }) =>
    breaksLine(text, start, end),
  );
}

/** Neighbouring lines that hold nothing but a comment; in a text of several lines `#` begins a heading. */
function commentFolds(text: string, texts: readonly Span[]): FoldingRange[] {
  return [...text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm)].flatMap(({ 0: lines, index }) => {
    const start = index + lines.search(/#/);
    const inText = texts.some(span => span.start < start && start < span.end);
    return inText ? [] : [{ start, end: index + lines.trimEnd().length, comment: true as const }];
  });
}

function textsIn(entries: readonly PlacedEntry[]): Span[] {
  return entries.flatMap(({ entry, offset, children }) =>
    children.length > 0 ? textsIn(children) : scalarsIn(entry.value).map(span => shift(span, offset)),
  );
}

function scalarsIn(node: Node | undefined): Span[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node.span];
  return node.kind === 'sequence'
    ? node.items.flatMap(scalarsIn)
    : node.entries.flatMap(({ value }) => scalarsIn(value));
}

/** A section whose answers are read one by one ends with the last of them. */
function below(text: string, { entry, offset, children }: PlacedEntry): FoldingRange[] {
  const folds = children.flatMap(child => foldsOf(text, child.entry, child.offset));
  const end = greatest(
    children.map(child => endOf(text, child.entry.span.end + child.offset)),
    0,
  );
  return end === 0 ? [] : [{ start: entry.key.span.start + offset, end }, ...folds];
}

function foldsOf(text: string, { key, value, span }: Entry, offset: number): FoldingRange[] {
  const own = { start: key.span.start + offset, end: endOf(text, span.end + offset) };
  return value === undefined ? [] : [own, ...inside(text, value, offset)];
}

/** Entries of a mapping, and items of a list that are mappings themselves. */
function inside(text: string, node: Node, offset: number): FoldingRange[] {
  if (node.kind === 'mapping') return node.entries.flatMap(entry => foldsOf(text, entry, offset));
  if (node.kind === 'scalar') return [];
  return node.items.flatMap(item => {
    const own = { start: item.span.start + offset, end: endOf(text, item.span.end + offset) };
    return item.kind === 'mapping' ? [own, ...inside(text, item, offset)] : [];
  });
}

function breaksLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === '\n' || text[at] === '\r') return true;
  return false;
}

/** Without the line breaks and blanks that a block of text ends with. */
function endOf(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
