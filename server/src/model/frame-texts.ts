import { findEntry } from '../syntax/locate.ts';
import type { Node } from '../syntax/node.ts';
import type { Manifest } from './manifest.ts';
import type { PrintedText } from './printed-text.ts';
import type { Response } from './response.ts';

/** The keys of a manifest whose texts are printed: on the title page, at figures that were decided, among the laws. */
const PRINTED_KEYS = ['title', 'respondents', 'decisions', 'provisions'] as const;

/** Every text of a manifest that the report prints, where it stands in the file. */
export function* manifestTexts({ tree }: Manifest): Generator<PrintedText> {
  for (const key of PRINTED_KEYS) {
    const located = findEntry(tree, ['submission', key]);
    if (located !== undefined) yield* textsIn(located.entry.value, located.offset);
  }
}

/** The reasons of a file's sections that are declined as a whole, where they stand in the file. */
export function* declinedTexts({ sections, tree }: Response): Generator<PrintedText> {
  for (const { id, declined } of sections) {
    const located = declined && findEntry(tree, [id, 'reason']);
    if (located !== undefined) yield* textsIn(located.entry.value, located.offset);
  }
}

function* textsIn(node: Node | undefined, offset: number): Generator<PrintedText> {
  if (node === undefined) return;
  if (node.kind === 'scalar') {
    const at = { start: node.span.start + offset, end: node.span.end + offset };
    yield { text: node.raw, at, about: '' };
  } else if (node.kind === 'sequence') {
    for (const item of node.items) yield* textsIn(item, offset);
  } else {
    for (const { value } of node.entries) yield* textsIn(value, offset);
  }
}
