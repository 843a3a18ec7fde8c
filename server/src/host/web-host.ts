import { isPassedOver } from '../model/workspace.ts';
import { t } from '../text/l10n.ts';
import { folderOf, isInside, nameOf, type Path, relativeTo } from '../text/path.ts';
import {
  type Change,
  type Fingerprint,
  type Host,
  HostError,
  type Listing,
  MAX_BYTES,
  MAX_FILES,
  overfull,
} from './host.ts';
import { sha256 } from './sha256.ts';
import { unlisted, unread, unwritten } from './system-fault.ts';

/** Whole files by their paths, as a page gives and gets them; `null` for one that is taken away. */
export type Files = ReadonlyMap<Path, string | Uint8Array | null>;

/** A machine that is nothing but files that are given as values: where a page of a browser stands in for the disk. */
export interface WebHost extends Host {
  /** Puts files in place, as somebody else does on a disk: it is told of by whoever watches. */
  put(files: Files): void;
}

interface Stored {
  readonly content: Uint8Array;
  readonly modified: Date;
}

/** What only the browser itself can do. */
export interface Browser extends Pick<Host, 'nextTurn'> {
  /** Gives the page what the program wrote. */
  written(files: Files): void;
}

export function createWebHost({ written, nextTurn }: Browser): WebHost {
  const files = new Map<Path, Stored>();
  const put = (changed: Files) => {
    const modified = new Date();
    for (const [path, given] of changed) {
      if (given === null) files.delete(path);
      else files.set(path, { content: typeof given === 'string' ? ENCODER.encode(given) : given, modified });
    }
  };
  const kindOf = (path: Path) => {
    if (files.has(path)) return 'file';
    for (const file of files.keys()) if (isInside(path, file)) return 'folder';
    return undefined;
  };
  /** As a system would say why there is nothing at a path. */
  const absence = (path: Path) => ({ code: isBelowFile(path) ? 'ENOTDIR' : 'ENOENT' });
  const isBelowFile = (path: Path) => above(folderOf(path)).some(folder => files.has(folder));
  return {
    put,
    kind: async path => kindOf(path),
    read: async path => {
      const content = files.get(path)?.content;
      if (content !== undefined) return content.length > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : content;
      if (kindOf(path) === undefined) throw unread(path, absence(path));
      throw new HostError(t('{file} is no ordinary file.', { file: nameOf(path) }), path);
    },
    isLink: async () => false,
    list: async (folder, { deep, atMost = MAX_FILES }) => {
      if (kindOf(folder) !== 'folder')
        throw unlisted(folder, { code: files.has(folder) ? 'ENOTDIR' : absence(folder).code });
      const found = [...files.keys()].filter(
        path => isInside(folder, path) && isListed(relativeTo(folder, path), deep),
      );
      if (found.length > atMost) throw overfull(folder, atMost);
      return { files: found.sort(), links: [], closed: new Map() } satisfies Listing;
    },
    realPath: async path => withoutDots(path),
    fingerprint: async (path): Promise<Fingerprint | undefined> => {
      const stored = files.get(path);
      return stored && { modified: stored.modified, sha256: await sha256(stored.content) };
    },
    foldersAbove: async folder => above(folder),
    write: async change => {
      for (const { path } of newFiles(change)) {
        const code = kindOf(path) === 'folder' ? 'EISDIR' : isBelowFile(path) ? 'ENOTDIR' : undefined;
        if (code === undefined) continue;
        throw new HostError(`${unwritten(path, { code })} ${t('Nothing was changed.')}`, path);
      }
      const changed = changedBy(change, path => files.get(path)?.content);
      put(changed);
      written(changed);
    },
    toNative: path => path || '/',
    fromNative: withoutDots,
    nextTurn,
  };
}

const ENCODER = new TextEncoder();

function newFiles({ files, record }: Change) {
  return record === undefined ? files : [...files, record];
}

/** All that a change does, at once. */
function changedBy(change: Change, contentOf: (path: Path) => Uint8Array | undefined): Files {
  const changed = new Map<Path, Uint8Array | null>();
  for (const { from, to } of change.aside ?? []) {
    const content = contentOf(from);
    if (content !== undefined) changed.set(from, null).set(to, content);
  }
  for (const { path, content } of newFiles(change)) changed.set(path, content);
  for (const path of change.remove ?? []) if (contentOf(path) !== undefined) changed.set(path, null);
  return changed;
}

/** A folder and all above it, the nearest first; the last is the root. */
function above(folder: Path): Path[] {
  const found = [folder];
  for (let at = folder; at !== folderOf(at); at = folderOf(at)) found.push(folderOf(at));
  return found;
}

/** True for a file that a listing shows, by the way to it from the folder that is listed. */
function isListed(way: string, deep: boolean): boolean {
  const folders = way.split('/').slice(0, -1);
  return deep ? !folders.some(isPassedOver) : folders.length === 0;
}

function withoutDots(path: Path): Path {
  const [root = '', ...below] = path.split('/');
  const parts = [root];
  for (const part of below) {
    if (part === '..') parts.length = Math.max(parts.length - 1, 1);
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
