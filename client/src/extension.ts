import * as vscode from 'vscode';
import type { Client } from './client.ts';
import { compileReport } from './compile-report.ts';
import { explainFinding } from './explain-finding.ts';
import { createClient } from './language-client.ts';
import { madeFiles } from './made-files.ts';
import { manual } from './manual.ts';
import { newResponseFile } from './new-response-file.ts';
import { newSubmission } from './new-submission.ts';
import { openSample, sampleTour } from './open-sample.ts';
import { paste } from './paste.ts';
import { restartServer } from './restart-server.ts';
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
  restartServer,
  showReferences,
];

/** What whoever looks from outside may know: whether the server runs. */
export type Exports = Pick<Client, 'state' | 'onDidChangeState'>;

let client: Client | undefined;

/** Waits for no server: the editor would keep every command waiting, the one that restarts it, too. */
export function activate(context: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel('TIP Report', { log: true });
  const started = createClient(context, log);
  client = started;
  // Where it is given up, that is said. The parts are made when it is on its way, and say so.
  started.start().catch(() => undefined);
  context.subscriptions.push(log, ...PARTS.map(part => part({ context, client: started, log })));
  return {
    get state() {
      return started.state;
    },
    onDidChangeState: started.onDidChangeState,
  };
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
