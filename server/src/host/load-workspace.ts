import {
  emptyWorkspace,
  isManifestPath,
  isResponsePath,
  type Workspace,
  withDefinition,
  withDocument,
  withoutFile,
  withSource,
  withUnreadable,
} from '../model/workspace.ts';
import { isDefinitionPath, readDefinition } from '../questionnaire/read-definition.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../questionnaire/shipped.ts';
import { rules } from '../rules/index.ts';
import { t } from '../text/l10n.ts';
import { folderOf, type Path } from '../text/path.ts';
import { decodeText, type Host, HostError, tooLarge } from './host.ts';

/** A workspace without files: the shipped definitions and laws. */
export function shippedWorkspace(): Workspace {
  return emptyWorkspace(shippedQuestionnaires(), shippedCatalogue());
}

/**
 * The workspace with the files that the shipped definitions and laws were made from. Only going to a definition
 * needs them, so what cannot be read is left out.
 */
export async function withShippedSources(host: Host, workspace: Workspace, schema: Path): Promise<Workspace> {
  let loaded = workspace;
  for (const folder of ['provisions', 'questionnaires']) {
    if ((await host.kind(`${schema}/${folder}`)) !== 'folder') continue;
    for (const path of await host.list(`${schema}/${folder}`, { deep: false })) {
      const decoded = decodeText(await host.read(path));
      if ('text' in decoded && path.endsWith('.yaml')) loaded = withSource(loaded, path, decoded.text);
    }
  }
  return loaded;
}

export interface Loading {
  /** The folders below too. */
  readonly deep: boolean;
  /** Files whose text is known from elsewhere, and not to be read. */
  readonly isKnown?: (path: Path) => boolean;
}

/** Reads the response files, manifests and definitions of a folder. */
export async function loadFolder(
  host: Host,
  workspace: Workspace,
  folder: Path,
  { deep, isKnown = () => false }: Loading,
): Promise<Workspace> {
  const files = await host.list(folder, { deep });
  let loaded: Workspace = { ...workspace, files: new Set([...workspace.files, ...files]) };
  for (const path of files) {
    if (!isOurs(path) || isKnown(path)) continue;
    const change = await readFile(host, path);
    // Meanwhile it may have become known.
    if (!isKnown(path)) loaded = change(loaded);
  }
  return loaded;
}

/** True for a file that the program reads. */
export function isOurs(path: Path): boolean {
  return isResponsePath(path) || isManifestPath(path) || isDefinitionPath(path);
}

/** Reads one file anew. What cannot be read stays in the workspace as unreadable, with the reason. */
export async function loadFile(host: Host, workspace: Workspace, path: Path): Promise<Workspace> {
  return (await readFile(host, path))(workspace);
}

/**
 * What one file, read anew, makes of a workspace. Of files that are read at the same time each changes the
 * workspace that is there when its reading ends, so that none undoes another.
 */
export async function readFile(host: Host, path: Path): Promise<(workspace: Workspace) => Workspace> {
  try {
    const decoded = decodeText(await host.read(path));
    if ('fault' in decoded) return workspace => withUnreadable(workspace, path, decoded.fault);
    return workspace => withText(workspace, path, decoded.text);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Removed after its folder was listed: it is as if it had never been in it.
    if (error.isGone) return workspace => withoutFile(workspace, path);
    return workspace => withUnreadable(workspace, path, error.message);
  }
}

/** The workspace with a new text of a response file, a manifest or a definition. */
export function withText(workspace: Workspace, path: Path, text: string): Workspace {
  const fault = tooLarge(text.length);
  if (fault !== undefined) return withUnreadable(workspace, path, fault);
  if (!isDefinitionPath(path)) return withDocument(workspace, path, text);
  if (text.length > LONGEST_DEFINITION) {
    return withUnreadable(
      workspace,
      path,
      t(
        'This definition cannot be used: it is larger than 5 MB, which no questionnaire is. Take it out of the folder.',
      ),
    );
  }
  // What is remembered of a questionnaire is remembered by its identity, so that it is not read anew in vain.
  if (workspace.definitions.has(path) && workspace.sources.get(path)?.text === text) return workspace;
  const read = readDefinition(text);
  if ('fault' in read) return withUnreadable(workspace, path, read.fault);
  const { id } = read.questionnaire;
  if (shippedQuestionnaires().has(id)) return withUnreadable(workspace, path, takenId(id));
  const taken = read.questionnaire.checks.find(check => rules.some(({ code }) => code === check.id));
  if (taken !== undefined) return withUnreadable(workspace, path, takenCode(taken.id));
  return withDefinition(workspace, path, text, read.questionnaire);
}

/** Fifty times the shipped one; all of it is read at once, and again with every change. */
const LONGEST_DEFINITION = 5 * 1024 * 1024;

/** A folder that came by mail must not change what everybody else is asked under the same name. */
function takenId(id: string): string {
  return t(
    'This definition cannot be used: {id} is the ID of a questionnaire that comes with TIP Report. Give it another, such as {id}-own.',
    { id },
  );
}

/** A check under the code of a rule would be explained and silenced together with it. */
function takenCode(code: string): string {
  return t(
    'This definition cannot be used: {code} is the code of a finding of the program. Give the check another.',
    { code },
  );
}

/**
 * The folder whose files make up the submission of a file: that of the nearest manifest above it,
 * else its own. `deep` says whether the folders below belong to it.
 */
export async function submissionFolder(host: Host, path: Path): Promise<{ folder: Path; deep: boolean }> {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    for (const name of ['submission.tip.yaml', 'submission.tip.yml']) {
      if ((await host.kind(`${folder}/${name}`)) === 'file') return { folder, deep: true };
    }
  }
  return { folder: folderOf(path), deep: false };
}
