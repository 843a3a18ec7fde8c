import { parseArgs } from 'node:util';
import { fuzzAnyText } from './any-text/long-run.ts';
import { fuzzEdits } from './edits/long-run.ts';
import { fuzzTime } from './time/long-run.ts';

/** What a long run is given, and told when it is to end. */
export interface LongRun {
  readonly count: number;
  readonly seed: number;
  /** True once the time is over. */
  readonly isOver: () => boolean;
}

/** Long runs by name: each prints its figures, and says whether all was well. */
const RUNS: Readonly<Record<string, (run: LongRun) => boolean>> = {
  edits: fuzzEdits,
  'any-text': fuzzAnyText,
  time: fuzzTime,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '60' } },
});
const [name = '', count = '1000'] = positionals;
const run = RUNS[name];
if (run === undefined) {
  console.error(`npm run fuzz -- (${Object.keys(RUNS).join('|')}) [COUNT] [--seed N] [--minutes N]`);
  process.exitCode = 2;
} else {
  const end = Date.now() + Number(values.minutes) * 60_000;
  const well = run({ count: Number(count), seed: Number(values.seed), isOver: () => Date.now() > end });
  process.exitCode = well ? 0 : 1;
}
