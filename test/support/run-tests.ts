import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { filesIn, modulesOnce, reachedFrom } from './modules.ts';
import { root } from './tip.ts';

/** Which tests are meant, by what they import, themselves or by way of others. */
export const KINDS = {
  /** Those that start no process. */
  pure: reached => !startsProcesses(reached),
  processes: startsProcesses,
  /** Those that do only a part by day. */
  whole: reached => reached.has(join(root, 'test/support/long.ts')),
} as const satisfies Record<string, (reached: ReadonlySet<string>) => boolean>;

function startsProcesses(reached: ReadonlySet<string>): boolean {
  return reached.has('node:child_process') || reached.has('node:worker_threads');
}

/** The files of tests of a kind; those that run in VS Code are none of them. */
export function testFiles(kind: keyof typeof KINDS): string[] {
  const moduleAt = modulesOnce();
  const inVsCode = join(root, 'test/vscode/');
  return filesIn(join(root, 'test'))
    .filter(path => path.endsWith('.test.ts') && !path.startsWith(inVsCode))
    .filter(path => KINDS[kind](reachedFrom(path, moduleAt)));
}

const AN_HOUR = 3_600_000;

/** Runs tests of a kind, as many files at a time as there are processors; `rest` is for mocha. False if one failed. */
export function runTests(kind: keyof typeof KINDS, rest: readonly string[] = []): boolean {
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const jobs = ['--parallel', '--jobs', `${availableParallelism()}`];
  const patience = kind === 'whole' ? ['--timeout', `${AN_HOUR}`] : [];
  const files = testFiles(kind).map(path => relative(root, path));
  const { status } = spawnSync(process.execPath, [mocha, ...jobs, ...patience, ...rest, ...files], {
    cwd: root,
    env: kind === 'whole' ? { ...process.env, TIP_LONG: '1' } : process.env,
    stdio: 'inherit',
  });
  return status === 0;
}
