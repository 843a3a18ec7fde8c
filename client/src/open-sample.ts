import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { exists } from './files.ts';
import type { Part, Running } from './running.ts';

const SAMPLE = 'pakistan-2021';
/** The folder that was opened as the sample, until its window has shown it. */
const OPENED = 'tip.sample';
/** Where a first look finds an incomplete section and a mistyped key side by side. */
const FIRST = 'responses/mophrd.tip.yaml';

/**
 * "TIP: Open Sample". Copies the sample submission, with the mistakes that its README lists, to a temporary folder or
 * to the one that is picked, and opens the copy: what is tried out there touches nothing else.
 */
export async function openSample({ context, log }: Running): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const copy = await freeFolder(folder);
  try {
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, 'samples', SAMPLE), copy);
  } catch (cause) {
    log.error(cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The sample could not be copied to {0}. Look whether you may write there.',
        folder.fsPath,
      ),
    );
    return;
  }
  await context.globalState.update(OPENED, copy.toString());
  const isFree = vscode.workspace.workspaceFolders === undefined;
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: !isFree });
}

/** Shows a window that was opened for the sample where to begin: a file with mistakes, and the list of them. */
export const sampleTour: Part = ({ context, log }) => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder !== undefined && context.globalState.get(OPENED) === folder.uri.toString()) {
    void context.globalState.update(OPENED, undefined);
    showSample(folder.uri).catch(cause => log.error(cause));
  }
  return new vscode.Disposable(() => undefined);
};

async function showSample(folder: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, FIRST));
  await vscode.commands.executeCommand(
    'markdown.showPreviewToSide',
    vscode.Uri.joinPath(folder, 'README.md'),
  );
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const temporary = {
    label: vscode.l10n.t('A temporary folder'),
    detail: vscode.l10n.t('To look around; the computer clears it away some day.'),
  };
  const own = {
    label: vscode.l10n.t('A folder of my own…'),
    detail: vscode.l10n.t('To keep what you try out.'),
  };
  const picked = await vscode.window.showQuickPick([temporary, own], {
    title: vscode.l10n.t('Open Sample'),
    placeHolder: vscode.l10n.t('Where shall the copy of the sample be put?'),
  });
  if (picked === undefined) return undefined;
  if (picked === temporary) {
    return vscode.Uri.joinPath(vscode.Uri.file(tmpdir()), `tip-${Date.now().toString(36)}`);
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Copy the Sample Here'),
  });
  return chosen?.[0];
}

/** `pakistan-2021`, or the first number behind it that is free. */
async function freeFolder(folder: vscode.Uri): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const copy = vscode.Uri.joinPath(folder, n === 1 ? SAMPLE : `${SAMPLE}-${n}`);
    if (!(await exists(copy))) return copy;
  }
}
