import type { Workspace } from '../model/workspace.ts';
import type { Entry, Node, Scalar } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { greatest } from '../text/many.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift, touches } from '../text/span.ts';
import { textSpan } from './occurrences/occurrence.ts';
import { proseSpans } from './selection/prose.ts';

/**
 * What a selection at an offset grows to, step by step: the word, the value, the entry with its key, whatever holds
 * it, the answer, the section, the file. In a text the reference or the word, its sentence, its paragraph, all of it.
 * Each span holds the one before and is longer; offsets in the file.
 */
export function selectionRangesAt(workspace: Workspace, path: Path, offset: number): Span[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const { text, tree } = document;
  const around = [
    { start: 0, end: text.length },
    ...tree.roots.flatMap(root => aroundEntry(text, root, offset)),
  ];
  const steps: Span[] = [];
  for (const span of around) {
    const last = steps.at(-1);
    const narrower =
      last === undefined || (last.start <= span.start && span.end <= last.end && length(span) < length(last));
    if (narrower && span.start < span.end) steps.push(span);
  }
  return steps.reverse();
}

/** A section or an answer that is read by itself, without the blanks and comments below it; then what is inside. */
function aroundEntry(
  text: string,
  { entry, offset: base, extent, children }: PlacedEntry,
  offset: number,
): Span[] {
  if (!touches(extent, offset)) return [];
  const start = entry.key.span.start + base;
  const end = greatest(
    children.map(child => child.entry.span.end + child.offset),
    entry.span.end + base,
  );
  const own = { start, end: trimmedEnd(text, start, end) };
  if (!touches(own, offset)) return [];
  // The answers of a section stand beside its key, each read by itself.
  const apart = entry.value === undefined ? children : [];
  const below = apart.flatMap(child => aroundEntry(text, child, offset));
  return [own, ...(below.length > 0 ? below : inside(text, entry, offset, base))];
}

function inside(text: string, entry: Entry, offset: number, base: number): Span[] {
  const key = shift(entry.key.span, base);
  if (touches(key, offset)) return [key];
  return entry.value === undefined ? [] : aroundNode(text, entry.value, offset, base);
}

function aroundNode(text: string, node: Node, offset: number, base: number): Span[] {
  const own = shift(node.span, base);
  const whole = { start: own.start, end: trimmedEnd(text, own.start, own.end) };
  if (!touches(whole, offset)) return [];
  if (node.kind === 'scalar') return [whole, ...inScalar(text, node, offset, base)];
  if (node.kind === 'sequence')
    return [whole, ...node.items.flatMap(item => aroundNode(text, item, offset, base))];
  const entry = node.entries.find(({ span }) => touches(shift(span, base), offset));
  if (entry === undefined) return [whole];
  const { start, end } = shift(entry.span, base);
  return [whole, { start, end: trimmedEnd(text, start, end) }, ...inside(text, entry, offset, base)];
}

function inScalar(text: string, scalar: Scalar, offset: number, base: number): Span[] {
  const own = shift(textSpan(scalar), base);
  return touches(own, offset) ? [own, ...proseSpans(text, own, offset)] : [];
}

function length({ start, end }: Span): number {
  return end - start;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
