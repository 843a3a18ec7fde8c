import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkJson } from '../support/built-tip.ts';
import { long } from '../support/long.ts';
import { root } from '../support/tip.ts';
import { REPORTS, type Submission, submission } from './compile.ts';

/** Kills at a moment of their own, beside those at every single operation. */
const MOMENTS = long(6, 300);

/** A compile that is killed leaves every source and each report whole, and nothing that anybody could take for a report. */
describe('compile, killed', () => {
  let work: Submission;
  before(() => {
    work = submission();
  });
  after(() => work.remove());
  beforeEach(() => work.renew());

  it('before every change of the disk, and in the middle of each write', () => {
    const found: string[] = [];
    for (let change = 1; ; change++) {
      work.renew();
      const { signal } = work.compile({ kill: change, half: true });
      const fresh = work.check();
      if (signal === null) {
        assert.deepEqual(fresh, REPORTS, 'it ends by itself when nothing kills it');
        break;
      }
      found.push(`${change}: ${fresh.length} new`);
    }
    // Folder, file, text, disk and end of each of two and of their record; then three renames, the last with the first
    // report in place.
    assert.deepEqual(found.slice(-3), ['16: 0 new', '17: 0 new', '18: 1 new']);
    assert.equal(found.length, 18);
    assert.ok(work.leftovers().every(isTemporary), `${work.leftovers()}`);
  }).timeout(120_000);

  it('at any moment, most of them while it writes', async () => {
    work.compile();
    const start = Date.now();
    work.compile();
    let whole = Date.now() - start;
    let killed = 0;
    for (let n = 0; n < MOMENTS; n++) {
      work.renew();
      // The last quarter holds the writing; every fourth falls anywhere.
      const moment = n % 4 === 0 ? Math.random() * whole : whole * (0.75 + Math.random() * 0.3);
      const begun = Date.now();
      if (await killedAfter(moment)) killed++;
      // The machine has got quicker: the next ones are to be caught.
      else whole = Math.min(whole, Date.now() - begun);
      work.check();
      assert.ok(work.leftovers().every(isTemporary), `${work.leftovers()}`);
    }
    assert.ok(killed > MOMENTS / 5, `only ${killed} of ${MOMENTS} were killed in time`);
  }).timeout(long(60_000, 1_200_000));

  it('and leaves temporary files that check passes over and a later compile removes', () => {
    work.compile({ kill: 3, half: true });
    const [left = ''] = work.leftovers();
    assert.ok(isTemporary(left), left);
    const names = checkJson(work.path).findings.map(({ file }) => file);
    assert.deepEqual(
      names.filter(name => name.includes('report')),
      [],
    );
    work.compile();
    assert.ok(work.leftovers().includes(left), 'another program may be at work on it');
    for (const name of work.leftovers()) ageByMinutes(join(work.report, name), 5);
    work.compile();
    assert.deepEqual(work.leftovers(), []);
  }).timeout(60_000);

  async function killedAfter(milliseconds: number): Promise<boolean> {
    const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'compile', work.path], {
      stdio: 'ignore',
    });
    const ended = new Promise<boolean>(resolve =>
      child.once('exit', (_, signal) => resolve(signal !== null)),
    );
    await Promise.race([pause(milliseconds), ended]);
    child.kill('SIGKILL');
    return ended;
  }
});

function isTemporary(name: string): boolean {
  return /^\.(tip-pakistan-2021-DRAFT\.(docx|xlsx)|\.tip-written\.json)\.[0-9a-f]{8}\.tmp$/.test(name);
}

function ageByMinutes(path: string, minutes: number): void {
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(path, then, then);
}
