import * as vscode from 'vscode';
import { nextUnansweredCommand, showReferencesCommand } from '../../server/src/lsp/protocol/code-lenses.ts';
import { changedNotification } from '../../server/src/lsp/protocol/overview.ts';
import { Client } from './client.ts';
import { Connection } from './connection.ts';
import { offerToStart } from './crashes.ts';
import { MANUAL_SCHEME } from './manual.ts';
import { walkthroughMiddleware } from './walkthrough.ts';

/** What the server may have the editor run; it offers no commands of its own for the same. */
const COMMANDS = [
  showReferencesCommand,
  nextUnansweredCommand,
  'tip.compileReport',
  'tip.compileForSending',
  'tip.explainFinding',
  'tip.showCompleteness',
  'tip.newSubmission',
  'tip.newResponseFile',
  'tip.restartServer',
  'editor.action.triggerSuggest',
];

/** Those of the tokens of package.json that are not the editor's own. */
const TOKEN_TYPES = ['unknown', 'provision'];

/** The client of `dist/server.js`, not yet started. The library reads `tip.trace.server` by itself. */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Client {
  const connect = () =>
    new Connection(context.asAbsolutePath('dist/server.js'), {
      // Other schemes hold copies, the left side of a comparison above all: they would be checked as
      // second answers of the same agency.
      documentSelector: [
        { language: 'tip-response', scheme: 'file' },
        { language: 'tip-response', scheme: 'untitled' },
      ],
      initializationOptions: {
        // One file of translations serves both: the editor has read the one of its language.
        translations: vscode.l10n.bundle ?? {},
        manual: `${MANUAL_SCHEME}:`,
        commands: COMMANDS,
        hears: [changedNotification],
        tokenTypes: TOKEN_TYPES,
      },
      middleware: walkthroughMiddleware,
      outputChannel: log,
      traceOutputChannel: log,
    });
  const client: Client = new Client(log, connect, () => void offerToStart(client));
  return client;
}
