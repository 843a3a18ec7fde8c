import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';

export interface Refresher {
  /** Something changed; several calls within one turn are one. */
  schedule(): void;
}

export interface RefreshOutlet {
  workspace(): Workspace;
  /** The files that the editor holds. */
  openFiles(): readonly Path[];
  /** Asks the editor to ask anew for what it shows among the lines of its files. */
  refresh(): void;
  /** Settles when the present turn is over. */
  nextTurn(): Promise<void>;
}

/**
 * Hints, lenses and colours of a file may follow from another: a reference shows a figure of another agency. An
 * editor asks anew by itself for the file that is typed in, and for any other only when it is told to.
 */
export function createRefresher({ workspace, openFiles, refresh, nextTurn }: RefreshOutlet): Refresher {
  let shown = workspace();
  let scheduled = false;
  const run = () => {
    scheduled = false;
    const now = workspace();
    const changed = changedFiles(shown, now);
    const everywhere = shown.questionnaires !== now.questionnaires;
    shown = now;
    if (openFiles().some(open => everywhere || changed.some(path => path !== open))) refresh();
  };
  return {
    schedule: () => {
      if (scheduled) return;
      scheduled = true;
      void nextTurn().then(run);
    },
  };
}

/** Files that are new, that have another text, or that are gone. */
function changedFiles({ documents: before }: Workspace, { documents: now }: Workspace): readonly Path[] {
  if (before === now) return [];
  return [...new Set([...before.keys(), ...now.keys()])].filter(path => before.get(path) !== now.get(path));
}
