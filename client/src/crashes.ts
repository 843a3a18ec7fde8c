import * as vscode from 'vscode';
import type { Client } from './client.ts';

/** As many ends as this within this time, in milliseconds, and something is wrong that another start does not mend. */
const TOO_MANY = 5;
const WITHIN = 3 * 60 * 1000;

/** When the server ended unasked. */
export class CrashRecord {
  #times: number[] = [];

  /** Notes an end; false where it is one too many. */
  isAnotherSensible(now = Date.now()): boolean {
    this.#times = [...this.#times.filter(time => now - time <= WITHIN), now];
    return this.#times.length < TOO_MANY;
  }

  /** A person wants another start: what was before does not count. */
  clear(): void {
    this.#times = [];
  }
}

/** Says that the server was given up, and what can be done. */
export async function offerToStart(client: Client): Promise<void> {
  const start = vscode.l10n.t('Start Again');
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'TIP Report stopped five times within three minutes. What you wrote is in the editor as you wrote it: save it. If it stops again after “Start Again”, undo what you typed last, and keep the log for whoever looks after TIP Report.',
    ),
    start,
    showLog,
  );
  if (chosen === showLog) client.log.show();
  // Where it is given up again, that is said again.
  if (chosen === start) await client.restart().catch(() => undefined);
}
