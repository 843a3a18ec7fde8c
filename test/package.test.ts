import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeChecksum } from '../server/build/package/checksum.mjs';
import { type TestFolder, testFolder } from './support/folder.ts';

describe('the packaged extension', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('has its checksum beside it, whatever it holds (100 files)', () => {
    folder = testFolder();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), content => {
        const beside = writeChecksum(folder.write('tip-report-1.2.3.vsix', content));
        assert.equal(beside, join(folder.path, 'tip-report-1.2.3.vsix.sha256'));
        const sha256 = createHash('sha256').update(content).digest('hex');
        assert.equal(readFileSync(beside, 'utf8'), `${sha256}  tip-report-1.2.3.vsix\n`);
      }),
    );
  });

  it('is found changed by who checks it as the README says', () => {
    folder = testFolder();
    const check = () =>
      spawnSync('sha256sum', ['-c', 'x.vsix.sha256'], { cwd: folder.path, encoding: 'utf8' });
    writeChecksum(folder.write('x.vsix', 'as it was packed'));
    const { status, stdout } = check();
    assert.deepEqual([status, stdout], [0, 'x.vsix: OK\n']);
    folder.write('x.vsix', 'as it was packed, and more');
    assert.equal(check().status, 1);
  });
});
