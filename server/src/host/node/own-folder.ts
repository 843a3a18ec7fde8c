import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The folder in which the program keeps what it runs again: nobody but its user can write into it, nor put another in
 * its place. `undefined` where there is no such folder, and then nothing is kept.
 */
export function ownFolder(name: string): string | undefined {
  const base = cacheFolder();
  if (base === undefined) return undefined;
  const folder = join(base, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(folder) ? realpathSync(folder) : undefined;
  } catch {
    // A read-only home, a file in its place: the program starts a little later, and that is all.
    return undefined;
  }
}

/** Where each system has caches of a user. */
function cacheFolder(): string | undefined {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache');
}

/** On Windows the folder of a user's programs is the user's own by the rights that it has from above. */
function isOwn(folder: string): boolean {
  const user = process.getuid?.();
  if (user === undefined) return true;
  const own = lstatSync(folder);
  if (!own.isDirectory() || own.uid !== user || (own.mode & 0o077) !== 0) return false;
  for (let above = dirname(realpathSync(folder)); ; above = dirname(above)) {
    if (!isSafe(statSync(above), user)) return false;
    if (above === dirname(above)) return true;
  }
}

/** Who can write into a folder can put another folder in place of one in it, unless it is sticky (as /tmp is). */
function isSafe({ uid, mode }: { readonly uid: number; readonly mode: number }, user: number): boolean {
  const sticky = (mode & 0o1000) !== 0;
  return (uid === user || uid === 0) && ((mode & 0o022) === 0 || sticky);
}
