import assert from 'node:assert/strict';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type Change, type Host, HostError } from '../../server/src/host/host.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { createWebHost, type Files, type WebHost } from '../../server/src/host/web-host.ts';
import { testFolder } from '../support/folder.ts';

/** Names of files and of folders alike, so that one stands where the other is wanted. */
const name = fc.constantFrom('a', 'b c', 'fia.tip.yaml', '.hidden', 'node_modules');
const way = fc.array(name, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
const content = fc.string({ unit: 'binary', maxLength: 20 }).map(text => new TextEncoder().encode(text));
/** Something always stands there: a folder that was emptied is a folder to a disk alone. */
const tree = fc
  .array(fc.tuple(way, content), { maxLength: 6 })
  .map(entries => new Map<string, Uint8Array>([['there', new Uint8Array()], ...withoutClashes(entries)]));

/** Those of which no other is the folder, nor the same. */
function withoutClashes(entries: readonly (readonly [string, Uint8Array])[]) {
  return entries.filter(([one], n) => !entries.some(([other], m) => m !== n && clashes(one, other)));
}

/** True where both cannot be files, or are the same. */
function clashes(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

interface Both {
  readonly disk: Host;
  readonly web: WebHost;
  readonly root: string;
  /** What the page was given, last. */
  readonly given: () => Files;
}

/** The same files on a disk and as values. */
async function withBoth(files: ReadonlyMap<string, Uint8Array>, work: (both: Both) => Promise<void>) {
  const folder = testFolder(Object.fromEntries(files));
  try {
    const root = fromNative(realpathSync(folder.path));
    let given: Files = new Map();
    const web = createWebHost({
      written: changed => {
        given = changed;
      },
      nextTurn: () => setImmediate(),
    });
    web.put(new Map([...files].map(([path, bytes]) => [`${root}/${path}`, bytes])));
    await work({ disk: nodeHost, web, root, given: () => given });
  } finally {
    folder.remove();
  }
}

/** What is answered, or what is said instead. */
async function outcome<Out>(answer: Promise<Out>): Promise<Out | { said: string; isGone: boolean }> {
  try {
    return await answer;
  } catch (error) {
    assert.ok(error instanceof HostError, String(error));
    return { said: error.message, isGone: error.isGone };
  }
}

function standingIn(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map(path => [fromNative(path), readFileSync(path, 'base64')]));
}

describe('files that are given as values', () => {
  it('are seen as the same files on a disk', () =>
    fc.assert(
      fc.asyncProperty(tree, way, (files, other) =>
        withBoth(files, async ({ disk, web, root }) => {
          const asked = [...files.keys(), other].flatMap(path => {
            const parts = path.split('/');
            return ['', ...parts.map((_, n) => parts.slice(0, n + 1).join('/')), `${path}/x`, `${path}/../y`];
          });
          for (const path of new Set(asked.map(each => (each === '' ? root : `${root}/${each}`)))) {
            const answers = async (host: Host) => ({
              kind: await host.kind(path),
              isLink: await host.isLink(path),
              read: Buffer.from(
                await outcome(host.read(path)).then(each => ('said' in each ? each.said : each)),
              ),
              gone: await outcome(host.read(path)).then(each => 'said' in each && each.isGone),
              deep: await outcome(host.list(path, { deep: true })),
              here: await outcome(host.list(path, { deep: false })),
              sha256: (await host.fingerprint(path))?.sha256,
            });
            if (!path.includes('/../')) assert.deepEqual(await answers(web), await answers(disk), path);
            assert.equal(web.toNative(web.fromNative(path)), disk.toNative(disk.fromNative(path)));
          }
        }),
      ),
      { numRuns: 60 },
    ));

  it('are written as those on a disk are, and the page gets each change', () =>
    fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(fc.tuple(way, content), { maxLength: 3 }),
        fc.array(fc.tuple(name, name), { maxLength: 2 }),
        fc.array(name, { maxLength: 2 }),
        (files, made, moved, gone) =>
          withBoth(files, async ({ disk, web, root, given }) => {
            const isFile = (path: string) => files.has(path);
            const change: Change = {
              files: withoutClashes(made).map(([path, bytes]) => ({
                path: `${root}/${path}`,
                content: bytes,
              })),
              record: { path: `${root}/.record`, content: new Uint8Array([1]) },
              aside: moved
                .filter(([from], n) => isFile(from) && moved.findIndex(([each]) => each === from) === n)
                .map(([from, to]) => ({ from: `${root}/${from}`, to: `${root}/${to} (edited)` })),
              remove: gone.filter(isFile).map(path => `${root}/${path}`),
            };
            const before = standingIn(root);
            const isSingle = change.files.length === 1 && change.aside?.length === 0;
            const [onDisk, asValues] = [await outcome(disk.write(change)), await outcome(web.write(change))];
            assert.equal(typeof asValues, typeof onDisk);
            if (isSingle) assert.deepEqual(asValues, onDisk);
            const seen = async () => {
              const { files: listed } = await web.list(root, { deep: true });
              const shown = [...listed, `${root}/.record`];
              return new Map(
                await Promise.all(
                  shown.map(
                    async path => [path, Buffer.from(await web.read(path)).toString('base64')] as const,
                  ),
                ),
              );
            };
            const after = standingIn(root);
            if (asValues !== undefined) {
              assert.equal(given().size, 0, 'what fails changes nothing');
              return;
            }
            for (const [path, base64] of await seen()) assert.equal(base64, after.get(path), path);
            const page = new Map(before);
            for (const [path, bytes] of given()) {
              if (bytes === null) page.delete(path);
              else page.set(path, Buffer.from(bytes).toString('base64'));
            }
            assert.deepEqual(new Map([...page].sort()), new Map([...after].sort()));
          }),
      ),
      { numRuns: 100 },
    ));

  it('have every folder above them to look for a manifest in, up to the root', async () => {
    const web = createWebHost({ written: () => undefined, nextTurn: () => setImmediate() });
    assert.deepEqual(await web.foldersAbove('/a/b'), ['/a/b', '/a', '']);
  });

  it('are read no further than a response file can be long, and listed no further than is asked', async () => {
    const web = createWebHost({ written: () => undefined, nextTurn: () => setImmediate() });
    web.put(new Map([['/a/large', new Uint8Array(9 * 1024 * 1024)]]));
    assert.equal((await web.read('/a/large')).length, 8 * 1024 * 1024 + 1);
    web.put(new Map([['/a/b', '']]));
    await assert.rejects(web.list('/a', { deep: true, atMost: 1 }), /holds more than 1 files/);
    web.put(new Map([['/a/b', null]]));
    assert.deepEqual((await web.list('/a', { deep: true })).files, ['/a/large']);
  });
});
