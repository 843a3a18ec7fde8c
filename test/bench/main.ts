import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/tip.ts';
import { measureActivation } from './activation.ts';
import type { Alone } from './alone.ts';
import type { Plan } from './alternate.ts';
import { measureCheck } from './check.ts';
import { measureCompile } from './compile.ts';
import { BETWEEN, measureByAnswer, measureByFiles } from './keystroke-curves.ts';
import { machine } from './machine.ts';
import { measurePhases, measureStart } from './measure.ts';
import { measurePackage } from './package-size.ts';
import { keystrokeInProse, PHASES } from './phases.ts';
import { publish } from './publish.ts';
import type { Run, Size } from './run.ts';
import { hasPackagedNode, nodeForServers, SERVERS } from './servers.ts';
import { benchSubmission } from './submission.ts';
import { tables } from './table.ts';

// npm run bench [-- --scales 1,10,50] [--reps N] [--quick] [--write] [--from FILE]
const { values: options } = parseArgs({
  options: {
    scales: { type: 'string' },
    reps: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    from: { type: 'string' },
  },
});

const scales = (options.scales ?? (options.quick ? '1,10' : '1,10,50')).split(',').map(Number);
const repetitions = Number(options.reps ?? (options.quick ? 10 : 30));
const plan: Plan = { warmUp: 10, repetitions, budget: options.quick ? 4000 : 8000, fewest: 2 };
const shorter: Plan = { ...plan, repetitions: Math.min(repetitions, 15), budget: 4000 };

if (options.quick && options.write) {
  console.error('A quick run lacks half of what is written down; leave out --quick or --write.');
  process.exit(2);
}
main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const run = options.from === undefined ? await measure() : read(options.from);
  console.log(tables(run));
  if (options.write) publish(run);
}

async function measure(): Promise<Run> {
  if (!hasPackagedNode()) {
    console.error(
      'The packaged Node is not installed; the servers run on this one, which may be too old for the peer.',
    );
  }
  const before = machine();
  const sizes: Size[] = [];
  const between = options.quick ? [] : BETWEEN;
  for (const scale of [...new Set([...scales, ...between])].sort((a, b) => a - b)) {
    sizes.push(await measureSize(scale));
  }
  const run: Run = {
    date: new Date().toISOString(),
    machine: before,
    node: spawnSync(nodeForServers(), ['--version'], { encoding: 'utf8' }).stdout.trim(),
    peer: versionOf('yaml-language-server'),
    plan,
    sizes,
    byAnswer: options.quick ? [] : await step('the answer grows', () => measureByAnswer(shorter)),
    byFiles: options.quick ? [] : await step('the submission grows', () => measureByFiles(shorter)),
    alone: options.quick ? [] : await measureAlone(),
  };
  const folder = join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${run.date.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(run, undefined, 1));
  console.error(`All figures: ${file}`);
  return run;
}

/** A size that only the picture needs is measured with the one keystroke of the picture. */
async function measureSize(scale: number): Promise<Size> {
  const submission = benchSubmission(scale);
  const { answers, lines, bytes } = submission.meta;
  const isAsked = scales.includes(scale);
  const phases = isAsked ? PHASES : [keystrokeInProse];
  const measured = await step(`${scale}x`, async () => [
    ...(await measurePhases(submission, phases, SERVERS, isAsked ? plan : shorter)),
    ...(isAsked ? await measureStart(submission, SERVERS, { ...plan, warmUp: 1, repetitions: 10 }) : []),
  ]);
  return { scale, answers, lines, bytes, measured };
}

async function measureAlone(): Promise<Alone[]> {
  return [
    ...(await step('compile', async () => measureCompile(5))),
    await step('check', async () => measureCheck(5)),
    ...(await step('activation', () => measureActivation(3))),
    await step('the package', async () => measurePackage()),
  ];
}

/** Says what is going on, and how long it took: a run lasts some minutes. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.error(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  return result;
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return version;
}

function read(file: string): Run {
  return JSON.parse(readFileSync(file, 'utf8')) as Run;
}
