import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { out, root } from './paths.mjs';

/**
 * Compiles the suite for the extension host, each test file on its own so that mocha reports it by name.
 *
 * @returns {Promise<string>} path of the entry, which exports `run()`
 */
export async function bundleSuite() {
  const folder = join(out, 'vscode-suite');
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: ['index.ts', '*.test.ts'].map(name => join(root, 'test/vscode/suite', name)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(folder, 'index.js');
}
