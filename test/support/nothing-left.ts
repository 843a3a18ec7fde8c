import type { ChildProcess } from 'node:child_process';

/** Milliseconds that what ends by itself may take after the last test. */
const PATIENCE = 10_000;

/**
 * Mocha waits for whatever the tests left running, for ever if need be. Here that is a failure which names it: a process
 * that nobody ended is the fault of a test or of the product, and a run that hangs tells nobody which.
 */
export function mochaGlobalTeardown(): void {
  // Not waited for: it is heard only where something else keeps the run alive.
  setTimeout(() => {
    console.error(`Still running ${PATIENCE / 1000} s after the last test:\n${running().join('\n')}`);
    process.exit(1);
  }, PATIENCE).unref();
}

function running(): string[] {
  const handles = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
  const processes = handles.flatMap(handle =>
    'spawnargs' in handle ? [(handle as ChildProcess).spawnargs.join(' ')] : [],
  );
  return [...processes, ...process.getActiveResourcesInfo()];
}
