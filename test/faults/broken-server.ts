import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/tip.ts';

/**
 * Bundles the server with faults of the program's own in it, as any release might have: in each of the source files named,
 * below `server/src`, what begins as the passage says throws at once.
 */
export async function buildBroken(outfile: string, faults: Readonly<Record<string, string>>): Promise<void> {
  const met = new Set<string>();
  await build({
    entryPoints: [join(root, 'server/src/server-main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['*/write-submission.ts'],
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'faults',
        setup: ({ onLoad }) => {
          for (const [file, passage] of Object.entries(faults)) {
            onLoad(
              { filter: new RegExp(`/server/src/${file.replaceAll('.', '\\.')}$`) },
              async ({ path }) => {
                const source = await readFile(path, 'utf8');
                const at = source.indexOf('{\n', source.indexOf(passage) + passage.length - 1);
                if (!source.includes(passage) || at < 0) throw new Error(`${file} has no ${passage}.`);
                met.add(file);
                const fault = `throw new TypeError('broken on purpose');`;
                return {
                  contents: `${source.slice(0, at + 1)} ${fault} ${source.slice(at + 1)}`,
                  loader: 'ts',
                };
              },
            );
          }
        },
      },
    ],
  });
  if (met.size !== Object.keys(faults).length) throw new Error('Not every fault got into the bundle.');
}
