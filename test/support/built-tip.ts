import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type CheckOutput, type Run, root } from './tip.ts';

/** Runs the built command line in a folder, as a person would. */
export function tip(folder: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

export function checkJson(folder: string, ...paths: readonly string[]): CheckOutput {
  return JSON.parse(tip(folder, 'check', ...paths, '--format', 'json').out) as CheckOutput;
}
