import { fileKind } from '../../server/src/lsp/protocol/file-kind.ts';

/** A submission as its files show it: a manifest's folder, or a folder of response files without one. */
export interface SubmissionFolder {
  /** URI of the folder, without a slash at the end. */
  readonly folder: string;
  /** URIs of its response files, sorted; the manifest is none of them. */
  readonly files: readonly string[];
}

/**
 * The submissions that the `*.tip.yaml` files of a workspace make, sorted by folder. A response file belongs
 * to the nearest manifest above it, else to its own folder. Which of them a manifest's `files` leaves out is
 * for the server to know.
 */
export function submissionFolders(uris: Iterable<string>): readonly SubmissionFolder[] {
  const all = [...uris].sort();
  const found = new Map<string, string[]>();
  for (const uri of all) if (fileKind(uri) === 'manifest') found.set(folderOf(uri), []);
  const manifests = new Set(found.keys());
  for (const uri of all) {
    if (fileKind(uri) !== 'response') continue;
    const folder = nearest(manifests, folderOf(uri)) ?? folderOf(uri);
    const files = found.get(folder);
    if (files === undefined) found.set(folder, [uri]);
    else files.push(uri);
  }
  return [...found]
    .map(([folder, files]) => ({ folder, files }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Where another response file goes: the folder that holds most of the files, the first of several equals. */
export function folderOfFiles({ folder, files }: SubmissionFolder): string {
  const counts = new Map<string, number>();
  for (const uri of files) counts.set(folderOf(uri), (counts.get(folderOf(uri)) ?? 0) + 1);
  let best = folder;
  for (const [candidate, count] of counts) if (count > (counts.get(best) ?? 0)) best = candidate;
  return best;
}

export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function nearest(manifests: ReadonlySet<string>, folder: string): string | undefined {
  for (let at = folder; at.includes('/'); at = folderOf(at)) if (manifests.has(at)) return at;
  return undefined;
}
