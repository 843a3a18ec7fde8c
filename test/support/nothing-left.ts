import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds that what ends by itself may take after the last test. */
const PATIENCE = 10_000;

/**
 * A process that nobody ended is the fault of a test or of the product. It is looked for at the end of all tests, and where
 * several files run at a time, each in a process of its own, at the end of each.
 */
export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(2 * PATIENCE);
    const ended = Promise.all(children().map(child => once(child, 'exit')));
    await Promise.race([ended, delay(PATIENCE, undefined, { ref: false })]);
    assert.deepEqual(children().map(commandOf), [], `still running ${PATIENCE / 1000} s after the last test`);
  },
};

/**
 * Mocha waits for whatever the tests left running, for ever if need be. Here that is a failure which names it: a run that
 * hangs tells nobody why.
 */
export function mochaGlobalTeardown(): void {
  // Not waited for: it is heard only where something else keeps the run alive.
  setTimeout(() => {
    const left = [...children().map(commandOf), ...process.getActiveResourcesInfo()];
    console.error(`Still running ${PATIENCE / 1000} s after the last test:\n${left.join('\n')}`);
    process.exit(1);
  }, PATIENCE).unref();
}

function children(): ChildProcess[] {
  const handles = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
  // A process that has ended is still one of them while its end is told.
  return handles
    .filter((handle): handle is ChildProcess => 'spawnargs' in handle)
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
}

function commandOf({ spawnargs }: ChildProcess): string {
  return spawnargs.join(' ');
}
