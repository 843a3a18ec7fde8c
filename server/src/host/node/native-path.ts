import { resolve, sep } from 'node:path';
import type { Path } from '../../text/path.ts';

/** A path of the file system as the core writes it. */
export function fromNative(path: string): Path {
  return resolve(path).split(sep).join('/').replace(/\/$/, '');
}

/** A drive without a slash would be the folder that the program works in on it. */
export function toNative(path: Path): string {
  const native = path.split('/').join(sep);
  return path === '' || /^[a-z]:$/i.test(path) ? `${native}${sep}` : native;
}
