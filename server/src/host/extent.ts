import { fileKind } from '../model/file-kind.ts';
import { isPassedOver, isWithin } from '../model/workspace.ts';
import { folderOf, nameOf, type Path } from '../text/path.ts';
import { type Host, HostError } from './host.ts';

/** What is read where somebody names a file or a folder: the whole submission that it belongs to, and no less. */
export interface Extent {
  /** That of the nearest manifest, else the folder that was named, or that of the file. */
  readonly folder: Path;
  /** False for a file without a manifest: the files of its folder alone, and what may be attached of those below. */
  readonly whole: boolean;
  /** The manifest, where it lies above what was named. */
  readonly manifest?: Path;
  /** Definitions in the folders above. */
  readonly definitions: readonly Path[];
}

/**
 * The extent of a file or folder, by its path on the disk. What a file means must not depend on how its folder was opened,
 * so this is the only way in which an editor and a command line come to read one.
 */
export async function extentOf(host: Host, named: Path, kind: 'file' | 'folder'): Promise<Extent> {
  const start = kind === 'folder' ? named : folderOf(named);
  let manifest: Path | undefined;
  let definitions: Path[] = [];
  for (const folder of await host.foldersAbove(start)) {
    const here = await namesIn(host, folder);
    if (manifest !== undefined || folder !== start)
      definitions.push(...here.filter(path => fileKind(path) === 'definition'));
    if (manifest === undefined) {
      manifest = here.find(path => fileKind(path) === 'manifest');
      // What lies in the folder itself, and below, is read with it.
      if (manifest !== undefined) definitions = [];
    }
    if (isPassedOver(nameOf(folder))) break;
  }
  if (manifest === undefined) return { folder: start, whole: kind === 'folder', definitions };
  const folder = folderOf(manifest);
  return { folder, whole: true, ...(folder !== start && { manifest }), definitions };
}

/** True where the extent's reading lists a path, as what may be attached at least. */
export function isListed({ folder }: Extent, path: Path): boolean {
  return isWithin(folder, folderOf(path));
}

/** True where the extent's reading reads a file. */
export function isRead(extent: Extent, path: Path): boolean {
  if (extent.definitions.includes(path)) return true;
  return isListed(extent, path) && (extent.whole || folderOf(path) === extent.folder);
}

/** Those extents that no other one of them holds. */
export function distinct(extents: readonly Extent[]): Extent[] {
  const all = [...new Map(extents.map(extent => [extent.folder, extent])).values()];
  const wholes = all.filter(({ whole }) => whole);
  const widest = (folder: Path) =>
    extents.find(extent => extent.folder === folder && extent.whole) ??
    extents.find(extent => extent.folder === folder);
  return all.flatMap(({ folder }) =>
    wholes.some(other => other.folder !== folder && isRead(other, `${folder}/x`))
      ? []
      : (widest(folder) ?? []),
  );
}

/** A link counts as what it is called: that a manifest is not read is said, and changes not what it decides. */
async function namesIn(host: Host, folder: Path): Promise<readonly Path[]> {
  try {
    const { files, links } = await host.list(folder, { deep: false });
    return [...files, ...links];
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
