import type { Alone } from './alone.ts';
import type { Plan } from './alternate.ts';
import type { Machine } from './machine.ts';
import type { Measured } from './measure.ts';

/** All that one run has measured, as it is kept in a file. */
export interface Run {
  readonly date: string;
  readonly machine: Machine;
  /** The version that all servers ran on. */
  readonly node: string;
  /** The version of the peer. */
  readonly peer: string;
  readonly plan: Plan;
  readonly sizes: readonly Size[];
  /** The cost of a keystroke as the answer grows that is typed in, and as the submission gets more files. */
  readonly byAnswer: readonly Step[];
  readonly byFiles: readonly Step[];
  readonly alone: readonly Alone[];
}

/** What was measured with a file of `scale` questionnaires. */
export interface Size {
  readonly scale: number;
  readonly answers: number;
  readonly lines: number;
  readonly bytes: number;
  readonly measured: readonly Measured[];
}

/** A point of a curve: how large a thing is, and what a keystroke cost there. */
export interface Step {
  readonly at: number;
  readonly servers: Measured['servers'];
}
