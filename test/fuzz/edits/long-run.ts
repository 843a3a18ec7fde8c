import type { LongRun } from '../main.ts';
import { deviationInWords } from './report.ts';
import { walk } from './walk.ts';

/** Sequences of edits from seed to seed, until there were enough of them; stops at the first deviation. */
export function fuzzEdits({ count, seed: first, isOver }: LongRun): boolean {
  let edits = 0;
  let comparisons = 0;
  let seed = first;
  for (; edits < count && !isOver(); seed++) {
    const walked = walk(seed);
    edits += walked.edits;
    comparisons += walked.comparisons;
    if (walked.deviation !== undefined) {
      console.log(deviationInWords(seed, walked.edits, walked.deviation));
      return false;
    }
    if (seed % 100 === 0) console.log(`… ${edits} edits, ${comparisons} comparisons, through seed ${seed}`);
  }
  console.log(`${edits} edits, ${comparisons} comparisons, seeds ${first} to ${seed - 1}: all as afresh.`);
  return true;
}
