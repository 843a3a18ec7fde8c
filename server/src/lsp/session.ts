import { distinct, type Extent, extentOf, isListed, isRead } from '../host/extent.ts';
import { type Host, HostError } from '../host/host.ts';
import {
  type Found,
  readFile,
  shippedWorkspace,
  withFound,
  withShippedSources,
} from '../host/load-workspace.ts';
import { previousFolders, readPrevious } from '../host/previous.ts';
import { NOTHING, type Reading, readExtent, readExtents, withReading } from '../host/read-extent.ts';
import { fileKind, isOurs } from '../model/file-kind.ts';
import { type Workspace, withFiles, withoutFile, withoutFiles } from '../model/workspace.ts';
import { isInside, type Path } from '../text/path.ts';
import { isSameList } from '../text/same-list.ts';
import { type Text, textOf, wholeOf } from '../text/text.ts';
import { type Held, withHeld } from './held.ts';
import { createTurns } from './turns.ts';

/** What the server knows: the workspace of this moment, and which files the editor holds. Paths are those on the disk, links followed. */
export interface Session {
  workspace(): Workspace;
  /** Settles when no folder is being read: until then a submission may lack some of its files, or last year's. */
  loaded(): Promise<void>;
  /** The workspace with the files that the shipped definitions and laws were made from, read when first asked for. */
  withSources(): Promise<Workspace>;
  /** The folders that the editor has open. */
  folders(): readonly Path[];
  /** What is read: the submissions of the open folders and files. */
  extents(): readonly Extent[];
  /** Reads the folders that the editor has open, when it is found out where they lie, and lets go of those it no longer has. */
  openFolders(find: () => Promise<readonly Path[]>): Promise<void>;
  /** Reads definitions that the settings name, files or folders of them, and lets go of those they no longer name. */
  useDefinitions(paths: readonly Path[]): Promise<void>;
  /** The editor's text of a file; it counts more than the one on disk. `isAnswers`: the editor takes it for one of ours. */
  edit(path: Path, text: Text | string, isAnswers?: boolean): void;
  /** The editor wrote its text of a file to the disk. */
  saved(path: Path): void;
  /** A file that the editor holds has another path on the disk than it seemed: a link leads there. */
  move(from: Path, to: Path): Promise<void>;
  /** The submission of an opened file, if it lies outside the open folders. */
  reach(path: Path): Promise<void>;
  /** The editor let go of a file: the one on disk counts again. */
  release(path: Path): Promise<void>;
  /** A file or folder was made, changed or removed on disk. */
  refresh(path: Path): Promise<void>;
  /** Reads everything again, as if it were opened now. What comes back says which folders could not be read, and why. */
  readAgain(): Promise<ReadonlyMap<Path, string>>;
}

