import type { WorkspaceEdit } from 'vscode-languageserver';
import type { NewFile } from '../../features/new-response-file.ts';
import { isRead } from '../../host/extent.ts';
import { HostError } from '../../host/host.ts';
import type { FileEdit } from '../../rules/fix.ts';
import { t } from '../../text/l10n.ts';
import { isInside, nameOf, type Path } from '../../text/path.ts';
import type { Served } from '../served.ts';
import { toWorkspaceEdit } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

/**
 * Makes files in a folder that is open, and none in the place of another: by the editor, which can undo it, else by the server.
 * `listing` is the edit that names them in the manifest. What comes back are their addresses; the first is shown. Throws
 * `HostError`.
 */
export async function makeFiles(
  served: Served,
  folder: Path,
  files: readonly NewFile[],
  listing?: FileEdit,
): Promise<readonly string[]> {
  const { host, session, person, workspace } = served;
  const isOpen = (path: Path) =>
    session.folders().some(open => isInside(open, path)) ||
    session.extents().some(extent => isRead(extent, path));
  // Wherever dots and links lead, that is the folder which must be open.
  const real = await host.realPath(host.fromNative(host.toNative(folder)));
  const placed = files.map(({ name, text }) => ({ path: `${real}/${name}`, text }));
  for (const { path } of placed) {
    if (!isOpen(path))
      throw new HostError(
        t('{folder} does not lie in a folder that is open. Open it first.', { folder: nameOf(folder) }),
        path,
      );
    if ((await host.kind(path)) !== undefined || workspace().documents.has(path))
      throw new HostError(
        t('There is a file {file} already; nothing was changed.', { file: nameOf(path) }),
        path,
      );
  }
  const label = t('New files');
  const texts = listing && toWorkspaceEdit(workspace(), [listing]).changes;
  const edit = {
    documentChanges: [...placed.flatMap(newFile), ...Object.entries(texts ?? {}).map(existing)],
  };
  if (!(await person.edit(label, edit))) {
    const content = (text: string) => new TextEncoder().encode(text);
    await host.write({ files: placed.map(({ path, text }) => ({ path, content: content(text) })) });
    for (const { path } of placed) await session.refresh(path);
    const isListed = texts === undefined || (await person.edit(label, { changes: texts }));
    if (!isListed)
      person.tell(t('Name the agency in the manifest as well, or its file is not asked for.'), 'warning');
  }
  const uris = placed.map(({ path }) => toUri(path));
  const [first] = uris;
  if (first !== undefined && !(await person.show(first)))
    person.tell(t('{file} was made.', { file: placed.map(({ path }) => nameOf(path)).join(', ') }));
  return uris;
}

type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

const START = { line: 0, character: 0 };

function newFile({ path, text }: { readonly path: Path; readonly text: string }): Change[] {
  const uri = toUri(path);
  return [
    { kind: 'create', uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start: START, end: START }, newText: text }] },
  ];
}

function existing([uri, edits]: [string, NonNullable<WorkspaceEdit['changes']>[string]]): Change {
  return { textDocument: { uri, version: null }, edits };
}
