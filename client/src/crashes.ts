import * as vscode from 'vscode';
import { CloseAction, type ErrorHandler, type LanguageClient } from 'vscode-languageclient/node';

/**
 * What is done when the server ends unasked. The library starts it again, and gives it what the editor holds, unsaved
 * text included. After five times within three minutes it gives up in words about servers; ours say what to do.
 */
export function crashHandler(client: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = () => {
    usual ??= client().createDefaultErrorHandler();
    return usual;
  };
  return {
    error: (...given) => handler().error(...given),
    closed: async () => {
      const result = await handler().closed();
      if (result.action === CloseAction.Restart) return result;
      void offerToStart(client());
      return { ...result, handled: true };
    },
  };
}

async function offerToStart(client: LanguageClient): Promise<void> {
  const start = vscode.l10n.t('Start Again');
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'TIP Report stopped five times within three minutes. What you wrote is in the editor as you wrote it: save it. If it stops again after “Start Again”, undo what you typed last, and keep the log for whoever looks after TIP Report.',
    ),
    start,
    showLog,
  );
  if (chosen === showLog) client.outputChannel.show();
  if (chosen === start) await client.start();
}
