import { resolve, sep } from 'node:path';
import type { Path } from '../text/path.ts';

/** A path of the file system as the core writes it. */
export function fromNative(path: string): Path {
  const absolute = resolve(path).split(sep).join('/');
  return absolute === '/' ? '' : absolute;
}

export function toNative(path: Path): string {
  return path === '' ? sep : path.split('/').join(sep);
}
