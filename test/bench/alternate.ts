import { setTimeout as sleep } from 'node:timers/promises';

/** How often a thing is measured. */
export interface Plan {
  /** Repetitions before those that count, so that a server's code is compiled. */
  readonly warmUp: number;
  readonly repetitions: number;
  /** A slow server stops after this many milliseconds, a quarter of them for its warming up … */
  readonly budget: number;
  /** … but not before it has done so many. */
  readonly fewest: number;
}

/** One who takes part; `once` does one repetition and returns what is kept of it. */
export interface Turn<Sample> {
  once(): Promise<Sample>;
}

interface Tally<Sample> {
  readonly turn: Turn<Sample>;
  readonly samples: Sample[];
  warmedUp: number;
  spent: number;
}

/** For this many milliseconds nobody works between two turns, so that what one still tidies up disturbs no other. */
const REST = 20;

/**
 * The samples of each of several, taken in turns, repetition by repetition, each time beginning with another: what
 * else the machine does meanwhile slows all of them alike.
 */
export async function alternate<Sample>(turns: readonly Turn<Sample>[], plan: Plan): Promise<Sample[][]> {
  const tallies = turns.map((turn): Tally<Sample> => ({ turn, samples: [], warmedUp: 0, spent: 0 }));
  for (let round = 0; ; round++) {
    const going = tallies.filter(tally => !isDone(tally, plan));
    if (going.length === 0) return tallies.map(({ samples }) => samples);
    const first = round % going.length;
    for (const tally of [...going.slice(first), ...going.slice(0, first)]) {
      const isWarm = tally.warmedUp >= plan.warmUp || tally.spent > plan.budget / 4;
      const began = performance.now();
      const sample = await tally.turn.once();
      tally.spent += performance.now() - began;
      if (isWarm) tally.samples.push(sample);
      else tally.warmedUp++;
      await sleep(REST);
    }
  }
}

function isDone({ samples, spent }: Tally<unknown>, { repetitions, budget, fewest }: Plan): boolean {
  return samples.length >= repetitions || (spent > budget && samples.length >= fewest);
}
