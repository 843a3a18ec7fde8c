import { parseArgs } from 'node:util';

/** What a long run is given, and told when it is to end. */
export interface LongRun {
  readonly count: number;
  readonly seed: number;
  /** Of a guided run. */
  readonly target: string;
  /** True once the time is over. */
  readonly isOver: () => boolean;
}

/**
 * Long runs by name: each prints its figures, and says whether all was well. They are loaded when they are asked for,
 * since coverage is known of what is loaded later alone.
 */
const RUNS: Readonly<Record<string, (run: LongRun) => Promise<boolean>>> = {
  edits: async run => (await import('./edits/long-run.ts')).fuzzEdits(run),
  'any-text': async run => (await import('./any-text/long-run.ts')).fuzzAnyText(run),
  time: async run => (await import('./time/long-run.ts')).fuzzTime(run),
  guided: async run => (await import('./guided/long-run.ts')).fuzzGuided(run),
  whole: async () => (await import('../support/run-tests.ts')).runTests('whole'),
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '60' },
      target: { type: 'string', default: 'check' },
    },
  });
  const [name = '', count = '1000'] = positionals;
  const run = RUNS[name];
  if (run === undefined) {
    const names = Object.keys(RUNS).join('|');
    console.error(`npm run fuzz -- (${names}) [COUNT] [--seed N] [--minutes N] [--target NAME]`);
    process.exitCode = 2;
    return;
  }
  const end = Date.now() + Number(values.minutes) * 60_000;
  const { seed, target } = values;
  const well = await run({
    count: Number(count),
    seed: Number(seed),
    target,
    isOver: () => Date.now() > end,
  });
  process.exitCode = well ? 0 : 1;
}

void main();
