import { isOurs } from '../model/file-kind.ts';
import { type LinkTarget, type Workspace, withFiles, withLinks } from '../model/workspace.ts';
import { t } from '../text/l10n.ts';
import { folderOf, isInside, nameOf, type Path } from '../text/path.ts';
import { type Extent, isRead } from './extent.ts';
import { type Host, HostError, type Listing } from './host.ts';
import { type Found, readFile, readOwn, withFound } from './load-workspace.ts';

/** What the disk holds of one or several extents. */
export interface Reading {
  /** All files that stand there, for attachments. */
  readonly files: ReadonlySet<Path>;
  /** Those that are ours, and folders of which something is to be said. */
  readonly found: ReadonlyMap<Path, Found>;
  /** Symbolic links, which are not followed, and whether they lead out of the submission. */
  readonly links: ReadonlyMap<Path, LinkTarget>;
}

export const NOTHING: Reading = { files: new Set(), found: new Map(), links: new Map() };

/** Files that are read side by side: a drive in a network takes its time for each. */
const AT_ONCE = 16;
/** Below a file that stands for itself more is not looked through for what it may attach. */
const MOST_BESIDE_A_FILE = 10_000;
/** Behind a link that leads away is only looked whether answers are there. */
const MOST_BEHIND_A_LINK = 1_000;

/** Reads an extent, or of a whole one a folder of it. Throws `HostError` where the folder cannot be listed. */
export async function readExtent(host: Host, extent: Extent, folder: Path = extent.folder): Promise<Reading> {
  const listing = await listingOf(host, extent, folder);
  const found = new Map<Path, Found>();
  const isWanted = (path: Path) => isOurs(path) && isRead(extent, path);
  const wanted = listing.files.filter(isWanted);
  for (let n = 0; n < wanted.length; n += AT_ONCE) {
    const paths = wanted.slice(n, n + AT_ONCE);
    const read = await Promise.all(paths.map(path => readOwn(host, path)));
    for (const [at, path] of paths.entries()) found.set(path, read[at]);
  }
  const links = new Map<Path, LinkTarget>();
  for (const path of listing.links) {
    const real = await host.realPath(path);
    links.set(path, isInside(extent.folder, real) ? 'within' : 'away');
    if (isWanted(path)) found.set(path, await readFile(host, path));
    else if (isRead(extent, path) && (await leadsToAnswers(host, extent, path, real))) {
      found.set(path, { fault: linkedFolder(path) });
    }
  }
  for (const [path, reason] of listing.closed) {
    if (isRead(extent, path)) found.set(path, { fault: closedFolder(path, reason) });
  }
  if (folder === extent.folder) {
    for (const path of extent.definitions) found.set(path, await readFile(host, path));
  }
  return { files: new Set([...listing.files, ...extent.definitions]), found, links };
}

/** Reads several extents. `faults` says of the folders that cannot be listed why not. */
export async function readExtents(
  host: Host,
  extents: readonly Extent[],
): Promise<Reading & { readonly faults: ReadonlyMap<Path, string> }> {
  const files = new Set<Path>();
  const found = new Map<Path, Found>();
  const links = new Map<Path, LinkTarget>();
  const faults = new Map<Path, string>();
  for (const extent of extents) {
    try {
      const reading = await readExtent(host, extent);
      for (const file of reading.files) files.add(file);
      for (const [path, one] of reading.found) found.set(path, one);
      for (const [path, target] of reading.links) links.set(path, target);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      faults.set(extent.folder, error.message);
    }
  }
  return { files, found, links, faults };
}

/** The workspace with everything that was read. */
export function withReading(workspace: Workspace, { files, found, links }: Reading): Workspace {
  let next = withFiles(workspace, known => {
    const before = known.size;
    for (const path of files) known.add(path);
    return known.size > before;
  });
  for (const [path, one] of found) next = withFound(next, path, one);
  return withLinks(next, links);
}

/** Beside a single file there may lie whatever a home folder holds. */
async function listingOf(host: Host, { whole }: Extent, folder: Path): Promise<Listing> {
  if (whole) return host.list(folder, { deep: true });
  try {
    return await host.list(folder, { deep: true, atMost: MOST_BESIDE_A_FILE });
  } catch (error) {
    if (!(error instanceof HostError) || error.isGone) throw error;
    return host.list(folder, { deep: false });
  }
}

/** A folder that is linked from within is read where it stands. */
async function leadsToAnswers(host: Host, extent: Extent, link: Path, real: Path): Promise<boolean> {
  if ((await host.kind(link)) !== 'folder') return false;
  if (isRead(extent, `${real}/x`) || isInside(real, folderOf(link))) return false;
  try {
    const { files } = await host.list(link, { deep: true, atMost: MOST_BEHIND_A_LINK });
    return files.some(isOurs);
  } catch {
    // No submission holds as much as a folder that cannot be looked through.
    return false;
  }
}

function linkedFolder(path: Path): string {
  return t(
    '{folder} is a symbolic link, and links are not followed: the answers behind it are in no report. Put the folder itself in its place.',
    { folder: nameOf(path) },
  );
}

function closedFolder(path: Path, reason: string): string {
  return t(
    'The folder {folder} could not be read ({reason}): what it holds is in no report. Mend that, or take it out of the submission.',
    { folder: nameOf(path), reason },
  );
}
