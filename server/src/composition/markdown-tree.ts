import type { Nodes, Root, RootContent } from 'mdast';
import { memoTexts } from '../text/memo.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainTree } from './plain-markdown.ts';

/**
 * Markdown read in stretches that do not look at each other, each of them once: a letter typed in a paragraph does not read
 * the table below it again. The tree is that of the whole text, offsets included.
 *
 * @throws where lists or quotes nested by the thousand exhaust the parser's stack
 */
export function markdownTree(source: string): Root {
  const children: RootContent[] = [];
  for (const { start, text } of stretchesOf(source)) {
    for (const node of treeOfStretch(text)) children.push(start === 0 ? node : shifted(node, start));
  }
  return { type: 'root', children };
}

const treeOfStretch = memoTexts(
  64,
  (text: string): readonly RootContent[] => plainTree(text) ?? parseMarkdown(text).children,
);

/** A part of a text that can be read by itself. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Each begins behind a blank line, at the margin, with what cannot go on with anything above it. */
export function stretchesOf(source: string): Stretch[] {
  if (REACHES_FAR.test(source)) return [{ start: 0, text: source }];
  const starts = [0, ...[...source.matchAll(BEGINNING)].map(({ 0: { length }, index }) => index + length)];
  return starts.map((start, n) => ({ start, text: source.slice(start, starts[n + 1]) }));
}

/** Definitions are looked up from everywhere; code between fences and HTML go on over blank lines. */
const REACHES_FAR = /\]:|```|~~~|</;

const BEGINNING = /\n[ \t]*\n(?=[\p{L}"“‘'({|]|\*\*\p{L})/gu;

function shifted<N extends Nodes>(node: N, by: number): N {
  const { position } = node;
  const copy = { ...node };
  if (position !== undefined) {
    const { start, end } = position;
    copy.position = {
      start: { ...start, offset: (start.offset ?? 0) + by },
      end: { ...end, offset: (end.offset ?? 0) + by },
    };
  }
  if ('children' in node && 'children' in copy)
    copy.children = node.children.map(child => shifted(child, by)) as typeof copy.children;
  return copy;
}
