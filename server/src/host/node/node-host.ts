// `node:fs/promises` has them too, and brings with it what a start of the server has no use for.
import { lstat, readdir, readFile, realpath, stat } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isPassedOver } from '../../model/workspace.ts';
import { t } from '../../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../../text/path.ts';
import {
  type Change,
  type Fingerprint,
  type Host,
  HostError,
  type Listing,
  MAX_BYTES,
  MAX_FILES,
  overfull,
} from '../host.ts';
import { sha256 } from '../sha256.ts';
import { codeOf, reasonOf, unlisted, unread } from '../system-fault.ts';
import { foldersUpTo, type Standing } from './folders-above.ts';
import { fromNative, toNative } from './native-path.ts';

/** The file system of the machine. What writes to it is loaded when it is first used. */
export const nodeHost: Host = {
  kind,
  read,
  isLink,
  list,
  realPath,
  fingerprint,
  foldersAbove,
  write,
  toNative,
  fromNative,
  nextTurn: () => setImmediate(),
};

async function kind(path: Path): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await promisify(stat)(nativeOf(path));
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
  } catch {
    // Whatever keeps a path from being looked at, there is nothing to work with.
    return undefined;
  }
}

async function isLink(path: Path): Promise<boolean> {
  try {
    return (await promisify(lstat)(nativeOf(path))).isSymbolicLink();
  } catch {
    return false;
  }
}

async function read(path: Path): Promise<Uint8Array> {
  try {
    const found = await promisify(stat)(nativeOf(path));
    // A pipe never ends, and neither does what a device gives.
    if (!found.isFile()) throw new HostError(t('{file} is no ordinary file.', { file: nameOf(path) }), path);
    if (found.size > MAX_BYTES) return new Uint8Array(MAX_BYTES + 1);
    return await promisify(readFile)(toNative(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw unread(path, error);
  }
}

/** More than any report of ours has. */
const MAX_REPORT = 256 * 1024 * 1024;

async function fingerprint(path: Path): Promise<Fingerprint | undefined> {
  try {
    const found = await promisify(stat)(nativeOf(path));
    if (!found.isFile()) return undefined;
    const { mtime: modified, size } = found;
    if (size > MAX_REPORT) return { modified };
    try {
      return { modified, sha256: await sha256(await promisify(readFile)(nativeOf(path))) };
    } catch {
      return { modified };
    }
  } catch {
    return undefined;
  }
}

async function list(
  folder: Path,
  { deep, atMost = MAX_FILES }: { readonly deep: boolean; readonly atMost?: number },
): Promise<Listing> {
  const files: Path[] = [];
  const links: Path[] = [];
  const closed = new Map<Path, string>();
  const waiting = [folder];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.length > atMost) throw overfull(folder, atMost);
    for (const entry of await entriesOf(next, folder, closed)) {
      const path = `${next}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
      else if (deep && entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(path);
    }
  }
  return { files: files.sort(), links: links.sort(), closed };
}

/** What lies in one folder of those that are listed; the first must be readable, of any other it is noted that it is not. */
async function entriesOf(folder: Path, first: Path, closed: Map<Path, string>) {
  try {
    return await promisify(readdir)(nativeOf(folder), { withFileTypes: true });
  } catch (error) {
    if (folder !== first) {
      // Removed while its neighbours were listed: it is as if it had never been there.
      if (codeOf(error) !== 'ENOENT') closed.set(folder, reasonOf(error));
      return [];
    }
    throw unlisted(folder, error);
  }
}

async function realPath(path: Path): Promise<Path> {
  try {
    return fromNative(await promisify(realpath)(nativeOf(path)));
  } catch {
    // The root is always there.
    return path === '' || !isAbsolute(toNative(path))
      ? path
      : `${await realPath(folderOf(path))}/${nameOf(path)}`;
  }
}

async function foldersAbove(folder: Path): Promise<readonly Path[]> {
  const look = async (native: string): Promise<Standing | undefined> => {
    try {
      return await promisify(stat)(native, { bigint: true });
    } catch {
      return undefined;
    }
  };
  return foldersUpTo(folder, path => look(toNative(path)), await look(homedir()), process.getuid?.());
}

async function write(change: Change): Promise<void> {
  for (const { path } of [...change.files, ...(change.record ? [change.record] : [])]) nativeOf(path);
  await (await import('./write-files.ts')).writeFiles(change);
}

/** The path as the system has it. What is no place on the disk (`untitled:…`) would be looked for where the program runs. */
function nativeOf(path: Path): string {
  const native = toNative(path);
  if (!isAbsolute(native)) throw new HostError(t('{path} is no path of a file.', { path }), path);
  return native;
}
