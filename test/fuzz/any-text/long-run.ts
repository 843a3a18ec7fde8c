import type { LongRun } from '../main.ts';
import { bearSeed } from './report.ts';

/** Odd folders from seed to seed; stops at the first that is not borne. */
export function fuzzAnyText({ count, seed: first, isOver }: LongRun): boolean {
  let characters = 0;
  let uses = 0;
  let seed = first;
  for (; seed < first + count && !isOver(); seed++) {
    const borne = bearSeed(seed);
    characters += borne.characters;
    uses += borne.uses;
    if (borne.failure !== undefined) {
      console.log(borne.failure);
      return false;
    }
    if (seed % 200 === 0) console.log(`… ${uses} uses of ${characters} characters, through seed ${seed}`);
  }
  console.log(
    `${seed - first} folders, ${characters} characters, ${uses} uses, seeds ${first} to ${seed - 1}: all borne.`,
  );
  return true;
}
