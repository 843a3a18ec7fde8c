import { folderOf, type Path } from '../../text/path.ts';

/** What the system says of a folder; on Windows every owner is the same. */
export interface Standing {
  readonly dev: number | bigint;
  readonly ino: number | bigint;
  readonly uid: number | bigint;
}

/**
 * A folder and those above it, the nearest first. It ends with the home folder, and before a folder that lies on another
 * file system or belongs to somebody who is neither the owner of the first one nor `user`: whoever may write there could
 * else say what the answers below mean. `look` says how a folder stands, `undefined` where it cannot be looked at.
 */
export async function foldersUpTo(
  folder: Path,
  look: (folder: Path) => Promise<Standing | undefined>,
  home: Standing | undefined,
  user: number | undefined,
): Promise<Path[]> {
  const found = [folder];
  const first = await look(folder);
  for (let here = first, at = folder; first !== undefined && here !== undefined; ) {
    if (home !== undefined && here.dev === home.dev && here.ino === home.ino) break;
    const above = folderOf(at);
    if (above === at) break;
    here = await look(above);
    if (here?.dev !== first.dev) break;
    if (here.uid !== first.uid && Number(here.uid) !== user) break;
    found.push(above);
    at = above;
  }
  return found;
}
