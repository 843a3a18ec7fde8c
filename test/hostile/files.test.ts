import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { tooLarge } from '../../server/src/host/host.ts';
import { codesBelow, endure, endureCommand } from '../support/endure.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { converse } from '../support/lsp-client.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const HUNDRED_MB = 100 * 1024 * 1024;

/** A file of that size which takes no room on the disk. */
function huge(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, HEAD);
  ftruncateSync(file, HUNDRED_MB);
  closeSync(file);
}

/** The bytes of a text as an editor of another habit saves it. */
function utf16(text: string, { mark }: { readonly mark: boolean }): Uint8Array {
  return Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
}

function random(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

describe('files that are no response files', () => {
  let folder: TestFolder;
  before(() => {
    folder = testFolder({
      'good/fia.tip.yaml': HEAD,
      'binary/fia.tip.yaml': random(200_000),
      'zeros/fia.tip.yaml': new Uint8Array(100_000),
      'picture/fia.tip.yaml': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'marked/fia.tip.yaml': utf16(HEAD, { mark: true }),
      'unmarked/fia.tip.yaml': utf16(HEAD, { mark: false }),
      'halves/fia.tip.yaml': Uint8Array.from([
        ...Buffer.from(`${HEAD}trends:\n  trends-1: `),
        0xed,
        0xa0,
        0x80,
        10,
      ]),
      'manifest/submission.tip.yaml': random(1000),
      'definition/own.questionnaire.yaml': random(1000),
      'definition/fia.tip.yaml': HEAD,
    });
    for (const name of [
      'huge/fia.tip.yaml',
      'huge-manifest/submission.tip.yaml',
      'huge-definition/a.questionnaire.yaml',
    ]) {
      mkdirSync(join(folder.path, name, '..'));
      huge(join(folder.path, name));
    }
    folder.write('huge-definition/fia.tip.yaml', HEAD);
    folder.write(
      'huge-annex/fia.tip.yaml',
      `${HEAD}trends:\n  trends-1: {answer: x, attachments: [a.pdf]}\n`,
    );
    huge(join(folder.path, 'huge-annex/a.pdf'));
  });
  after(() => folder.remove());

  it('are told of by a sentence that says what to do, and the others are read', function () {
    this.timeout(40_000);
    const endured = endure(folder.path);
    const sentences = new Map(
      endured.findings
        .filter(({ code }) => code === 'unreadable-file')
        .map(({ file, message }) => [file, message]),
    );
    const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
      [
        /larger than 8 MB.*Take it out/,
        ['huge/fia.tip.yaml', 'huge-manifest/submission.tip.yaml', 'huge-definition/a.questionnaire.yaml'],
      ],
      [/UTF-16.*save it again/, ['marked/fia.tip.yaml']],
      [
        /save it again/,
        [
          'binary/fia.tip.yaml',
          'zeros/fia.tip.yaml',
          'picture/fia.tip.yaml',
          'unmarked/fia.tip.yaml',
          'halves/fia.tip.yaml',
          'manifest/submission.tip.yaml',
          'definition/own.questionnaire.yaml',
        ],
      ],
    ];
    for (const [words, files] of kinds)
      for (const file of files) assert.match(sentences.get(file) ?? '', words, file);
    assert.equal(sentences.size, 11);
    assert.ok(codesBelow(endured, 'good').has('unbegun-sections'), 'the file beside them is read');
    assert.ok(!codesBelow(endured, 'huge-annex').has('missing-file'), 'an annex is not read, however large');
  });

  it('are refused by the editor too, where they are typed or pasted', async function () {
    this.timeout(30_000);
    const server = await converse(undefined);
    try {
      const path = join(folder.path, 'typed/fia.tip.yaml');
      await server.open(path, `${HEAD}trends:\n  trends-1: ${'word '.repeat(1_700_000)}\n`);
      const [found] = await server.diagnostics(path, ({ version }) => version === 1);
      assert.match(String(found?.message), /larger than 8 MB/);
      await server.change(path, 2, HEAD);
      const after = await server.diagnostics(path, ({ version }) => version === 2);
      assert.ok(after.every(({ code }) => code !== 'unreadable-file'));
    } finally {
      await server.end();
    }
    assert.equal(tooLarge(8 * 1024 * 1024), undefined);
  });
});

describe('a folder made to trap', () => {
  if (process.platform === 'win32') return;
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder({ 'fia.tip.yaml': HEAD });
  });
  afterEach(() => folder.remove());
  const at = (name: string) => join(folder.path, name);

  it('holds pipes, devices and links: none is followed, and nothing hangs', async function () {
    this.timeout(30_000);
    const outside = testFolder({ 'secret.tip.yaml': `${HEAD}trends:\n  trends-1: secret\n` });
    try {
      execFileSync('mkfifo', [at('pipe.tip.yaml'), at('pipe.questionnaire.yaml')]);
      symlinkSync('/dev/zero', at('zero.tip.yaml'));
      symlinkSync('/dev/zero', at('zero.questionnaire.yaml'));
      symlinkSync('.', at('loop'));
      symlinkSync(folder.path, at('again'));
      symlinkSync('self.tip.yaml', at('self.tip.yaml'));
      symlinkSync('gone', at('dangling.tip.yaml'));
      symlinkSync('/', at('root'));
      symlinkSync(join(outside.path, 'secret.tip.yaml'), at('mofa.tip.yaml'));
      symlinkSync('/etc/passwd', at('annex.pdf'));
      mkdirSync(at('folder.tip.yaml'));
      writeFileSync(
        at('moi.tip.yaml'),
        `${HEAD.replace('FIA', 'MOI')}trends:\n  trends-1: {answer: x, attachments: [annex.pdf]}\n`,
      );
      const endured = endure(folder.path);
      assert.deepEqual(
        new Set(endured.findings.map(({ file }) => file)),
        new Set([
          'fia.tip.yaml',
          'moi.tip.yaml',
          // What is left out is said where it lies.
          'dangling.tip.yaml',
          'mofa.tip.yaml',
          'self.tip.yaml',
          'zero.questionnaire.yaml',
          'zero.tip.yaml',
        ]),
      );
      assert.ok(
        endured.findings.some(({ code }) => code === 'missing-file'),
        'a link is no annex of the submission',
      );
      for (const name of ['pipe.tip.yaml', 'zero.tip.yaml', 'self.tip.yaml', 'folder.tip.yaml']) {
        assert.notEqual(endureCommand(folder.path, 'check', name).code, null, name);
      }
      // Named in the settings, it is looked at by its name alone.
      const server = await converse(folder.path, {});
      const uri = new URL(`file://${at('zero.questionnaire.yaml')}`).href;
      for (const type of [1, 2]) {
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri, type }],
        });
      }
      await server.diagnostics(at('fia.tip.yaml'), () => true);
      assert.equal(await server.end(), 0);
    } finally {
      outside.remove();
    }
  });

  it('holds a hundred thousand files: the response file among them is found', function () {
    this.timeout(60_000);
    mkdirSync(at('annexes'));
    const names = Array.from({ length: 100_000 }, (_, n) => `annexes/${n}`);
    execFileSync('xargs', ['touch'], { cwd: folder.path, input: names.join('\n') });
    folder.write('zz/mofa.tip.yaml', HEAD.replace('FIA', 'MOFA'));
    const { findings } = endure(folder.path);
    assert.deepEqual(
      new Set(findings.map(({ file }) => file)),
      new Set(['fia.tip.yaml', 'zz/mofa.tip.yaml']),
    );
  });
});
