import type * as vscode from 'vscode';

/** Work that is done soon after it is asked for, however often that is. */
export interface Throttled extends vscode.Disposable {
  soon(): void;
}

/** Does `work` at most once in `pause` milliseconds, and not before the last time has ended; the last asking counts. */
export function throttle(pause: number, work: () => Promise<void>): Throttled {
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  let again = false;
  const soon = () => {
    if (working) again = true;
    else timer ??= setTimeout(run, pause);
  };
  const run = async () => {
    timer = undefined;
    working = true;
    again = false;
    try {
      await work();
    } finally {
      working = false;
      if (again) soon();
    }
  };
  return { soon, dispose: () => clearTimeout(timer) };
}
