import { previousFolder } from '../model/submission.ts';
import { manifestOf } from '../model/submission-groups.ts';
import { isManifestPath, type Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import type { Host } from './host.ts';

/** The folders that the manifests of a workspace name as last year's. */
export function previousFolders({ documents }: Workspace): ReadonlySet<Path> {
  const manifests = [...documents.values()].filter(({ path }) => isManifestPath(path)).map(manifestOf);
  return new Set(manifests.flatMap(manifest => previousFolder(manifest) ?? []));
}

/** The workspace with what is known of these folders: those that are not there. */
export async function withAbsent(host: Host, workspace: Workspace): Promise<Workspace> {
  const absent = await absentOf(host, previousFolders(workspace));
  return absent.size === 0 ? workspace : { ...workspace, absent };
}

export async function absentOf(host: Host, folders: ReadonlySet<Path>): Promise<ReadonlySet<Path>> {
  const absent = new Set<Path>();
  for (const folder of folders) if ((await host.kind(folder)) !== 'folder') absent.add(folder);
  return absent;
}
