import { join } from 'node:path';
import { meetDisk } from './disk.cjs';

/**
 * What the disk does to a program. Operations that change it are counted, all of them or those named by `of` and `path`;
 * those that read it only where they are named.
 */
export interface DiskPlan {
  /** The process is killed before this operation, counted from 1. */
  readonly kill?: number;
  /** If that is a write, after half of it. */
  readonly half?: boolean;
  /** The system's error code: the operation `at` (the first where absent) and all that follow fail, or with `once` that one. */
  readonly fail?: string;
  readonly at?: number;
  readonly once?: boolean;
  /** One kind of operation: `rename`. */
  readonly of?: string;
  /** How the path ends. */
  readonly path?: string;
  /** Some operations take up to so many milliseconds more. */
  readonly slow?: number;
}

/** Options to start a program with. */
export function onDisk(plan: DiskPlan): {
  readonly node: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
} {
  return {
    node: ['--require', join(import.meta.dirname, 'disk.cjs')],
    environment: { TIP_DISK: JSON.stringify(plan) },
  };
}

/** Does something in this process while the disk does what the plan says; how many operations it met comes back too. */
export async function meeting<T>(
  plan: DiskPlan,
  act: () => Promise<T>,
): Promise<T & { readonly met: number }> {
  const { count, end } = meetDisk(plan);
  try {
    return { ...(await act()), met: count() };
  } finally {
    end();
  }
}
