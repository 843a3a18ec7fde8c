import { type Host, HostError } from '../host/host.ts';
import {
  isOurs,
  loadFolder,
  readFile,
  shippedWorkspace,
  submissionFolder,
  withShippedSources,
  withText,
} from '../host/load-workspace.ts';
import { byPath, type Workspace, withDefinitions, withoutFile } from '../model/workspace.ts';
import { isDefinitionPath } from '../questionnaire/read-definition.ts';
import { isInside, type Path } from '../text/path.ts';

/** What the server knows: the workspace of this moment, and which files the editor holds. */
export interface Session {
  workspace(): Workspace;
  /** Settles when no folder is being read: until then a submission may lack some of its files. */
  loaded(): Promise<void>;
  /** The workspace with the files that the shipped definitions and laws were made from, read when first asked for. */
  withSources(): Promise<Workspace>;
  /** Reads the folders that the editor has open. */
  openFolders(folders: readonly Path[]): Promise<void>;
  /** Reads definitions that the settings name, files or folders of them, and lets go of those they no longer name. */
  useDefinitions(paths: readonly Path[]): Promise<void>;
  /** The editor's text of a file; it counts more than the one on disk. */
  edit(path: Path, text: string): void;
  /** The submission of an opened file, if it lies outside the open folders. */
  reach(path: Path): Promise<void>;
  /** The editor let go of a file: the one on disk counts again. */
  release(path: Path): Promise<void>;
  /** A file was made, changed or removed on disk. */
  refresh(path: Path): Promise<void>;
}

/** `schema` is the folder of the shipped definitions and laws; `complain` tells the person at the editor. */
export function createSession(
  host: Host,
  schema: Path,
  changed: () => void,
  complain: (sentence: string) => void,
): Session {
  let workspace = shippedWorkspace();
  const held = new Map<Path, string>();
  const loaded: Path[] = [];
  /** Definitions, and folders of them, that the settings name. */
  let named: ReadonlySet<Path> = new Set();
  let loading = 0;
  /** Told of while a folder is read: what is read of it may be older. */
  const changedMeanwhile = new Set<Path>();
  /** Those who wait until everything is read. */
  const waiting: (() => void)[] = [];
  /** The latest reading of each file; an earlier one that ends later counts no more. */
  const readings = new Map<Path, symbol>();
  let sourcesRead: Promise<void> | undefined;
  const set = (next: Workspace) => {
    if (next === workspace) return;
    workspace = next;
    // A file without the others of its submission would be found to miss what they answer.
    if (loading === 0) changed();
  };
  const whileLoading = async (load: () => Promise<void>) => {
    loading++;
    try {
      await load();
    } finally {
      loading--;
      if (loading === 0) {
        changed();
        const paths = [...changedMeanwhile];
        changedMeanwhile.clear();
        try {
          await Promise.all(paths.map(reload));
        } finally {
          if (loading === 0) for (const go of waiting.splice(0)) go();
        }
      }
    }
  };
  /** What the editor holds is laid over what was read meanwhile. */
  const overlay = (next: Workspace) => {
    let result = next;
    for (const [path, text] of held) result = withText(result, path, text);
    set(result);
  };
  const loadInto = async (folder: Path, deep: boolean) => {
    const next = await loadFolder(host, shippedWorkspace(), folder, {
      deep,
      isKnown: path => held.has(path),
    });
    overlay(merge(workspace, next));
  };
  return {
    workspace: () => workspace,
    loaded: () => (loading === 0 ? Promise.resolve() : new Promise(go => waiting.push(go))),
    withSources: async () => {
      sourcesRead ??= readSources();
      await sourcesRead;
      return workspace;
    },
    openFolders: folders =>
      whileLoading(async () => {
        for (const folder of folders) {
          if ((await host.kind(folder)) !== 'folder') continue;
          loaded.push(folder);
          try {
            await loadInto(folder, true);
          } catch (error) {
            if (!(error instanceof HostError)) throw error;
            // The submission of a file is still read when that file is opened.
            loaded.pop();
            complain(error.message);
          }
        }
      }),
    useDefinitions: async paths => {
      const before = named;
      named = new Set(paths);
      for (const path of paths) {
        const files = (await host.kind(path)) === 'folder' ? await host.list(path, { deep: false }) : [path];
        for (const file of files.filter(isDefinitionPath)) await reload(file);
      }
      const isWanted = (file: Path) =>
        held.has(file) || [...loaded, ...named].some(path => isInside(path, file));
      for (const path of before) {
        for (const file of workspace.files) {
          if (isDefinitionPath(file) && isInside(path, file) && !isWanted(file))
            set(withoutFile(workspace, file));
        }
      }
    },
    edit: (path, text) => {
      held.set(path, text);
      set(withText(workspace, path, text));
    },
    reach: path =>
      whileLoading(async () => {
        if (loaded.some(folder => isInside(folder, path)) || (await host.kind(path)) === undefined) return;
        const { folder, deep } = await submissionFolder(host, path);
        if (loaded.includes(folder)) return;
        loaded.push(folder);
        await loadInto(folder, deep);
      }),
    release: async path => {
      held.delete(path);
      await reload(path);
    },
    refresh: reload,
  };

  /** What they define is known already, so nothing is found anew. */
  async function readSources(): Promise<void> {
    const { sources } = await withShippedSources(host, shippedWorkspace(), schema);
    workspace = { ...workspace, sources: new Map([...sources, ...workspace.sources]) };
  }

  async function reload(path: Path): Promise<void> {
    if (held.has(path)) return;
    if (loading > 0) {
      changedMeanwhile.add(path);
      return;
    }
    const reading = Symbol(path);
    readings.set(path, reading);
    const change = await readAnew(path);
    if (readings.get(path) !== reading) return;
    readings.delete(path);
    // Meanwhile the editor may have opened it, and other files may have been read.
    if (!held.has(path)) set(change(workspace));
  }

  async function readAnew(path: Path): Promise<(workspace: Workspace) => Workspace> {
    if ((await host.kind(path)) !== 'file') return known => withoutFile(known, path);
    const withFile = (known: Workspace) =>
      known.files.has(path) ? known : { ...known, files: new Set([...known.files, path]) };
    if (!isOurs(path)) return withFile;
    const change = await readFile(host, path);
    return known => change(withFile(known));
  }
}

function merge(known: Workspace, read: Workspace): Workspace {
  const merged = {
    ...known,
    documents: byPath(new Map([...known.documents, ...read.documents])),
    sources: new Map([...known.sources, ...read.sources]),
    files: new Set([...known.files, ...read.files]),
    unreadable: byPath(new Map([...known.unreadable, ...read.unreadable])),
  };
  return withDefinitions(merged, new Map([...known.definitions, ...read.definitions]));
}
