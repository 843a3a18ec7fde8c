import type { CancellationToken } from 'vscode-languageserver';
import type { Words } from '../text/l10n.ts';
import type { Served } from './served.ts';

/** How far a work is, for whoever waits for it. */
export interface Running {
  isCancelled(): boolean;
  /** What is done next, and of how much of the whole it is the beginning, in percent. */
  step(doing: Words, percentage: number): void;
}

interface Asked {
  readonly title: Words;
  readonly token: CancellationToken;
  /** The client's own, by which it hears of the work; null where it wants to hear nothing. */
  readonly workDoneToken: string | number | null | undefined;
}

/**
 * Does a work that takes its time and tells of it: where the client named a token in its request, by that one; else by one
 * that the server asks for, where the client shows such. Each is ended, whatever becomes of the work.
 */
export async function withProgress<Out>(
  { connection: { window }, say }: Served,
  asked: Asked,
  work: (running: Running) => Promise<Out>,
): Promise<Out> {
  const { title, workDoneToken, token } = asked;
  // A client that promised to show them and refuses this one does without.
  const own =
    workDoneToken === undefined ? await window.createWorkDoneProgress().catch(() => undefined) : undefined;
  const reporter = own ?? window.attachWorkDoneProgress(workDoneToken ?? undefined);
  reporter.begin(say(title), 0, undefined, true);
  try {
    return await work({
      isCancelled: () => token.isCancellationRequested || own?.token.isCancellationRequested === true,
      step: (doing, percentage) => reporter.report(percentage, say(doing)),
    });
  } finally {
    reporter.done();
  }
}
