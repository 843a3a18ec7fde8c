import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/tip.ts';
import { nodeForServers } from './servers.ts';

/**
 * Runs the built command line in a folder, on the Node that the servers run on; returns what it printed and how many
 * milliseconds all of it took. Throws where it did not do its work: findings are no failure.
 */
export function timeTip(folder: string, ...words: readonly string[]): { ms: number; printed: string } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(nodeForServers(), [join(root, 'dist/cli.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - began;
  if (status !== 0 && status !== 1) throw new Error(`tip ${words.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, printed: stdout };
}
