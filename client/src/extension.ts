import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { compileReport } from './compile-report.ts';
import { explainFinding } from './explain-finding.ts';
import { createLanguageClient } from './language-client.ts';
import { madeFiles } from './made-files.ts';
import { manual } from './manual.ts';
import { newResponseFile } from './new-response-file.ts';
import { newSubmission } from './new-submission.ts';
import { openSample, sampleTour } from './open-sample.ts';
import { paste } from './paste.ts';
import type { Part } from './running.ts';
import { completenessPage, showCompleteness } from './show-completeness.ts';
import { showReferences } from './show-references.ts';
import { views } from './views.ts';
import { walkthroughProgress } from './walkthrough.ts';

/** Everything that the extension adds to the editor. */
const PARTS: readonly Part[] = [
  ({ client }) =>
    vscode.commands.registerCommand('tip.compileReport', (target?: vscode.Uri) =>
      compileReport(client, target),
    ),
  ({ client }) =>
    vscode.commands.registerCommand('tip.compileForSending', (target?: vscode.Uri) =>
      compileReport(client, target, 'external'),
    ),
  ({ client }) => vscode.commands.registerCommand('tip.newResponseFile', () => newResponseFile(client)),
  ({ client }) =>
    vscode.commands.registerCommand('tip.newSubmission', (answers?: unknown) =>
      newSubmission(client, answers),
    ),
  () => vscode.commands.registerCommand('tip.explainFinding', explainFinding),
  madeFiles,
  manual,
  ({ client }) => vscode.commands.registerCommand('tip.showCompleteness', () => showCompleteness(client)),
  completenessPage,
  running => vscode.commands.registerCommand('tip.openSample', () => openSample(running)),
  sampleTour,
  walkthroughProgress,
  views,
  paste,
  showReferences,
];

let client: LanguageClient | undefined;

/** Settles when the server answers, or has failed to start: the commands are there either way, and then say so. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('TIP Report', { log: true });
  const started = createLanguageClient(context, log);
  client = started;
  context.subscriptions.push(log, ...PARTS.map(part => part({ context, client: started, log })));
  try {
    await started.start();
  } catch {
    // The library has written the cause to the log and told the user; a throw here would only say it again.
  }
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
