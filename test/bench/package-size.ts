import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/tip.ts';
import type { Alone } from './alone.ts';
import { summarize } from './statistics.ts';

/** How large the extension is that a person downloads, with everything bundled. */
export function measurePackage(): Alone {
  const folder = join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tip-report.vsix');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', file], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `the extension could not be packaged: ${stderr}`);
  return {
    measure: 'size of the packaged extension',
    unit: 'kB',
    limit: 1500,
    ours: summarize([statSync(file).size / 1000]),
  };
}
