import { join } from 'node:path';

/** What the disk does to a program that is started so; `disk.cjs` says what each means. */
export interface DiskPlan {
  readonly kill?: number;
  readonly half?: boolean;
  readonly fail?: string;
  readonly at?: number;
  readonly once?: boolean;
  readonly of?: string;
  readonly path?: string;
  readonly reads?: boolean;
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
