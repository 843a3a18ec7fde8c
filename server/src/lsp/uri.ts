import type { Path } from '../text/path.ts';
import { asNamed, throughLinks } from './links.ts';

/**
 * The core's path of a document. Files are named by their path on the disk, so that one file has one; what is no file (an unsaved document,
 * a virtual file system) by its whole address, which keeps it apart.
 */
export function toPath(uri: string): Path {
  return uri.startsWith('file://') ? throughLinks(toNamedPath(uri)) : uri;
}

/** The path as the editor names it, links and all. */
export function toNamedPath(uri: string): Path {
  if (!uri.startsWith('file://')) return uri;
  const path = decode(uri.slice('file://'.length));
  // A network share has a host; a drive letter stands behind a slash.
  if (!path.startsWith('/')) return `//${path}`;
  return /^\/[a-z]:/i.test(path) ? path[1]?.toUpperCase() + path.slice(2) : path.replace(/\/$/, '');
}

export function toUri(path: Path): string {
  return toNamedUri(asNamed(path));
}

function toNamedUri(path: Path): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) && !/^[a-z]:/i.test(path)) return path;
  const parts = path.split('/').map(part => encodeURIComponent(part));
  if (path.startsWith('//')) return `file:${parts.join('/')}`;
  return path.startsWith('/') ? `file://${parts.join('/')}` : `file:///${parts.join('/')}`;
}

/** An address that is no well-formed encoding is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
