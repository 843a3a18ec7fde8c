import type { ReadProblem } from './problem.ts';
import type { Value } from './value.ts';

/** What a text was read as, and what is odd about how it was written. */
export interface ReadResult {
  readonly value: Value;
  readonly problem?: Omit<ReadProblem, 'span' | 'written'>;
}

/** The value of a text that could not be understood. */
export function unreadable(written: string): Value {
  return { kind: 'unreadable', written };
}