/** `schema` is the folder of the shipped definitions and laws; `complain` tells the person at the editor. */
export function createSession(
  host: Host,
  schema: Path,
  changed: () => void,
  complain: (sentence: string) => void,
): Session {
  let workspace = shippedWorkspace();
  const held = new Map<Path, Held>();
  let folders: readonly Path[] = [];
  /** Files that were opened; what was read for them is kept when they are closed. */
  const reached = new Set<Path>();
  let extents: readonly Extent[] = [];
  /** Definitions, and folders of them, that the settings name. */
  let named: readonly Path[] = [];
  /** The folders that are named as last year's, and the reading of them. */
  let previous: { readonly folders: readonly Path[]; readonly read: Promise<void> } = NO_PREVIOUS;
  /** The latest reading of each file; an earlier one that ends later counts no more. */
  const readings = new Map<Path, symbol>();
  /** Folders that wait to be read, and what they belong to. */
  const due = new Map<Path, Extent>();
  let dueRead: Promise<void> | undefined;
  const turns = createTurns(changed, refresh);
  let sourcesRead: Promise<void> | undefined;
  const set = (next: Workspace) => {
    if (next === workspace) return;
    workspace = next;
    // A file without the others of its submission would be found to miss what they answer.
    if (turns.areOver()) changed();
  };
  const hold = (path: Path, one: Held) => {
    held.set(path, one);
    set(withHeld(workspace, path, one));
    if (fileKind(path) === 'manifest') lookForPrevious();
  };
  let next: Promise<ReadonlyMap<Path, string>> | undefined;
  /** What waits to be read is read once, however many asked for it. */
  const readAgain = () => {
    next ??= turns.take(() => {
      next = undefined;
      return readAll();
    });
    return next;
  };
  return {
    workspace: () => workspace,
    loaded: async () => {
      await turns.end();
      await previous.read;
    },
    withSources: async () => {
      sourcesRead ??= readSources();
      await sourcesRead;
      return workspace;
    },
    folders: () => folders,
    extents: () => extents,
    openFolders: find =>
      turns.take(async () => {
        folders = await find();
        for (const sentence of (await readAll()).values()) complain(sentence);
      }),
    useDefinitions: async paths => {
      if (isSameList(named, paths)) return;
      named = paths;
      await readAgain();
    },
    edit: (path, text, isAnswers = false) => {
      hold(path, { ...(held.get(path) ?? onDisk(path)), text: textOf(text), isAnswers });
    },
    saved: path => {
      const one = held.get(path);
      if (one !== undefined) hold(path, { ...one, saved: wholeOf(one.text), isGone: false });
    },
    move: async (from, to) => {
      const one = held.get(from);
      if (one === undefined) return;
      held.delete(from);
      set(withoutFile(workspace, from));
      // What was typed since it is known where it lies is newer.
      if (!held.has(to)) {
        hold(to, { ...one, ...onDisk(to), isGone: one.isGone });
      }
      await refresh(from);
    },
    reach: async path => {
      reached.add(path);
      if (extents.some(extent => isRead(extent, path)) || (await host.kind(path)) === undefined) {
        // What was found of it is told again, as of the text that the editor has.
        if (turns.areOver()) changed();
        return;
      }
      await turns.take(async () => {
        if (extents.some(extent => isRead(extent, path))) return;
        const extent = await extentOf(host, path, 'file');
        const next = distinct([...extents, extent]);
        extents = next;
        await note(await readExtent(host, extent));
      });
    },
    release: async path => {
      held.delete(path);
      await refresh(path);
    },
    refresh,
    readAgain,
  };

  /** What is known of the disk, of a file that the editor did not hold until now. */
  function onDisk(path: Path): Omit<Held, 'text' | 'isAnswers'> {
    const saved = workspace.documents.get(path)?.text;
    return { isGone: false, ...(saved !== undefined && { saved }) };
  }

  /** What they define is known already, so nothing is found anew. */
  async function readSources(): Promise<void> {
    const { sources } = await withShippedSources(host, shippedWorkspace(), schema);
    workspace = { ...workspace, sources: new Map([...sources, ...workspace.sources]) };
  }

  async function readAll(): Promise<ReadonlyMap<Path, string>> {
    const wanted: Extent[] = [];
    for (const folder of folders)
      if ((await host.kind(folder)) === 'folder') wanted.push(await extentOf(host, folder, 'folder'));
    for (const path of reached) {
      if (wanted.some(extent => isRead(extent, path)) || (await host.kind(path)) !== 'file') continue;
      wanted.push(await extentOf(host, path, 'file'));
    }
    const next = distinct(wanted);
    const { files, found, links, faults } = await readExtents(host, next);
    const everywhere = await namedDefinitions();
    const definitions = await Promise.all(
      [...everywhere].map(async path => [path, await readFile(host, path)] as const),
    );
    // The submission of a file is still read when that file is opened.
    extents = next.filter(({ folder }) => !faults.has(folder));
    previous = NO_PREVIOUS;
    if (!isSameList([...everywhere], [...workspace.everywhere])) workspace = { ...workspace, everywhere };
    const isKept = (path: Path) =>
      files.has(path) ||
      found.has(path) ||
      everywhere.has(path) ||
      links.has(path) ||
      [...faults.keys()].some(folder => isInside(folder, path));
    await note({ files, found: new Map([...found, ...definitions]), links }, path => !isKept(path));
    return faults;
  }

  async function namedDefinitions(): Promise<ReadonlySet<Path>> {
    const files: Path[] = [];
    for (const path of named) {
      const isFolder = (await host.kind(path)) === 'folder';
      files.push(...(isFolder ? (await host.list(path, { deep: false })).files : [path]));
    }
    return new Set(files.filter(path => fileKind(path) === 'definition'));
  }

  /** Takes over what was read; what the editor holds is laid over it. */
  async function note(reading: Reading, isGone: (path: Path) => boolean = () => false): Promise<void> {
    // What was begun before is older.
    for (const path of readings.keys()) if (reading.found.has(path) || isGone(path)) readings.delete(path);
    const found = new Map([...reading.found].filter(([path]) => !held.has(path)));
    let next = withoutFiles(workspace, path => !held.has(path) && isGone(path));
    next = withReading(next, { ...reading, found });
    for (const [path, one] of held) {
      if (reading.found.has(path)) held.set(path, known(one, reading.found.get(path)));
      else if (isGone(path)) held.set(path, known(one, undefined));
      next = withHeld(next, path, held.get(path) ?? one);
    }
    set(next);
    // What was not there may be there now.
    if ([...workspace.previous.values()].some(({ kind }) => kind !== 'read')) previous = NO_PREVIOUS;
    lookForPrevious();
  }

  async function refresh(path: Path): Promise<void> {
    if (turns.defer(path)) return;
    const reading = Symbol(path);
    readings.set(path, reading);
    const kind = await host.kind(path);
    const isLink = kind !== undefined && (await host.isLink(path));
    const found = kind === 'file' && isOurs(path) ? await readFile(host, path) : undefined;
    if (readings.get(path) !== reading) return;
    readings.delete(path);
    if (turns.defer(path)) return;
    const isKnown = held.has(path) || pathsIn(workspace).some(paths => paths.has(path));
    if (fileKind(path) === 'manifest' && (kind === 'file') !== isKnown) await readAgain();
    else if (kind === 'folder' || isLink) await refreshFolder(path);
    else {
      // What is no file that was known may have been a folder.
      if (!isKnown) await forget(path);
      if (kind === 'file' || isKnown) noteFile(path, kind === 'file', found);
      if (fileKind(path) === 'manifest') lookForPrevious();
      if (fileKind(path) === 'definition' && named.some(one => isInside(one, path))) await readAgain();
    }
  }

  /** A file was made, changed or removed. */
  function noteFile(path: Path, isThere: boolean, found: Found): void {
    const one = held.get(path);
    if (one !== undefined) {
      hold(path, isThere && !isOurs(path) ? { ...one, isGone: false } : known(one, found));
      return;
    }
    if (!isThere) {
      set(withoutFile(workspace, path));
      return;
    }
    // A link, or a folder that could not be read, may have stood in its place.
    const wasOther = workspace.links.has(path) || (workspace.unreadable.has(path) && !isOurs(path));
    const base = wasOther ? withoutFile(workspace, path) : workspace;
    const next = extents.some(extent => isListed(extent, path))
      ? withFiles(base, files => addNew(files, path))
      : base;
    const isWanted = extents.some(extent => isRead(extent, path)) || workspace.everywhere.has(path);
    set(isWanted && isOurs(path) ? withFound(next, path, found) : next);
  }

  /** A folder was made, moved in, or replaced by a link. */
  async function refreshFolder(path: Path): Promise<void> {
    const extent = extents.find(one => one.whole && isRead(one, `${path}/x`));
    if (extent === undefined || (await host.isLink(path))) {
      if (extents.some(({ folder }) => isInside(folder, path) || isInside(path, folder))) await readAgain();
      return;
    }
    due.set(path, extent);
    dueRead ??= turns.take(async () => {
      dueRead = undefined;
      const folders = [...due];
      due.clear();
      for (const [folder, of] of folders) await readFolder(of, folder);
    });
    await dueRead;
  }

  async function readFolder(extent: Extent, path: Path): Promise<void> {
    try {
      const reading = await readExtent(host, extent, path);
      const isThere = (file: Path) =>
        reading.files.has(file) || reading.found.has(file) || reading.links.has(file);
      await note(reading, file => isInside(path, file) && !isThere(file));
    } catch (error) {
      if (!(error instanceof HostError && error.isGone)) throw error;
      await note(NOTHING, file => isInside(path, file));
    }
  }

  /** Something is gone that was no file: a folder with all that it held, or what was never known. */
  async function forget(path: Path): Promise<void> {
    if (extents.some(({ folder }) => isInside(path, folder))) {
      await readAgain();
      return;
    }
    const isGone = (file: Path) => isInside(path, file);
    if (![...pathsIn(workspace), held].some(paths => [...paths.keys()].some(isGone))) return;
    await note(NOTHING, isGone);
  }

  /** Reads what manifests name as last year's, once for each set of names: what was sent changes no more. */
  function lookForPrevious(): void {
    const folders = [...previousFolders(workspace)];
    if (isSameList(folders, previous.folders)) return;
    const read = readPrevious(host, workspace).then(found => {
      if (previous.read === read && !isSameList([...found].flat(), [...workspace.previous].flat()))
        set({ ...workspace, previous: found });
    });
    previous = { folders, read };
  }
}

const NO_PREVIOUS = { folders: [], read: Promise.resolve() };

/** What the editor holds of a file, now that it is known what the disk has. */
function known(one: Held, found: Found): Held {
  if (found === undefined) return { ...one, isGone: true };
  const { saved: _, ...rest } = one;
  return { ...rest, isGone: false, ...('text' in found && { saved: found.text }) };
}

/** Everything that is known by its path. */
function pathsIn({ files, links, documents, definitions, unreadable }: Workspace) {
  return [files, links, documents, definitions, unreadable];
}

function addNew(files: Set<Path>, path: Path): boolean {
  const isNew = !files.has(path);
  files.add(path);
  return isNew;
}
