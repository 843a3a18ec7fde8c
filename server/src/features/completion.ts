import type { DocumentKind } from '../model/file-kind.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { manifestOffers } from './completion/manifest.ts';
import type { Completion, Offer } from './completion/offer.ts';
import { responseOffers } from './completion/response.ts';
import type { CursorContext } from './cursor-context.ts';
import { type Scene, sceneAt } from './scene.ts';

export type { Completion } from './completion/offer.ts';

const OFFERS: Readonly<Record<DocumentKind, (scene: Scene) => readonly Offer[]>> = {
  response: responseOffers,
  manifest: manifestOffers,
};

/**
 * What can be typed at an offset of a response file or a manifest, best first. An editor filters the list by
 * what stands before the cursor (`filterText`), so it holds everything that belongs there. Works in a file that
 * is half typed; empty in comments, inside prose, and where anything may be typed.
 */
export function completionsAt(workspace: Workspace, path: Path, offset: number): Completion[] {
  const scene = sceneAt(workspace, path, offset);
  if (scene === undefined || scene.context.role === 'nothing' || scene.context.role === 'prose') return [];
  const offers = OFFERS[scene.kind](scene);
  const lineBreak = /\r\n|\n|\r/.exec(scene.text)?.[0] ?? '\n';
  return offers.map((offer, n) => complete(offer, n, scene.context, lineBreak));
}

/** An offer in its place: what must part it from the text before it, the file's line breaks, its rank. */
function complete(offer: Offer, n: number, context: CursorContext, lineBreak: string): Completion {
  const { label, kind, insert = label, words, filter, snippet = false, retrigger = false } = offer;
  const { span = context.span, detail, description, documentation } = offer;
  const text = (context.glued && span === context.span ? ' ' : '') + insert;
  return {
    label,
    kind,
    insert: lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak),
    snippet,
    span,
    sortText: String(n).padStart(4, '0'),
    filterText: filter ?? (words === undefined ? label : `${label} ${words}`),
    retrigger,
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(description !== undefined && description !== '' && { description }),
    ...(documentation !== undefined && { documentation }),
  };
}
