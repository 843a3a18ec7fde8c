import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { foldersUpTo, type Standing } from '../../server/src/host/node/folders-above.ts';
import { folderOf } from '../../server/src/text/path.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type CheckOutput, type Run, root, tipHere } from '../support/tip.ts';
import { FEW, FIVE, MANIFEST } from './texts.ts';

async function findingsAt(folder: string, ...paths: readonly string[]): Promise<CheckOutput['findings']> {
  const { out } = await tipHere(folder, 'check', ...paths, '--format', 'json');
  return (JSON.parse(out) as CheckOutput).findings;
}

const EXTERNAL = ['--edition', 'external', '--format', 'docx'] as const;

describe('D1: the nearest manifest above a file decides', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('what is withheld, from wherever the report is asked for', async () => {
    folder = testFolder({ 'a/submission.tip.yaml': FIVE, 'a/responses/gb.tip.yaml': FEW });
    const below = join(folder.path, 'a/responses');
    symlinkSync(below, join(folder.path, 'link'));
    for (const [from, ...path] of [
      [folder.path, 'a'],
      [folder.path, 'a/'],
      [folder.path, 'a/responses'],
      [folder.path, './a/../a/responses/'],
      [folder.path, 'a/responses/gb.tip.yaml'],
      [folder.path, 'a/submission.tip.yaml'],
      [folder.path, 'link'],
      [folder.path, 'link/gb.tip.yaml'],
      [below],
      [below, '.'],
      [below, '..'],
      [below, 'gb.tip.yaml'],
      [join(folder.path, 'a')],
      ['/', below],
    ] as const) {
      const { code, err } = await tipHere(from, 'compile', ...path, ...EXTERNAL);
      assert.equal(code, 1, `${from} ${path}: ${err}`);
      assert.match(err, /Nothing was compiled to be sent/, `${from} ${path}`);
    }
    assert.deepEqual(
      [existsSync(join(folder.path, 'a/report')), existsSync(join(below, 'report'))],
      [false, false],
    );
  });

  it('and is named where it lies above what was asked for', async () => {
    folder = testFolder({ 'a/submission.tip.yaml': FIVE, 'a/responses/gb.tip.yaml': FEW });
    assert.equal(
      (await tipHere(folder.path, 'check', 'a/responses')).err,
      'a/responses is read with its manifest, a/submission.tip.yaml.\n',
    );
    assert.equal((await tipHere(folder.path, 'check', 'a')).err, '');
    assert.equal((await tipHere(folder.path, 'check', 'a/submission.tip.yaml')).err, '');
  });

  it('which findings the sample has: the same of each file, opened at the root and below', async () => {
    folder = testFolder();
    const whole = await findingsAt(join(root, 'samples/pakistan-2021'));
    const below = await findingsAt(join(root, 'samples/pakistan-2021/responses'));
    assert.deepEqual(
      below.map(({ file, code, message }) => [`responses/${file}`, code, message]),
      whole
        .filter(({ file }) => file.startsWith('responses/'))
        .map(({ file, code, message }) => [file, code, message]),
    );
  });

  it('and not the one above it, for a submission within another', async () => {
    folder = testFolder({
      'a/submission.tip.yaml': FIVE,
      'a/b/submission.tip.yaml': MANIFEST,
      'a/b/responses/gb.tip.yaml': FEW,
      'a/punjab.tip.yaml': FEW.replace('SWD-GB', 'SWD-PUNJAB'),
    });
    const codes = async (...paths: string[]) =>
      (await findingsAt(folder.path, ...paths)).flatMap(({ file, code }) =>
        code === 'small-cell' ? [file] : [],
      );
    const inner = await codes('a/b/responses');
    assert.deepEqual(inner, []);
    assert.deepEqual(await codes('a/b/responses/gb.tip.yaml'), []);
    assert.deepEqual(await codes('a/b', 'a/b/responses'), []);
    assert.deepEqual(new Set(await codes('a')), new Set(['a/punjab.tip.yaml']));
    assert.deepEqual(await codes('a/punjab.tip.yaml'), await codes('a'));
  });

  it('but none above the home folder', () => {
    folder = testFolder({
      'submission.tip.yaml': FIVE,
      'home/responses/gb.tip.yaml': FEW,
      'home/own/submission.tip.yaml': FIVE,
      'home/own/responses/gb.tip.yaml': FEW,
    });
    const inHome = (...args: string[]): Run => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, HOME: join(folder.path, 'home'), USERPROFILE: join(folder.path, 'home') },
      });
      return { code: status, out: stdout, err: stderr };
    };
    assert.equal(inHome('check', 'home/responses').err, '');
    assert.match(inHome('check', 'home/own/responses').err, /home\/own\/submission\.tip\.yaml/);
  });
});

describe('the folders above, in which a manifest is looked for', () => {
  it('end with the home folder, and before another owner’s and another file system (1,000 ways down)', async () => {
    const level = fc.record({
      uid: fc.constantFrom(0, 1, 2),
      dev: fc.constantFrom(1, 1, 1, 2),
      isHome: fc.boolean(),
      isOpen: fc.constantFrom(true, true, true, false),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(level, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 1, undefined),
        async (levels, user) => {
          // The root first; of several home folders the deepest is the one.
          const paths = levels.map((_, n) => Array.from({ length: n }, (__, part) => `/${part}`).join(''));
          const home = levels.findLastIndex(({ isHome }) => isHome);
          const standings = new Map(
            levels.map(({ uid, dev, isOpen }, n): [string, Standing | undefined] => [
              paths[n] ?? '',
              isOpen ? { uid, dev, ino: n } : undefined,
            ]),
          );
          const start = paths.at(-1) ?? '';
          const found = await foldersUpTo(
            start,
            async path => standings.get(path),
            standings.get(paths[home] ?? 'none'),
            user,
          );
          assert.deepEqual(found, paths.toReversed().slice(0, found.length), 'it is a way up, without a gap');
          const own = standings.get(start);
          for (const [n, path] of found.entries()) {
            if (n === 0) continue;
            const standing = standings.get(path);
            assert.ok(standing !== undefined && standing.dev === own?.dev);
            assert.ok(standing.uid === own.uid || standing.uid === user);
            assert.notEqual(standings.get(found[n - 1] ?? ''), standings.get(paths[home] ?? 'none'));
          }
          const last = found.at(-1) ?? '';
          const next = standings.get(folderOf(last));
          const isEnd =
            last === '' ||
            own === undefined ||
            (home >= 0 && last === paths[home]) ||
            next?.dev !== own.dev ||
            (next.uid !== own.uid && next.uid !== user);
          assert.ok(isEnd, `it ends at ${last} for no reason`);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are looked at as the disk has them', async () => {
    const folder = testFolder();
    try {
      mkdirSync(join(folder.path, 'a/b'), { recursive: true });
      const { nodeHost } = await import('../../server/src/host/node/node-host.ts');
      const { fromNative } = await import('../../server/src/host/node/native-path.ts');
      const path = fromNative(folder.path);
      assert.deepEqual((await nodeHost.foldersAbove(`${path}/a/b`)).slice(0, 3), [
        `${path}/a/b`,
        `${path}/a`,
        path,
      ]);
    } finally {
      folder.remove();
    }
  });
});
