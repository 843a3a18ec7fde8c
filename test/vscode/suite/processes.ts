import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import * as vscode from 'vscode';
import { extension, until } from './support.ts';

/** Every process of our server that this extension host has begun since this file was loaded. */
const begun: ChildProcess[] = [];
const waiting = new Set<(server: ChildProcess) => void>();

subscribe('child_process', message => {
  const { process } = message as { readonly process: ChildProcess };
  // Its arguments are known when whoever begins it has done so.
  queueMicrotask(() => {
    if (!process.spawnargs?.some(argument => /[\\/]dist[\\/]server\.js$/.test(argument))) return;
    begun.push(process);
    for (const tell of waiting) tell(process);
    waiting.clear();
  });
});

/** Those that live. */
export function servers(): readonly ChildProcess[] {
  return begun.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
}

/** The one that lives. */
export function server(): ChildProcess {
  const [only, ...others] = servers();
  assert.ok(only !== undefined && others.length === 0, `${servers().length} servers run`);
  return only;
}

/** The next one to be begun, as soon as it is. */
export function nextServer(): Promise<ChildProcess> {
  return new Promise(resolve => waiting.add(resolve));
}

/** Begins another server, as a person would, and returns it when it answers. */
export async function restart(): Promise<ChildProcess> {
  const next = nextServer();
  await vscode.commands.executeCommand('tip.restartServer');
  const { state } = await extension();
  assert.equal(state, 'running');
  await until('end of the server before', () => servers().length === 1);
  return next;
}

/** Keeps the whole extension host from doing anything else, in milliseconds. */
export function beBusy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** What the server's state is next. */
export async function nextState(wanted: string): Promise<void> {
  const { onDidChangeState } = await extension();
  return new Promise(resolve => {
    const listening = onDidChangeState(state => {
      if (state !== wanted) return;
      listening.dispose();
      resolve();
    });
  });
}
