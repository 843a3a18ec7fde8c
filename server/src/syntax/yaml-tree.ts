import { type Document, isCollection, isMap, isPair, isSeq, type Pair } from 'yaml';
import type { Span } from '../text/span.ts';

/** Deeper nesting is not part of any form, and would exhaust the stack. */
export const MAX_DEPTH = 64;

/** The span of a node of the `yaml` package, without what stands behind it; `undefined` where it has none. */
export function spanOf(node: unknown): Span | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] === undefined || range[1] === undefined ? undefined : { start: range[0], end: range[1] };
}

export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** A node with the pair that it is the value of, where it is one. */
export interface Visited {
  readonly node: unknown;
  readonly pair?: Pair;
  /** True inside braces or brackets. */
  readonly inFlow: boolean;
}

/** A node and every node below it, keys too, in the order of the text. */
export function* nodesIn(node: unknown, inFlow = false, depth = 0): Generator<Visited> {
  yield { node, inFlow };
  yield* nodesBelow(node, depth);
}

function* nodesBelow(node: unknown, depth: number): Generator<Visited> {
  if (depth > MAX_DEPTH || !(isMap(node) || isSeq(node))) return;
  const inFlow = node.flow === true;
  for (const item of node.items) {
    if (!isPair(item)) {
      yield* nodesIn(item, inFlow, depth + 1);
      continue;
    }
    yield* nodesIn(item.key, inFlow, depth + 1);
    yield { node: item.value, pair: item as Pair, inFlow };
    yield* nodesBelow(item.value, depth + 1);
  }
}

/** The spans of the nodes that are wanted, in the order of the text. */
export function spansOf(document: Document, wanted: (node: unknown) => boolean): Span[] {
  const found: Span[] = [];
  for (const { node } of nodesIn(document.contents)) {
    const span = wanted(node) ? spanOf(node) : undefined;
    if (span !== undefined) found.push(span);
  }
  return found;
}
