import type { Host } from '../host/host.ts';
import { loadFile, loadFolder, shippedWorkspace, submissionFolder } from '../host/load-workspace.ts';
import { fromNative } from '../host/native-path.ts';
import { nodeHost } from '../host/node-host.ts';
import { isManifestPath, isResponsePath, type Workspace } from '../model/workspace.ts';
import { folderOf, isInside, type Path } from '../text/path.ts';
import { UsageError } from './terminal.ts';

/** The files that a command was asked about, and the workspace that they stand in. */
export interface Loaded {
  readonly workspace: Workspace;
  /** True for a file that findings are wanted of. */
  readonly isAsked: (path: Path) => boolean;
  readonly asked: readonly Path[];
}

/** Loads files with their whole submission, and folders with everything below. Throws `UsageError`. */
export async function load(paths: readonly string[], host: Host = nodeHost): Promise<Loaded> {
  const asked = paths.map(fromNative);
  const folders: Path[] = [];
  const files: Path[] = [];
  let workspace = shippedWorkspace();
  for (const [n, path] of asked.entries()) {
    const kind = await host.kind(path);
    if (kind === undefined) throw new UsageError(`There is no file or folder ${paths[n]}.`);
    if (kind === 'folder') folders.push(path);
    else if (isManifestPath(path)) folders.push(folderOf(path));
    else files.push(path);
    const { folder, deep } =
      kind === 'folder' ? { folder: path, deep: true } : await submissionFolder(host, path);
    workspace = await loadFolder(host, workspace, folder, { deep });
    if (
      kind === 'file' &&
      !isManifestPath(path) &&
      !workspace.documents.has(path) &&
      !workspace.unreadable.has(path)
    ) {
      if (!isResponsePath(path)) {
        throw new UsageError(`${paths[n]} is no response file: the name of one ends in .tip.yaml`);
      }
      workspace = await loadFile(host, workspace, path);
    }
  }
  const isAsked = (path: Path) => files.includes(path) || folders.some(folder => isInside(folder, path));
  return { workspace, isAsked, asked };
}
