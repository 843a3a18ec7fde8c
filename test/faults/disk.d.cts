import type { DiskPlan } from './disk.ts';

/** Lets the plan happen from now on. */
export declare function meetDisk(plan: DiskPlan): Meeting;

interface Meeting {
  /** How many operations it met. */
  count(): number;
  end(): void;
}
