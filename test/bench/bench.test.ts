import assert from 'node:assert/strict';
import type { Plan } from './alternate.ts';
import { createDocument } from './document.ts';
import { type Measured, measurePhases, measureStart } from './measure.ts';
import { PHASES } from './phases.ts';
import { SERVERS } from './servers.ts';
import { summarize } from './statistics.ts';
import { benchSubmission } from './submission.ts';

/** How many times the floor each measurement may take here, where other tests may run beside it: a slip, not noise. */
const GENEROUS = 10;

/** Few repetitions: what is measured here is only compared with a limit far away. */
const PLAN: Plan = { warmUp: 5, repetitions: 9, budget: 2000, fewest: 2 };

describe('the benchmark', function () {
  this.timeout(60_000);
  const servers = SERVERS.filter(({ id }) => id !== 'peer');

  it('is answered rightly by the built server, and not out of all proportion to the floor', async () => {
    checkRatios(await measurePhases(benchSubmission(1), PHASES, servers, PLAN));
  });

  it('is shown a mistake by a server that just started', async () => {
    const start = await measureStart(benchSubmission(1), servers, { ...PLAN, warmUp: 0, repetitions: 2 });
    checkRatios(start);
    assert.ok(start.some(({ servers }) => servers.ours && !servers.floor));
  });

  it('measures every time with the same documents', () => {
    assert.deepEqual(benchSubmission(2), benchSubmission(2));
  });

  it('tells a server of edits as it makes them, and takes them back', () => {
    const text = 'one\ntwo\nthree\n';
    const document = createDocument(text);
    assert.deepEqual(document.undo(), []);
    assert.deepEqual(document.edit({ line: 0, character: 1, remove: 4, insert: 'ld\nt' }), [
      { range: { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } }, text: 'ld\nt' },
    ]);
    document.edit({ line: 2, character: 5, insert: '!' });
    assert.equal(document.text(), 'old\ntwo\nthree!\n');
    assert.equal(document.undo().length, 2);
    assert.equal(document.text(), text);
    assert.equal(document.version(), 4);
  });

  it('keeps the median and what nearly all repetitions stayed below', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    assert.deepEqual(summarize(hundred), { count: 100, median: 50.5, p95: 95, least: 1, most: 100 });
    assert.equal(summarize([3, 1, 2]).median, 2);
  });
});

function checkRatios(all: readonly Measured[]): void {
  for (const { measure, servers } of all) {
    if (servers.ours === undefined || servers.floor === undefined) continue;
    // The least of each: where the machine is busy, it is the least disturbed.
    const ratio = servers.ours.least / servers.floor.least;
    assert.ok(ratio < GENEROUS, `${measure}: ${ratio.toFixed(1)} times the floor`);
  }
}
