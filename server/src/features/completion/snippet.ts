import { memo } from '../../text/memo.ts';
import { type Content, type NewEntry, STOP } from '../../writing/content.ts';
import { asText, entryLines, flowText, itemLines, type Margin } from '../../writing/lay-out.ts';
import { NEW_FILE, styleAt } from '../../writing/style.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';

type Insertion = Pick<Offer, 'insert' | 'snippet'>;

/** Entries to insert at the cursor's column, with all that belongs below them. */
export function entriesSnippet(scene: Scene, entries: readonly NewEntry[]): Insertion {
  const layout = layoutOf(scene);
  const lines = entries.flatMap(entry => entryLines(entry, layout));
  return snippet(asText(lines, layout.style));
}

/** An item with its dash. */
export function itemSnippet(scene: Scene, value: Content): Insertion {
  const layout = layoutOf(scene);
  return snippet(asText(itemLines({ value }, layout), layout.style));
}

/** A value on one line. */
export function valueSnippet(value: Content): Insertion {
  return snippet(flowText(value));
}

/**
 * A text with its stops as an editor takes them. The first is a tab stop and the second the end: more of them would catch the
 * Tab key long after the answer was begun.
 */
function snippet(text: string): Insertion {
  const stops = text.split(STOP).length - 1;
  if (stops === 0 || (stops === 1 && text.endsWith(STOP))) return { insert: text.replaceAll(STOP, '') };
  let seen = 0;
  const places = stops === 1 ? ['$0'] : ['$1', '$0'];
  const insert = text.replace(/[\\$}]/g, '\\$&').replaceAll(STOP, () => places[seen++] ?? '');
  return { insert, snippet: true };
}

/** As the file is written around the cursor; an editor makes its own line ends of ours. */
const layoutOf = memo(({ context, response, manifest, path }: Scene): Margin => {
  const tree = response?.tree ?? (manifest?.path === path ? manifest.tree : undefined);
  const style = tree ? styleAt(tree, context.offset, context.step) : NEW_FILE;
  return { column: context.column, depth: context.path.length, style: { ...style, lineBreak: '\n' } };
});
