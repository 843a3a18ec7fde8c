import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from './vscode/browser.mjs';

const START = fileURLToPath(new URL('vscode/start.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../samples/pakistan-2021', import.meta.url));
const WINDOWS = process.platform === 'win32';

describe('npm start', function () {
  this.timeout(60_000);
  let folder: string;
  let workspace: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-test-'));
    workspace = join(folder, 'submission');
    file = join(workspace, 'fia.tip.yaml');
    mkdirSync(workspace);
    mkdirSync(join(folder, 'temporary'));
    writeFileSync(file, 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n\ntrends:\n  trends-1:\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('opens an installed VS Code with the submission, a response file and the extension', async () => {
    const code = standInForCode(folder);
    const started = start(workspace, folder, ['--code', code]);
    const output = await text(started);
    const [exitCode] = await once(started, 'exit');
    assert.equal(exitCode, 0, output);
    assert.match(output, /--extensionDevelopmentPath=/);
    assert.ok(output.includes(`--new-window ${workspace} ${file}`), output);
  });

  it('opens a copy of the sample, which stays, and not the repository’s own', async () => {
    const started = start(undefined, folder, ['--code', standInForCode(folder)]);
    const output = await text(started);
    assert.deepEqual(await once(started, 'exit'), [0, null], output);
    const [copied = ''] = readdirSync(join(folder, 'temporary'));
    const copy = join(folder, 'temporary', copied, 'pakistan-2021');
    assert.ok(output.includes(`--new-window ${copy} ${copy}`), output);
    assert.deepEqual(readdirSync(copy).sort(), readdirSync(SAMPLE).sort());
  });

  it('says so when there is no VS Code at the path given', async () => {
    const nowhere = join(folder, 'nowhere');
    const started = start(workspace, folder, ['--code', nowhere]);
    assert.equal(await text(started), `There is no VS Code at ${nowhere}.\n`);
    const [exitCode] = await once(started, 'exit');
    assert.equal(exitCode, 1);
  });

  // Elsewhere the packaged server cannot run, and there is nothing to test.
  if (process.platform !== 'linux' || process.arch !== 'x64') return;

  it('serves the submission to whoever has the address, to nobody else, and cleans up', async () => {
    const started = start(workspace, folder, []);
    const ended = once(started, 'exit');
    try {
      const address = await printedAddress(started);
      assert.equal(address.hostname, '127.0.0.1');
      await assertRefusedWithoutToken(address);
      assert.deepEqual(await visit(address), { tabs: ['fia.tip.yaml'], language: 'TIP Response' });
    } finally {
      started.kill('SIGINT');
      await ended;
    }
    assert.deepEqual(await ended, [0, null]);
    assert.deepEqual(readdirSync(join(folder, 'temporary')), []);
    assert.ok(existsSync(file), 'the submission itself stays');
  });
});

/** With an empty PATH, so that a VS Code on the machine of whoever runs the tests stays closed. */
function start(workspace: string | undefined, folder: string, options: readonly string[]): ChildProcess {
  const given = workspace === undefined ? [] : ['--workspace', workspace];
  return spawn(process.execPath, [START, ...given, ...options], {
    env: { ...process.env, PATH: '', TMPDIR: join(folder, 'temporary') },
  });
}

/** An installed VS Code, as far as anyone sees who starts it: it repeats its options. */
function standInForCode(folder: string): string {
  const code = join(folder, WINDOWS ? 'code.cmd' : 'code');
  writeFileSync(code, WINDOWS ? '@echo %~1 %~2 %~3 %~4\r\n' : '#!/bin/sh\necho "$@"\n');
  chmodSync(code, 0o755);
  return code;
}

/** All that it prints, once it has closed both outputs. */
async function text({ stdout, stderr }: ChildProcess): Promise<string> {
  let printed = '';
  for (const stream of [stdout, stderr]) for await (const part of stream ?? []) printed += part;
  return printed;
}

async function printedAddress({ stdout }: ChildProcess): Promise<URL> {
  let printed = '';
  for await (const part of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    printed += part;
    const address = /^\s*(http:\S+)\s/m.exec(printed)?.[1];
    if (address !== undefined) return new URL(address);
  }
  throw new Error(`No address was printed, only this: ${printed}`);
}

async function assertRefusedWithoutToken({ origin }: URL): Promise<void> {
  for (const path of ['/', '/?tkn=guess', '/?tkn=', '/vscode-remote-resource?path=/etc/hostname']) {
    const { status } = await fetch(origin + path, { redirect: 'manual' });
    assert.equal(status, 403, path);
  }
}

/** What a person finds at the address once the extension has underlined the first error, without doing anything. */
async function visit(address: URL): Promise<{ tabs: (string | null)[]; language: string | null }> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address.href);
    await page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-info', {
      timeout: 45_000,
    });
    const tabs = await page
      .locator('.tab')
      .evaluateAll(all => all.map(tab => tab.getAttribute('data-resource-name')));
    return { tabs, language: await page.locator('#status\\.editor\\.mode').textContent() };
  } finally {
    await browser.close();
  }
}
