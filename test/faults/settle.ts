import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until two values are the same, for what comes in its own time; says what differs if it never comes. */
export async function settle<T>(what: string, actual: () => T, expected: T, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      assert.deepEqual(actual(), expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error instanceof Error ? error.message : ''}`);
    }
    await pause(10);
  }
}
