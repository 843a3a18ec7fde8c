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
import { byPath, type Workspace, withDefinitions, withoutDocument } from '../model/workspace.ts';
import { isDefinitionPath } from '../questionnaire/read-definition.ts';
import { isInside, type Path } from '../text/path.ts';

/** What the server knows: the workspace of this moment, and which files the editor holds. */
export interface Session {
  workspace(): Workspace;
  /** The workspace with the files that the shipped definitions and laws were made from, read when first asked for. */
  withSources(): Promise<Workspace>;
  /** Reads the folders that the editor has open. */
  openFolders(folders: readonly Path[]): Promise<void>;
  /** Reads definitions that the settings name: files, or folders of them. */
  addDefinitions(paths: readonly Path[]): Promise<void>;
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
  let loading = 0;
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
      if (loading === 0) changed();
    }
  };
  /** What the editor holds is laid over what was read meanwhile. */
  const overlay = (next: Workspace) => {
    let result = next;
    for (const [path, text] of held) result = withText(result, path, text);
    set(result);
  };
  const loadInto = async (folder: Path, deep: boolean) => {
    const before = workspace;
    const next = await loadFolder(host, shippedWorkspace(), folder, { deep });
    overlay(merge(workspace === before ? before : workspace, next));
  };
  return {
    workspace: () => workspace,
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
    addDefinitions: async paths => {
      for (const path of paths) {
        const files = (await host.kind(path)) === 'folder' ? await host.list(path, { deep: false }) : [path];
        for (const file of files.filter(isDefinitionPath)) {
          const change = await readFile(host, file);
          set(change(workspace));
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
    if ((await host.kind(path)) !== 'file') {
      const files = new Set(workspace.files);
      files.delete(path);
      set({ ...withoutDocument(workspace, path), files });
      return;
    }
    const change = isOurs(path) ? await readFile(host, path) : undefined;
    // Meanwhile the editor may have opened it, and other files may have been read.
    const next = change === undefined || held.has(path) ? workspace : change(workspace);
    set(next.files.has(path) ? next : { ...next, files: new Set([...next.files, path]) });
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
