import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { compileReport } from './compile-report.ts';
import { createLanguageClient } from './language-client.ts';
import { newResponseFile } from './new-response-file.ts';
import type { Part } from './running.ts';
import { showReferences } from './show-references.ts';

/** Everything that the extension adds to the editor. */
const PARTS: readonly Part[] = [
  ({ client }) =>
    vscode.commands.registerCommand('tip.compileReport', (target?: vscode.Uri) =>
      compileReport(client, target),
    ),
  ({ client }) => vscode.commands.registerCommand('tip.newResponseFile', () => newResponseFile(client)),
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
