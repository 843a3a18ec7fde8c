import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { english, t } from '../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../text/path.ts';
import { type Host, HostError, MAX_BYTES } from './host.ts';

/** Enough for any submission with its annexes; a home folder opened by mistake is not walked to its end. */
const MAX_FILES = 150_000;
const SKIPPED = new Set(['node_modules', '__pycache__', 'dist', 'out']);

/** The file system of the machine. */
export const nodeHost: Host = { kind, read, list, write };

/** A path of the file system as the core writes it. */
export function fromNative(path: string): Path {
  const absolute = resolve(path).split(sep).join('/');
  return absolute === '/' ? '' : absolute;
}

export function toNative(path: Path): string {
  return path === '' ? sep : path.split('/').join(sep);
}

async function kind(path: Path): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(toNative(path));
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
  } catch {
    // Whatever keeps a path from being looked at, there is nothing to work with.
    return undefined;
  }
}

async function read(path: Path): Promise<Uint8Array> {
  try {
    const found = await stat(toNative(path));
    // A pipe never ends, and neither does what a device gives.
    if (!found.isFile()) throw new HostError(t('{file} is no ordinary file.', { file: nameOf(path) }), path);
    if (found.size > MAX_BYTES) return new Uint8Array(MAX_BYTES + 1);
    return await readFile(toNative(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(
      t('{file} could not be read: {reason}.', { file: nameOf(path), reason: reasonOf(error) }),
      path,
      error,
    );
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
    return await readdir(toNative(folder), { withFileTypes: true });
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

/** Through a temporary file beside it and a rename, so that a reader sees the old file or the new one, never half of one. */
async function write(path: Path, content: Uint8Array): Promise<void> {
  const target = toNative(path);
  const temporary = join(toNative(folderOf(path)), `.${nameOf(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await mkdir(toNative(folderOf(path)), { recursive: true });
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new HostError(writeFault(path, error), path, error);
  }
}

function writeFault(path: Path, error: unknown): string {
  const code = codeOf(error);
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
    return t(
      '{file} could not be replaced. If it is open in Word or Excel, close it there and compile again; else check that you may write to its folder. The old file is unchanged.',
      { file: nameOf(path) },
    );
  }
  return t('{file} could not be written: {reason}. Nothing was changed.', {
    file: nameOf(path),
    reason: reasonOf(error),
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: english('it is not there'),
  EACCES: english('you are not allowed to'),
  EPERM: english('you are not allowed to'),
  EISDIR: english('there is a folder of that name'),
  ENOTDIR: english('part of its path is a file and not a folder'),
  ENOSPC: english('the disk is full'),
  EROFS: english('the disk can only be read'),
  EMFILE: english('too many files are open'),
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = REASONS[code];
  return known === undefined
    ? t('the system says {error}', { error: code === '' ? String(error) : code })
    : t(known);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
