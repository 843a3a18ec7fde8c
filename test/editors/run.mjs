// Real editors on a copy of the sample: node test/editors/run.mjs      (after npm run build)

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds; more than any of them needs. */
const LONGEST = 120_000;

const editors = [
  ['nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${join(here, 'neovim.lua')}`]],
  ['emacs', ['-Q', '--batch', '-l', join(here, 'eglot.el')]],
];

let tried = 0;
for (const [program, args] of editors) {
  if (spawnSync(program, ['--version']).error !== undefined) {
    console.log(`${program} is not installed.`);
    continue;
  }
  // Signs that editors spell in different ways in an address.
  const folder = mkdtempSync(join(tmpdir(), 'tip f+a@b '));
  cpSync(join(root, 'samples/pakistan-2021'), folder, { recursive: true });
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TIP_FOLDER: folder, TIP_SERVER: join(root, 'dist/cli.js') },
    timeout: LONGEST,
  });
  rmSync(folder, { recursive: true });
  tried++;
  console.log(`${program}: ${status === 0 ? 'well' : `ended with ${status ?? 'no end in time'}`}`);
  if (status !== 0) process.exitCode = 1;
}
if (tried === 0) process.exitCode = 1;
