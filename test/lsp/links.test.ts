import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { asNamed, followDocument, throughLinks } from '../../server/src/lsp/links.ts';

describe('a document behind a link', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'tip-links-')));
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/fia.tip.yaml'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = (...parts: string[]) => fromNative(join(folder, ...parts));

  it('is the file on the disk, and is answered under the name that was opened', async () => {
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    assert.equal(await followDocument(nodeHost, path('link/fia.tip.yaml')), path('real/fia.tip.yaml'));
    assert.equal(asNamed(path('real/mofa.tip.yaml')), path('link/mofa.tip.yaml'));
  });

  it('is itself again when a folder took the place of the link, however often that happens', async () => {
    for (const round of [1, 2, 3]) {
      symlinkSync(join(folder, 'real'), join(folder, 'link'));
      assert.equal(await followDocument(nodeHost, path('link/fia.tip.yaml')), path('real/fia.tip.yaml'));
      rmSync(join(folder, 'link'));
      mkdirSync(join(folder, 'link'));
      writeFileSync(join(folder, 'link/fia.tip.yaml'), '');
      assert.equal(
        await followDocument(nodeHost, path('link/fia.tip.yaml')),
        path('link/fia.tip.yaml'),
        `round ${round}`,
      );
      assert.equal(throughLinks(path('link/fia.tip.yaml')), path('link/fia.tip.yaml'));
      assert.equal(asNamed(path('real/mofa.tip.yaml')), path('real/mofa.tip.yaml'));
      rmSync(join(folder, 'link'), { recursive: true });
    }
  });

  it('is what the disk says, whatever became of the folders above it (property)', async () => {
    const name = fc.constantFrom('a', 'b', 'a/b', 'b/a', 'a/b/a');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('folder' as const), at: name }),
      fc.record({ kind: fc.constant('link' as const), at: name, to: name }),
      fc.record({ kind: fc.constant('open' as const), at: name }),
    );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
        const home = `round-${round++}`;
        for (const { kind, at, ...rest } of steps) {
          const place = join(folder, home, at);
          if (kind === 'open') {
            const file = join(place, 'fia.tip.yaml');
            if (!existsSync(file)) continue;
            assert.equal(await followDocument(nodeHost, fromNative(file)), fromNative(realpathSync(file)));
            // And what the editor is answered leads to the same file.
            const answered = asNamed(fromNative(realpathSync(file)));
            if (existsSync(answered)) assert.equal(realpathSync(answered), realpathSync(file));
            continue;
          }
          try {
            rmSync(place, { recursive: true, force: true });
            mkdirSync(dirname(place), { recursive: true });
            if ('to' in rest) symlinkSync(join(folder, home, rest.to), place);
            else {
              mkdirSync(place);
              writeFileSync(join(place, 'fia.tip.yaml'), '');
            }
          } catch (error) {
            // A link to itself, or a folder below a link that leads nowhere.
            assert.match(String(error), /ELOOP|levels of symbolic links|ENOENT|EEXIST|ENOTDIR/);
          }
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});
