import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import {
  type CompileParams,
  type CompileResult,
  compileRequest,
} from '../../server/src/lsp/protocol/compile.ts';
import { activeTipFile, chooseSubmission, findSubmissions } from './choose-submission.ts';
import type { Client } from './client.ts';
import { showFault } from './show-fault.ts';

type Withheld = CompileResult & { readonly kind: 'withheld' };

/**
 * "TIP: Compile Report" and, of the external edition, "TIP: Compile Report for Sending". Compiles the submission of `target` (the file of the menu it was called from), else of
 * the file in the active editor, else the one that the user picks. It saves nothing and asks nothing: the server
 * compiles what the editors show, unsaved text included, so the report agrees with the squiggles on the screen.
 */
export async function compileReport(
  client: Client,
  target?: vscode.Uri,
  edition?: CompileParams['edition'],
): Promise<void> {
  const uri = target ?? activeTipFile() ?? (await pickSubmission());
  if (uri === undefined) return;
  try {
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Compiling the report'),
        cancellable: true,
      },
      (progress, cancelled) =>
        requestReport(client, { uri: uri.toString(), ...(edition && { edition }) }, progress, cancelled),
    );
    if (result !== undefined) await tell(result, edition);
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The report could not be compiled.'), cause);
  }
}

async function pickSubmission(): Promise<vscode.Uri | undefined> {
  const submissions = await findSubmissions();
  if (submissions.length > 0) {
    const chosen = await chooseSubmission(submissions, vscode.l10n.t('Which submission shall be compiled?'));
    return chosen && vscode.Uri.parse(chosen.folder);
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'There is no response file (*.tip.yaml) here to compile. Open the folder of your submission, or make a file with “TIP: New Response File”.',
    ),
  );
  return undefined;
}

/** The server's answer; `undefined` when the user cancelled and nothing was written. */
async function requestReport(
  client: Client,
  asked: CompileParams,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  cancelled: vscode.CancellationToken,
): Promise<CompileResult | undefined> {
  const workDoneToken = crypto.randomUUID();
  let percentage = 0;
  const reports = client.onProgress(WorkDoneProgress.type, workDoneToken, step => {
    if (step.kind === 'end') return;
    const reached = Math.max(percentage, step.percentage ?? 0);
    progress.report({
      increment: reached - percentage,
      ...(step.message === undefined ? {} : { message: step.message }),
    });
    percentage = reached;
  });
  const params: CompileParams = { ...asked, workDoneToken };
  try {
    const result = await client.sendRequest<CompileResult>(compileRequest, params, cancelled);
    // Who cancelled need not be told so; files that were written before the server heard of it are told of.
    return cancelled.isCancellationRequested && result.kind !== 'written' ? undefined : result;
  } catch (cause) {
    if (cancelled.isCancellationRequested) return undefined;
    throw cause;
  } finally {
    reports.dispose();
  }
}

async function tell(result: CompileResult, edition: CompileParams['edition']): Promise<void> {
  if (result.kind === 'refused') {
    await vscode.window.showErrorMessage(result.message);
    return;
  }
  if (result.kind === 'withheld') {
    await tellWithheld(result);
    return;
  }
  const open = vscode.l10n.t('Open');
  const showInFolder = vscode.l10n.t('Show in Folder');
  const showProblems = vscode.l10n.t('Show Problems');
  const first = result.files[0];
  const above =
    result.manifest === undefined
      ? ''
      : ` ${vscode.l10n.t('Its manifest lies above the open folder: {0}.', result.manifest)}`;
  const buttons = first === undefined ? [] : [open, showInFolder];
  const { draft, notes, files } = result;
  const message =
    [compiledMessage(edition, files.length), draft, ...notes].filter(words => words !== undefined).join(' ') +
    above;
  const chosen =
    draft === undefined && notes.length === 0
      ? await vscode.window.showInformationMessage(message, ...buttons)
      : await vscode.window.showWarningMessage(
          message,
          ...(draft === undefined ? [] : [showProblems]),
          ...buttons,
        );
  if (chosen === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (first === undefined) return;
  const file = vscode.Uri.parse(first);
  if (chosen === open) await openWithProgram(file);
  if (chosen === showInFolder) await reveal(file);
}

/** The list of places is Problems, where each of them stands; the first is opened. */
async function tellWithheld({ message, places }: Withheld): Promise<void> {
  const show = vscode.l10n.t('Show Them');
  const chosen = await vscode.window.showErrorMessage(message, show);
  const [first] = places;
  if (chosen !== show || first === undefined) return;
  const { start, end } = first.range;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.window.showTextDocument(vscode.Uri.parse(first.uri), {
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  });
}

function compiledMessage(edition: CompileParams['edition'], files: number): string {
  if (edition === 'external') {
    return files === 1
      ? vscode.l10n.t('Report for sending compiled: 1 file.')
      : vscode.l10n.t('Report for sending compiled: {0} files.', files);
  }
  return files === 1
    ? vscode.l10n.t('Report compiled: 1 file.')
    : vscode.l10n.t('Report compiled: {0} files.', files);
}

/** False where the files lie on another machine: its programs and its file manager are out of reach. */
function isHere(): boolean {
  return vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

async function openWithProgram(file: vscode.Uri): Promise<void> {
  const opened = isHere() && (await vscode.env.openExternal(file));
  if (!opened) await vscode.commands.executeCommand('revealInExplorer', file);
}

async function reveal(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(isHere() ? 'revealFileInOS' : 'revealInExplorer', file);
}
