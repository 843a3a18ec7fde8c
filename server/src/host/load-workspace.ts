import { type FaultyKind, FILE_KINDS, type FileKind, fileKind, type Kept } from '../model/file-kind.ts';
import {
  emptyWorkspace,
  type Workspace,
  withDefinition,
  withDocument,
  withoutFile,
  withSource,
  withUnreadable,
} from '../model/workspace.ts';
import { readDefinition } from '../questionnaire/read-definition.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../questionnaire/shipped.ts';
import { rules } from '../rules/index.ts';
import { english, t } from '../text/l10n.ts';
import { nameOf, type Path } from '../text/path.ts';
import { type Text, wholeOf } from '../text/text.ts';
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
    const { files } = await host.list(`${schema}/${folder}`, { deep: false });
    for (const path of files) {
      const decoded = decodeText(await host.read(path));
      if ('text' in decoded && path.endsWith('.yaml')) loaded = withSource(loaded, path, decoded.text);
    }
  }
  return loaded;
}

/** What the disk has of a file: a text, the reason why it could not be read, or nothing. */
export type Found = { readonly text: string } | { readonly fault: string } | undefined;

/** Reads one file anew. */
export async function readFile(host: Host, path: Path): Promise<Found> {
  if (await host.isLink(path)) return { fault: linkedFile(path) };
  return readOwn(host, path);
}

/** Reads a file that is known to be no link. */
export async function readOwn(host: Host, path: Path): Promise<Found> {
  if (isFaulty(fileKind(path))) return { fault: misnamed(path) };
  try {
    return decodeText(await host.read(path));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Removed after its folder was listed: it is as if it had never been in it.
    return error.isGone ? undefined : { fault: error.message };
  }
}

/** The workspace with what was found of a file. What cannot be read stays in it as unreadable, with the reason. */
export function withFound(workspace: Workspace, path: Path, found: Found): Workspace {
  if (found === undefined) return withoutFile(workspace, path);
  return 'text' in found
    ? withText(workspace, path, found.text)
    : withUnreadable(workspace, path, found.fault);
}

/** What to say of a file whose name no file of the format has. */
export function misnamed(path: Path): string {
  const kind = fileKind(path);
  return t(isFaulty(kind) ? FAULTS[kind] : FAULTS.misnamed, { file: nameOf(path) });
}

const FAULTS: Readonly<Record<FaultyKind, string>> = {
  approvals: english(
    'The name {file} is kept for later use, and the file is not read: give it another, such as fia.tip.yaml.',
  ),
  misnamed: english(
    'The name of a response file ends in .tip.yaml, in small letters, and {file} is not read: rename it.',
  ),
};

function isFaulty(kind: FileKind): kind is FaultyKind {
  return FILE_KINDS[kind].kept === 'as-fault';
}

function linkedFile(path: Path): string {
  return t(
    '{file} is a symbolic link, and links are not followed: put the file itself in its place, or take the link away.',
    { file: nameOf(path) },
  );
}

/** The workspace with a new text of a file, as its kind says. */
export function withText(workspace: Workspace, path: Path, text: Text | string): Workspace {
  const fault = tooLarge(text.length);
  if (fault !== undefined) return withUnreadable(workspace, path, fault);
  return KEEPING[FILE_KINDS[fileKind(path)].kept](workspace, path, text);
}

const KEEPING: Readonly<Record<Kept, (workspace: Workspace, path: Path, text: Text | string) => Workspace>> =
  {
    'as-document': withDocument,
    'as-definition': withDefinitionText,
    'as-fault': (workspace, path) => withUnreadable(workspace, path, misnamed(path)),
    'as-name': workspace => workspace,
  };

function withDefinitionText(workspace: Workspace, path: Path, typed: Text | string): Workspace {
  const text = typeof typed === 'string' ? typed : wholeOf(typed);
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
