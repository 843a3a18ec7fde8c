import type { Path } from '../text/path.ts';
import { asNamed, throughLinks } from './links.ts';
import { spelled, spelledBelow, spelledDocument } from './spelling.ts';

/**
 * The core's path of a document. Files are named by their path on the disk, so that one file has one; what is no file (an unsaved document,
 * a virtual file system) by its whole address, which keeps it apart.
 */
export function toPath(uri: string): Path {
  return isFileUri(uri) ? throughLinks(toNamedPath(uri)) : uri;
}

export function isFileUri(uri: string): boolean {
  return /^file:\//i.test(uri);
}

/** The path as the editor names it, links and all. */
export function toNamedPath(uri: string): Path {
  if (!isFileUri(uri)) return uri;
  // This computer has a name of its own, which editors leave out.
  const path = decode(uri.slice('file:'.length)).replace(/^\/\/(?:localhost)?(?=\/)/i, '');
  // A network share has a host; a drive letter stands behind a slash.
  return /^\/[a-z]:/i.test(path) ? path[1]?.toUpperCase() + path.slice(2) : path.replace(/\/$/, '');
}

/** The address of a path on the disk: the one by which the editor holds the document, else one that is spelled like its others. */
export function toUri(path: Path): string {
  const [open] = spelledDocument(path);
  if (open !== undefined) return open;
  const named = asNamed(path);
  return spelledBelow(named) ?? toNamedUri(named);
}

function toNamedUri(path: Path): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) && !/^[a-z]:/i.test(path)) return path;
  const parts = path.split('/').map(spelled);
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
