import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder, as a person would. */
export function tip(folder: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** What `tip check --format json` prints. */
export interface CheckOutput {
  readonly version: number;
  readonly findings: readonly {
    readonly file: string;
    readonly range: { readonly start: Place; readonly end: Place };
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly question: string | null;
    readonly related: readonly unknown[];
  }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export function checkJson(folder: string, ...paths: readonly string[]): CheckOutput {
  return JSON.parse(tip(folder, 'check', ...paths, '--format', 'json').out) as CheckOutput;
}
