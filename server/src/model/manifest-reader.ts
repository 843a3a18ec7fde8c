import type { Entry, Node } from '../syntax/node.ts';
import type { Words } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { type Span, shift } from '../text/span.ts';
import type { ChosenSeverity, Decision, Manifest } from './manifest.ts';
import type { FileProblem, ReadProblem } from './problem.ts';
import { entriesOf } from './reader.ts';

/** A manifest while it is being read. */
export type Found = { -readonly [K in keyof Manifest]: Manifest[K] } & {
  decisions: Map<string, Decision>;
  provisions: Map<string, { title: string; at: Span }>;
  severity: Map<string, ChosenSeverity>;
  problems: FileProblem[];
};

/** The entries of a map that have a meaning; what a comma cut is noted, and put together again. */
export function entriesIn(
  found: Found,
  node: Node | undefined,
  offset: number,
  within: string,
): readonly Entry[] {
  if (node?.kind !== 'mapping') return [];
  const problems: ReadProblem[] = [];
  const entries = entriesOf({ problems }, node, within);
  for (const { kind, span, written, instead = [], where = within } of problems) {
    if (kind !== 'cut-text' && kind !== 'missing-space' && kind !== 'missing-value') continue;
    found.problems.push({ kind, span: shift(span, offset), written, instead, within: where });
  }
  return entries;
}

export function noteShape(found: Found, { span }: Node, offset: number, within: string, wanted: Words): void {
  const at = shift(span, offset);
  found.problems.push({ kind: 'wrong-shape', span: at, written: '', instead: [], within, wanted });
}

export function noteUnknown(
  found: Found,
  { key }: Entry,
  offset: number,
  known: readonly string[],
  within: string,
): void {
  const span = shift(key.span, offset);
  found.problems.push({
    kind: 'unknown-key',
    span,
    written: key.text,
    instead: nearest(key.text, known),
    known,
    within,
  });
}
