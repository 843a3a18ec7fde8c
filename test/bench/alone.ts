import { type Summary, summarize } from './statistics.ts';

/** Something that is measured of the program alone, without a floor or a peer beside it. */
export interface Alone {
  readonly measure: string;
  readonly unit: 'ms' | 'kB';
  /** At most so much, where a limit was set. */
  readonly limit?: number;
  readonly ours: Summary;
}

/** What is kept of something that is done so many times; `once` returns milliseconds. */
export function repeat(measure: string, repetitions: number, once: () => number): Alone {
  return { measure, unit: 'ms', ours: summarize(Array.from({ length: repetitions }, once)) };
}
