import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { nextUnansweredCommand, showReferencesCommand } from '../../server/src/lsp/protocol/code-lenses.ts';
import { crashHandler } from './crashes.ts';
import { MANUAL_SCHEME } from './manual.ts';
import { walkthroughMiddleware } from './walkthrough.ts';

/** What a click on a code lens may run: commands that the extension registers. */
const LENS_COMMANDS = [showReferencesCommand, nextUnansweredCommand];

/**
 * The client of `dist/server.js`, not yet started. The library reads `tip.trace.server` by itself.
 */
export function createLanguageClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const client: LanguageClient = new LanguageClient(
    'tip',
    'TIP Report',
    // Over IPC, nothing that a library prints can break the conversation.
    { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc },
    {
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
        commands: LENS_COMMANDS,
      },
      middleware: walkthroughMiddleware,
      errorHandler: crashHandler(() => client),
      outputChannel: log,
      traceOutputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  return client;
}
