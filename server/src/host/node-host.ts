// `node:fs/promises` has them too, and brings with it what a start of the server has no use for.
import { readdir, readFile, realpath, stat } from 'node:fs';
import { promisify } from 'node:util';
import { t } from '../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../text/path.ts';
import { type Fingerprint, type Host, HostError, MAX_BYTES } from './host.ts';
import { fromNative, toNative } from './native-path.ts';
import { sha256 } from './sha256.ts';
import { codeOf, reasonOf } from './system-fault.ts';

/** Enough for any submission with its annexes; a home folder opened by mistake is not walked to its end. */
const MAX_FILES = 150_000;
const SKIPPED = new Set(['node_modules', '__pycache__', 'dist', 'out']);

/** The file system of the machine. What writes to it is loaded when it is first used. */
export const nodeHost: Host = {
  kind,
  read,
  list,
  realPath,
  fingerprint,
  write: async change => (await import('./write-files.ts')).writeFiles(change),
};

async function kind(path: Path): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await promisify(stat)(toNative(path));
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
  } catch {
    // Whatever keeps a path from being looked at, there is nothing to work with.
    return undefined;
  }
}

async function read(path: Path): Promise<Uint8Array> {
  try {
    const found = await promisify(stat)(toNative(path));
    // A pipe never ends, and neither does what a device gives.
    if (!found.isFile()) throw new HostError(t('{file} is no ordinary file.', { file: nameOf(path) }), path);
    if (found.size > MAX_BYTES) return new Uint8Array(MAX_BYTES + 1);
    return await promisify(readFile)(toNative(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(
      t('{file} could not be read: {reason}.', { file: nameOf(path), reason: reasonOf(error) }),
      path,
      error,
      codeOf(error) === 'ENOENT',
    );
  }
}

/** More than any report of ours has. */
const MAX_REPORT = 256 * 1024 * 1024;

async function fingerprint(path: Path): Promise<Fingerprint | undefined> {
  try {
    const found = await promisify(stat)(toNative(path));
    if (!found.isFile()) return undefined;
    const { mtime: modified, size } = found;
    if (size > MAX_REPORT) return { modified };
    try {
      return { modified, sha256: await sha256(await promisify(readFile)(toNative(path))) };
    } catch {
      return { modified };
    }
  } catch {
    return undefined;
  }
}

async function list(folder: Path, { deep }: { readonly deep: boolean }): Promise<readonly Path[]> {
  const files: Path[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.length > MAX_FILES) {
      throw new HostError(
        t(
          'The folder {folder} holds more than {count} files. Open the folder of the submission itself instead.',
          { folder: nameOf(folder), count: MAX_FILES },
        ),
        folder,
      );
    }
    for (const entry of await entriesOf(next, next === folder)) {
      const path = `${next}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (deep && entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) {
        waiting.push(path);
      }
    }
  }
  return files.sort();
}

async function entriesOf(folder: Path, asked: boolean) {
  try {
    return await promisify(readdir)(toNative(folder), { withFileTypes: true });
  } catch (error) {
    if (!asked) return [];
    throw new HostError(
      t('The folder {folder} could not be read: {reason}.', {
        folder: nameOf(folder),
        reason: reasonOf(error),
      }),
      folder,
      error,
    );
  }
}

async function realPath(path: Path): Promise<Path> {
  try {
    return fromNative(await promisify(realpath)(toNative(path)));
  } catch {
    // The root is always there.
    return path === '' ? path : `${await realPath(folderOf(path))}/${nameOf(path)}`;
  }
}
