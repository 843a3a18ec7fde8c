import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const windows = process.platform === 'win32';
const MAC_APPLICATION = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/**
 * The `code` command of a VS Code on this machine: the path given, else the one on the PATH, else a Mac's usual place.
 *
 * @param {string} [given] path of the command
 * @returns {string | undefined} absolute path; undefined where none is installed
 * @throws {Error} where there is nothing at the path given
 */
export function findCode(given) {
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`There is no VS Code at ${given}.`);
    return resolve(given);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const candidates = folders.map(folder => join(folder, windows ? 'code.cmd' : 'code'));
  if (process.platform === 'darwin') candidates.push(MAC_APPLICATION);
  return candidates.find(candidate => existsSync(candidate));
}

/** Runs the `code` command and waits for it; it returns as soon as the window is asked for. True when it could. */
export function runCode(command, options) {
  // Windows starts a .cmd through its shell alone, which wants its quotes from us.
  const { status } = windows
    ? spawnSync([command, ...options].map(word => `"${word}"`).join(' '), { shell: true, stdio: 'inherit' })
    : spawnSync(command, options, { stdio: 'inherit' });
  return status === 0;
}

/**
 * The program behind a `code` command, which a test run needs to hear how the tests ended.
 *
 * @param {string} command a `code` command, or the program itself
 */
export function programOf(command) {
  const real = realpathSync(command);
  const above = dirname(dirname(real));
  const mac = join(above, '../../MacOS');
  const candidates = existsSync(mac)
    ? readdirSync(mac).map(name => join(mac, name))
    : [join(above, windows ? 'Code.exe' : 'code')];
  return candidates.find(candidate => existsSync(candidate)) ?? real;
}
