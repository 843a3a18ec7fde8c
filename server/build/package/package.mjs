// Packs the extension, which is built by then, and writes its checksum beside it.
//   node server/build/package/package.mjs [--out FILE]     else tip-report-VERSION.vsix at the top

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeChecksum } from './checksum.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
const file = resolve(options.out ?? join(root, `${name}-${version}.vsix`));

const vsce = await import('@vscode/vsce').catch(() => undefined);
if (vsce === undefined) {
  console.error('What packs the extension is not installed: run "npm ci" with nothing left out.');
  process.exit(1);
}
// Everything that it needs is in its bundles.
await vsce.createVSIX({
  cwd: root,
  packagePath: file,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`Its checksum: ${writeChecksum(file)}`);
