import type { Manifest } from '../model/manifest.ts';
import type { Response } from '../model/response.ts';
import { findEntry } from '../syntax/locate.ts';
import type { Node } from '../syntax/node.ts';
import { shift } from '../text/span.ts';
import { printedProse } from './printed-prose.ts';
import type { PrintedText } from './printed-text.ts';

/** The keys of a manifest whose texts are printed: on the title page, at figures that were decided, among the laws. */
const PRINTED_KEYS = ['title', 'lead', 'respondents', 'decisions', 'provisions'] as const;

/** Every text of a manifest that the report prints, where it stands in the file. */
export function* manifestTexts({ tree }: Manifest): Generator<PrintedText> {
  for (const key of PRINTED_KEYS) {
    const located = findEntry(tree, ['submission', key]);
    if (located !== undefined) yield* textsIn(located.entry.value, located.offset);
  }
}

/** What a file prints beside its answers, where it stands in the file: whose it is, and the reasons of declined sections. */
export function* responseTexts({ sections, tree }: Response): Generator<PrintedText> {
  const respondent = findEntry(tree, ['respondent']);
  if (respondent !== undefined) yield* textsIn(respondent.entry.value, respondent.offset);
  for (const { id, declined } of sections) {
    const located = declined && findEntry(tree, [id, 'reason']);
    if (located !== undefined) yield* textsIn(located.entry.value, located.offset);
  }
}

/** Keys too: a law that a manifest adds is printed by the name that is its key. */
function* textsIn(node: Node | undefined, offset: number): Generator<PrintedText> {
  if (node === undefined) return;
  if (node.kind === 'scalar') {
    yield* printedProse({ ...node, at: shift(node.span, offset) });
  } else if (node.kind === 'sequence') {
    for (const item of node.items) yield* textsIn(item, offset);
  } else {
    for (const { key, value } of node.entries) {
      yield* textsIn(key, offset);
      yield* textsIn(value, offset);
    }
  }
}
