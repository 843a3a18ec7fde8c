import { fileKind, isOurs } from '../model/file-kind.ts';
import { previousFolder, submissionsOf } from '../model/submission.ts';
import { manifestOf } from '../model/submission-groups.ts';
import { emptyWorkspace, type PreviousFolder, type Workspace, withoutFiles } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type Host, HostError } from './host.ts';
import { readOwn, withFound } from './load-workspace.ts';

/** The folders that the manifests of a workspace name as last year's. */
export function previousFolders({ documents }: Workspace): ReadonlySet<Path> {
  const manifests = [...documents.values()]
    .filter(({ path }) => fileKind(path) === 'manifest')
    .map(manifestOf);
  return new Set(manifests.flatMap(manifest => previousFolder(manifest) ?? []));
}

/** The workspace with last year's submissions, where they lie outside of it. */
export async function withPrevious(host: Host, workspace: Workspace): Promise<Workspace> {
  const previous = await readPrevious(host, workspace);
  return previous.size === 0 ? workspace : { ...workspace, previous };
}

/**
 * What lies in the folders that manifests name as last year's, and in those that these name in turn – but for
 * those that the workspace holds itself.
 */
export async function readPrevious(
  host: Host,
  workspace: Workspace,
): Promise<ReadonlyMap<Path, PreviousFolder>> {
  const found = new Map<Path, PreviousFolder>();
  const isOpen = (folder: Path) => submissionsOf(workspace).some(one => one.folder === folder);
  const wanted = [...previousFolders(workspace)];
  for (let folder = wanted.pop(); folder !== undefined; folder = wanted.pop()) {
    if (found.has(folder) || isOpen(folder)) continue;
    const one = await readFolder(host, workspace, folder);
    found.set(folder, one);
    if (one.kind === 'read') wanted.push(...previousFolders(one.workspace));
  }
  return found;
}

const ABSENT: PreviousFolder = { kind: 'absent' };

async function readFolder(host: Host, workspace: Workspace, folder: Path): Promise<PreviousFolder> {
  if ((await host.kind(folder)) !== 'folder') return ABSENT;
  const { questionnaires, catalogue } = workspace;
  const before = workspace.previous.get(folder);
  const known = before?.kind === 'read' && before.workspace.shipped === questionnaires ? before : undefined;
  try {
    const files = await filesOf(host, folder);
    let read = known?.workspace ?? emptyWorkspace(questionnaires, catalogue);
    read = withoutFiles(read, path => !files.includes(path));
    for (const path of files) read = withFound(read, path, await readOwn(host, path));
    return read === known?.workspace ? known : { kind: 'read', workspace: read };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

/** A folder without a manifest has no folders of its own below: `previous: ../../..` does not read the whole disk. */
async function filesOf(host: Host, folder: Path): Promise<readonly Path[]> {
  const own = await host.list(folder, { deep: false });
  const isWhole = own.files.some(path => fileKind(path) === 'manifest');
  const { files } = isWhole ? await host.list(folder, { deep: true }) : own;
  return files.filter(isOurs);
}
