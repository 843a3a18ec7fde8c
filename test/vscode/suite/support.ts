import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../../client/src/extension.ts';

export const ID = 'tip-report.tip-report';

/** Milliseconds in which everything that is waited for is there, on the busiest machine; what a test waits for ends it. */
const LIMIT = 120_000;
const GLANCE = 25;

/** A manifest of its own keeps a test's files apart from the sample. */
export const MANIFEST = 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n';

/** The first value that is there. What is said of it names what did not come. */
export async function eventually<Value>(
  what: string,
  look: () => Value | undefined | PromiseLike<Value | undefined>,
): Promise<Value> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`There was no ${what} within ${LIMIT / 1000} s.`);
    await soon();
  }
}

/** Waits until it is so. */
export async function until(what: string, isSo: () => boolean | PromiseLike<boolean>): Promise<void> {
  await eventually(what, async () => ((await isSo()) ? true : undefined));
}

/** A moment in which the editor gets on with what it does. */
export function soon(): Promise<void> {
  return new Promise(done => setTimeout(done, GLANCE));
}

/** The folder of that name in the workspace. */
export function folderOf(name: string): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace, 'a folder is open');
  return vscode.Uri.joinPath(workspace.uri, name);
}

export async function write(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Writes files into a folder, and opens them: what the editor has open the server knows at once, while it hears of other
 * files when the watcher has seen them. The first file is in front.
 */
export async function openFiles(
  folder: vscode.Uri,
  files: Readonly<Record<string, string>>,
): Promise<readonly vscode.TextDocument[]> {
  const documents = [];
  for (const [name, text] of Object.entries(files)) {
    documents.push(await vscode.workspace.openTextDocument(await write(folder, name, text)));
  }
  if (documents[0] !== undefined) await vscode.window.showTextDocument(documents[0], { preview: false });
  return documents;
}

/** The first file of a folder with a manifest, in front. */
export async function openDraft(name: string, text: string): Promise<vscode.TextDocument> {
  const [document] = await openFiles(folderOf(name), {
    'fia.tip.yaml': text,
    'submission.tip.yaml': MANIFEST,
  });
  assert.ok(document);
  return document;
}

/** Brings the document in front with this text, whatever it held. */
export async function show(document: vscode.TextDocument, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (document.getText() !== text) await replaceAll(document, text);
  return editor;
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Replaces the first `old` of the document. */
export async function type(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `the document holds ${old}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + old.length)),
    text,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes every editor, whatever is unsaved in it. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** A setting of the workspace; `undefined` takes it back. */
export async function set(section: string, name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Workspace);
}

export function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The finding whose message ends so, once it is there. */
export function untilFound({ uri }: vscode.TextDocument, ending: string): Promise<vscode.Diagnostic> {
  return eventually(`finding “${ending}”`, () =>
    vscode.languages.getDiagnostics(uri).find(({ message }) => message.endsWith(ending)),
  );
}

export function isFound({ uri }: vscode.TextDocument, ending: string): boolean {
  return vscode.languages.getDiagnostics(uri).some(({ message }) => message.endsWith(ending));
}

/** What the extension tells of itself, once it is active. It is not activated: that would hide that nothing else does it. */
export function extension(): Promise<Exports> {
  return eventually('active extension', () => {
    const found = vscode.extensions.getExtension<Exports>(ID);
    return found?.isActive ? found.exports : undefined;
  });
}
