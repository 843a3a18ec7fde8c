import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromNative } from '../../server/src/host/native-path.ts';
import { nodeHost } from '../../server/src/host/node-host.ts';
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
});
