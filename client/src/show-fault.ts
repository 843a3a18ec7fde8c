import * as vscode from 'vscode';
import { type Client, NotRunning } from './client.ts';

/** Tells that a request failed for a reason that is not the user's; where it failed goes to the log. */
export async function showFault(client: Client, what: string, cause: unknown): Promise<void> {
  logFault(client, what, cause);
  // That TIP Report does not run was said, with a button that starts it.
  if (cause instanceof NotRunning) return;
  const advice = vscode.l10n.t(
    'This is a fault in TIP Report: try again, and if it stays, the log has the details.',
  );
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(`${what} ${advice}`, showLog);
  if (chosen === showLog) client.log.show();
}

export function logFault({ log }: Client, what: string, cause: unknown): void {
  log.error(`${what}\n${framesOf(cause)}`);
}

/** Where in the program an error arose. Its message stays out of the log: it may quote what a person wrote. */
function framesOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').replace(cause.message, '').split('\n');
  return [cause.name, ...frames.filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line))].join('\n');
}
