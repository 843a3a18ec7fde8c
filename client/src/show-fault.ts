import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Tells that a request failed for a reason that is not the user's; where it failed goes to the log. */
export async function showFault(client: LanguageClient, what: string, cause: unknown): Promise<void> {
  client.error(what, framesOf(cause), false);
  // A server that crashed is being started again: what to do next depends on whether that works.
  const advice = await client.start().then(
    () =>
      vscode.l10n.t('This is a fault in TIP Report: try again, and if it stays, the log has the details.'),
    () =>
      vscode.l10n.t(
        'TIP Report is not running: reload the window (“Developer: Reload Window”) and try again.',
      ),
  );
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(`${what} ${advice}`, showLog);
  if (chosen === showLog) client.outputChannel.show();
}

/** Where in the program an error arose. Its message stays out of the log: it may quote what a person wrote. */
export function framesOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').replace(cause.message, '').split('\n');
  return [cause.name, ...frames.filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line))].join('\n');
}
