import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/tip.ts';
import type { Alone } from './alone.ts';
import { summarize } from './statistics.ts';

/** What VS Code counts of an activation, in milliseconds. */
interface Activation {
  /** Reading the extension's code. */
  readonly load: number;
  /** Its `activate` up to the first wait. */
  readonly call: number;
  /** From there until the language server has answered; VS Code does other things meanwhile. */
  readonly finish: number;
}

/** The parts of `test/vscode` that are used here, which are plain JavaScript. */
interface Workbench {
  openWorkbench(options: object): Promise<{ exitCode: Promise<number>; close(): Promise<void> }>;
}
interface Paths {
  copyInto(into: string, folder: string): string;
  temporaryFolder(purpose: string): string;
  readonly sample: string;
}

/** How long the extension keeps a real VS Code waiting when a submission is opened. */
export async function measureActivation(repetitions: number): Promise<Alone[]> {
  const tests = join(root, 'out/bench/inside-vscode.js');
  await build({
    entryPoints: [join(root, 'test/bench/inside-vscode.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const activations: Activation[] = [];
  for (let n = 0; n < repetitions; n++) activations.push(await activate(tests));
  return [
    {
      measure: 'activation, the extension’s code loaded and called',
      unit: 'ms',
      ours: summarize(activations.map(({ load, call }) => load + call)),
    },
    {
      measure: 'activation, until the server answers (VS Code goes on meanwhile)',
      unit: 'ms',
      ours: summarize(activations.map(({ load, call, finish }) => load + call + finish)),
    },
  ];
}

const MARK = 'activation| ';

async function activate(tests: string): Promise<Activation> {
  const { openWorkbench } = (await import('../vscode/workbench.mjs' as string)) as Workbench;
  const { copyInto, temporaryFolder, sample } = (await import('../vscode/paths.mjs' as string)) as Paths;
  let line = '';
  const { exitCode, close } = await openWorkbench({
    extension: root,
    workspace: copyInto(temporaryFolder('activation'), sample),
    tests,
    env: { ACTIVATION_MARK: MARK },
    onLog: (_type: string, [first]: readonly unknown[]) => {
      if (String(first).startsWith(MARK)) line = String(first).slice(MARK.length);
    },
  });
  try {
    assert.equal(await exitCode, 0, 'VS Code told how long the activation took');
  } finally {
    await close();
  }
  return readActivation(line);
}

/** A row of “Extension Activation Stats”: the extension, whether at the start, loading, call, finish, the event. */
function readActivation(line: string): Activation {
  const [load, call, finish] = line.split('|').slice(3, 6).map(Number);
  assert.ok(load && call && finish, `this is a row of figures: ${line}`);
  return { load, call, finish };
}
