import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OPENING, openChromium } from './browser.mjs';
import { temporaryFolder } from './paths.mjs';
import { installExtension, linkExtension, serverFolders, startServer } from './server.mjs';

/** Milliseconds that a browser may take to close: one that hangs is ended with the process that opened it. */
const CLOSING = 10_000;

/** What shows the workbench has ended by itself or shows nothing, which says nothing about what it shows. */
export class BrowserEnded extends Error {}

/**
 * Opens one workbench of a real VS Code: the packaged server, shown by the packaged Chromium.
 *
 * @param {object} options
 * @param {string} [options.extension] folder of an extension under development
 * @param {string[]} [options.beside] folders of extensions that run beside it
 * @param {string} [options.vsix] a packaged extension to install instead
 * @param {string} options.workspace folder to open; it may be edited, so give a copy
 * @param {string} [options.file] file to open
 * @param {string} [options.tests] compiled entry whose exported `run()` is executed in the extension host
 * @param {object} [options.settings] settings of the user
 * @param {object} [options.env] added to the environment of the extension host
 * @param {string} [options.browser] path of another Chromium
 * @param {{width: number, height: number}} [options.viewport] size of the picture in pixels
 * @param {(type: string, args: unknown[]) => void} [options.onLog] hears what the workbench logs
 * @returns {Promise<{page: import('playwright-core').Page, exitCode: Promise<number>, close: () => Promise<void>}>}
 *   `exitCode` is settled by the test run alone
 */
export async function openWorkbench({
  vsix,
  beside = [],
  workspace,
  settings,
  env,
  browser: path,
  viewport,
  ...options
}) {
  const home = temporaryFolder('workbench');
  const opened = [];
  const close = async () => {
    while (opened.length > 0) await within(CLOSING, opened.pop()());
  };
  closeWhenInterrupted(close);
  try {
    const folders = serverFolders(home);
    if (vsix) await installExtension(folders, resolve(vsix));
    for (const folder of beside) linkExtension(folders, folder);
    const server = await startServer({ folders, workspace: resolve(workspace), settings, env, driven: true });
    opened.push(server.stop);
    const browser = await openChromium(path);
    opened.push(() => browser.close());
    const showing = show(browser, server, viewport, { ...options, workspace });
    const shown = await within(OPENING, showing);
    if (shown === undefined) throw new BrowserEnded('The browser showed no page.');
    return { ...shown, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function show(browser, server, viewport, options) {
  const page = await openPage(browser, server, viewport ?? { width: 1280, height: 800 });
  const exitCode = await listen(page, options.onLog ?? (() => {}));
  await page.goto(addressOf(server, options), { timeout: OPENING });
  return { page, exitCode: exitCode.settled };
}

/** Undefined where it took longer: a promise of a browser that hangs is never settled. */
function within(milliseconds, promise) {
  return Promise.race([promise, sleep(milliseconds, undefined, { ref: false })]);
}

async function openPage(browser, server, viewport) {
  const context = await browser.newContext({ viewport });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  return context.newPage();
}

/** The promise is wrapped, since an async function would wait for it. */
async function listen(page, onLog) {
  let done;
  const settled = new Promise((resolve, reject) => {
    done = resolve;
    page.once('crash', () => reject(new BrowserEnded('The page of the workbench crashed.')));
    page
      .context()
      .browser()
      ?.once('disconnected', () => reject(new BrowserEnded('The browser ended.')));
  });
  settled.catch(() => {}); // someone who only looks at the page never awaits it
  await page.exposeFunction('codeAutomationExit', done);
  await page.exposeFunction('codeAutomationLog', onLog);
  return { settled };
}

function addressOf({ origin, token }, { extension, tests, file, workspace }) {
  const remote = path => `vscode-remote://${new URL(origin).host}${resolve(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  // Named here, the folder has the same authority as the files in it; without it they count as outside.
  const folder = resolve(workspace);
  return `${origin}/?${new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) })}`;
}

function closeWhenInterrupted(close) {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => close().finally(() => process.exit(code)));
  }
}
