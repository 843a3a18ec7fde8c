import { distinct, type Extent, extentOf } from '../host/extent.ts';
import type { Host } from '../host/host.ts';
import { shippedWorkspace } from '../host/load-workspace.ts';
import { fromNative } from '../host/node/native-path.ts';
import { nodeHost } from '../host/node/node-host.ts';
import { withPrevious } from '../host/previous.ts';
import { readExtent, withReading } from '../host/read-extent.ts';
import { fileKind } from '../model/file-kind.ts';
import type { Workspace } from '../model/workspace.ts';
import { joined } from '../rules/in-words.ts';
import { folderOf, isInside, type Path, relativeTo } from '../text/path.ts';
import { UsageError } from './terminal.ts';

/** The files that a command was asked about, and the workspace that they stand in. Paths are those on the disk, links followed. */
export interface Loaded {
  readonly workspace: Workspace;
  /** True for a file that findings are wanted of. */
  readonly isAsked: (path: Path) => boolean;
  readonly asked: readonly Path[];
  /** What decides of it and lies above it, as sentences. */
  readonly manifests: readonly string[];
}

/** Loads files and folders, each with its whole submission; `here` is the working folder. Throws `UsageError`. */
export async function load(paths: readonly string[], here: Path, host: Host = nodeHost): Promise<Loaded> {
  const asked: Path[] = [];
  const folders: Path[] = [];
  const files: Path[] = [];
  const extents: Extent[] = [];
  const manifests: string[] = [];
  for (const written of paths) {
    const path = await host.realPath(fromNative(written));
    // An empty name, as of a variable that was never set, would be the working folder.
    const kind = written === '' ? undefined : await host.kind(path);
    if (kind === undefined) throw new UsageError(`There is no file or folder ${written || '“”'}.`);
    asked.push(path);
    if (kind === 'folder') folders.push(path);
    else if (fileKind(path) === 'manifest') folders.push(folderOf(path));
    else files.push(path);
    const extent = await extentOf(host, path, kind);
    extents.push(extent);
    if (extent.manifest !== undefined)
      manifests.push(`${written} is read with its manifest, ${relativeTo(here, extent.manifest)}.`);
  }
  let workspace = shippedWorkspace();
  for (const extent of distinct(extents)) workspace = withReading(workspace, await readExtent(host, extent));
  const unknown = files.findIndex(path => !workspace.documents.has(path) && !workspace.unreadable.has(path));
  if (unknown >= 0) {
    const written = paths[asked.indexOf(files[unknown] ?? '')];
    throw new UsageError(`${written} is no response file: the name of one ends in .tip.yaml.`);
  }
  const isAsked = (path: Path) => files.includes(path) || folders.some(folder => isInside(folder, path));
  return { workspace: await withPrevious(host, workspace), isAsked, asked, manifests };
}

/** What to say, and what to do, where no answers lie. */
export function nothingIn([path = 'this folder', ...more]: readonly string[]): string {
  const where = more.length > 0 ? joined([path, ...more], 'or') : path;
  return `There is no response file (*.tip.yaml) in ${where}; write one, such as fia.tip.yaml, or name the folder that the answers are in.`;
}
