import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, which is also the extension's. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const modules = join(root, 'node_modules');
/** Pictures and compiled suites; never committed. */
export const out = join(root, 'out');
/** An extension that runs Red Hat's YAML server. */
export const yaml = join(root, 'test/vscode/yaml');
export const sample = join(root, 'samples/pakistan-2021');

/** A new folder for temporary files, removed when this process ends. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `tip-report-${purpose}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Copies `folder` under its own name into `into`, since a test run edits what it opens; returns the copy's path. */
export function copyInto(into, folder) {
  const copy = join(into, basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The first response file below `folder`, in alphabetical order of paths; the manifest is none. */
export function firstResponseFile(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter(file => /\.tip\.ya?ml$/.test(file) && !/^(submission|approvals)\./.test(basename(file)))
    .sort();
  if (files[0] === undefined) throw new Error(`There is no response file (*.tip.yaml) in ${folder}.`);
  return join(folder, files[0]);
}

/** Says what to do when the extension was not built yet, since everything here runs its built form. */
export function requireBuild(extension = root) {
  if (existsSync(join(extension, 'dist/extension.js')) || extension !== root) return;
  console.error('The extension is not built yet. Run "npm run build" first.');
  process.exit(1);
}
