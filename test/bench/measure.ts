import { alternate, type Plan } from './alternate.ts';
import { type Editor, openEditor } from './editor.ts';
import type { Phase } from './phases.ts';
import type { Server, ServerId } from './servers.ts';
import { type Start, startOnce, withMistake } from './start.ts';
import { type Summary, summarize } from './statistics.ts';
import type { BenchSubmission } from './submission.ts';
import { writeWorkspace } from './workspace.ts';

/** One measurement with one submission: what each server needed. */
export interface Measured {
  readonly measure: string;
  readonly unit: 'ms' | 'MB';
  /** Ours may need so many times what the floor needs. */
  readonly target?: number;
  readonly servers: Readonly<Partial<Record<ServerId, Summary>>>;
}

/**
 * What a person at an editor waits for, measured with all servers alive and in turns; in the end the most memory
 * that each of them has held.
 */
export async function measurePhases(
  submission: BenchSubmission,
  phases: readonly Phase[],
  servers: readonly Server[],
  plan: Plan,
): Promise<Measured[]> {
  const workspace = writeWorkspace(submission);
  const editors: Editor[] = [];
  try {
    // One after another, since a slow one would have a first text to check while the next is being started.
    for (const server of servers) editors.push(await openEditor(server, workspace));
    const measured: Measured[] = [];
    for (const phase of phases) {
      for (const editor of editors) await phase.begin?.(editor, submission);
      const turns = editors.map(editor => ({ once: () => phase.once(editor, submission) }));
      const samples = await alternate(turns, plan);
      for (const editor of editors) await editor.undo();
      const { name, target } = phase;
      measured.push({ measure: name, unit: 'ms', target, servers: byServer(servers, samples) });
    }
    const memory = byServer(
      servers,
      editors.map(editor => [editor.peakMemory()]),
    );
    return [...measured, { measure: 'peak memory', unit: 'MB', target: 2, servers: memory }];
  } finally {
    for (const editor of editors) await editor.close();
    workspace.remove();
  }
}

/** From the start of a process until it shows what is wrong in a file that is opened at once. */
export async function measureStart(
  submission: BenchSubmission,
  servers: readonly Server[],
  plan: Plan,
): Promise<Measured[]> {
  const workspace = writeWorkspace(withMistake(submission));
  const { line } = submission.points.invalid;
  try {
    const turns = servers.map(server => ({ once: () => startOnce(server, workspace, line) }));
    const starts = await alternate(turns, plan);
    const summaries = (of: (start: Start) => number, among: readonly Server[]) =>
      byServer(
        among,
        among.map(server => (starts[servers.indexOf(server)] ?? []).map(of)),
      );
    const knowing = servers.filter(({ constant }) => !constant);
    return [
      {
        measure: 'start → first diagnostics',
        unit: 'ms',
        target: 1.5,
        servers: summaries(({ firstDiagnostics }) => firstDiagnostics, servers),
      },
      {
        measure: 'start → the mistake is shown',
        unit: 'ms',
        servers: summaries(({ mistakeShown }) => mistakeShown, knowing),
      },
    ];
  } finally {
    workspace.remove();
  }
}

function byServer(
  servers: readonly Server[],
  samples: readonly (readonly number[])[],
): Partial<Record<ServerId, Summary>> {
  return Object.fromEntries(servers.map(({ id }, n) => [id, summarize(samples[n] ?? [])]));
}
