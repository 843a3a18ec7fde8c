import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';

export interface Reply {
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A page of a browser, opened from a disk, with the built server in a worker. */
export interface WorkerPage {
  /** Puts files where the server sees them, and takes away those that are `null`. */
  put(files: ReadonlyMap<string, Uint8Array | null>): Promise<void>;
  ask(method: string, params: unknown): Promise<unknown>;
  /** Several requests at once. */
  askAll(requests: readonly (readonly [method: string, params: unknown])[]): Promise<unknown[]>;
  tell(method: string, params: unknown): Promise<void>;
  /** Settles when the server has said something of that name more than `count` times. */
  hears(method: string, count?: number): Promise<void>;
  /** What the server said unasked of that name, the latest last. */
  said(method: string): Promise<unknown[]>;
  /** What the server wrote; `null` where it took a file away. */
  written(): Promise<ReadonlyMap<string, Uint8Array | null>>;
  /** The addresses that the page asked for. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

/** What `page.js` puts into its page. */
declare const tip: {
  put(files: readonly (readonly [string, string | null])[]): void;
  ask(method: string, params: unknown): Promise<Reply>;
  tell(method: string, params: unknown): void;
  hears(method: string, count: number): Promise<void>;
  said(): { method: string; params: unknown }[];
  written(): [string, string | null][];
};

/** Everything in a folder, by its path. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.map(file => [fromNative(file), new Uint8Array(readFileSync(file))]));
}

export async function openWorkerPage(browser: Browser): Promise<WorkerPage> {
  const folder = testFolder();
  const page = await browser.newPage();
  const requested: string[] = [];
  page.on('request', request => requested.push(request.url()));
  await page.goto(pathToFileURL(folder.write('form.html', html())).href);
  const check = async () => {
    const failed = (await page.evaluate(() => tip.said())).filter(({ method }) => method === 'failed');
    assert.deepEqual(failed, []);
  };
  return {
    requested,
    put: async files => {
      const given = [...files].map(
        ([path, bytes]) => [path, bytes === null ? null : Buffer.from(bytes).toString('base64')] as const,
      );
      await page.evaluate(each => tip.put(each), given);
    },
    ask: async (method, params) => resultOf((await askEach(page, [[method, params]]))[0] ?? {}),
    askAll: async requests => (await askEach(page, requests)).map(resultOf),
    tell: (method, params) => page.evaluate(([m, p]) => tip.tell(m as string, p), [method, params]),
    hears: async (method, count = 0) => {
      await page.evaluate(([m, n]) => tip.hears(m as string, n as number), [method, count]);
      await check();
    },
    said: async method => {
      await check();
      const all = await page.evaluate(() => tip.said());
      return all.filter(one => one.method === method).map(({ params }) => params);
    },
    written: async () => {
      const all = await page.evaluate(() => tip.written());
      return new Map(
        all.map(([path, bytes]) => [path, bytes === null ? null : Buffer.from(bytes, 'base64')]),
      );
    },
    close: async () => {
      await page.close();
      folder.remove();
    },
  };
}

async function askEach(page: Page, requests: readonly (readonly [string, unknown])[]): Promise<Reply[]> {
  return page.evaluate(all => Promise.all(all.map(([method, params]) => tip.ask(method, params))), requests);
}

function resultOf({ result, error }: Reply): unknown {
  assert.equal(error, undefined, JSON.stringify(error));
  return result;
}

/** All in one file, under a policy by which nothing else is loaded, and nothing is sent anywhere. */
function html(): string {
  const script = readFileSync(join(import.meta.dirname, 'page.js'), 'utf8');
  const server = readFileSync(join(root, 'dist/web/server.js'), 'utf8');
  const hash = createHash('sha256').update(script).digest('base64');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:">
<title>An answer form</title>
</head>
<body>
<script id="server" type="text/plain">${server}</script>
<script>${script}</script>
</body>
</html>
`;
}
