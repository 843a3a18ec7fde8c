import { folderOf, isInside, type Path } from '../text/path.ts';

/**
 * How the editor spells its addresses. `file:///c%3A/…` and `file:///C:/…` are one file, and an editor that compares
 * addresses letter by letter knows only the one that it opened: it is answered in its own.
 */
let documents: ReadonlyMap<Path, readonly string[]> = new Map();
let folders: ReadonlyMap<Path, string> = new Map();
/** Signs that it was seen to leave as they are, where others write `%2B`. */
let bare: ReadonlySet<string> = new Set();

/** The documents that the editor holds, by the path that each address names. */
export function spellDocuments(uris: readonly string[], toPath: (uri: string) => Path): void {
  const known = new Map<Path, readonly string[]>();
  for (const uri of uris) {
    const path = toPath(uri);
    known.set(path, [...(known.get(path) ?? []), uri]);
  }
  documents = known;
}

/** An address that the editor used of a folder, or of a file in one. */
export function learnFolder(folder: Path, uri: string): void {
  const address = uri.replace(/\/$/, '');
  if (folders.get(folder) === address) return;
  folders = new Map([...folders, [folder, address]]);
  bare = new Set([...bare, ...(address.replace(/^file:\/*[a-z]:/i, '').match(/[+@,&=$:;!'()*]/g) ?? [])]);
}

/** The same of the folder of a file. */
export function learnFile(file: Path, uri: string, toPath: (uri: string) => Path): void {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  // A slash that is written `%2F` parts nothing in the address, and would part the path.
  if (toPath(folder) === folderOf(file)) learnFolder(folderOf(file), folder);
}

/** Every address by which the editor holds a file. */
export function spelledDocument(path: Path): readonly string[] {
  return documents.get(path) ?? [];
}

/** An address in a folder whose spelling is known, else undefined. */
export function spelledBelow(path: Path): string | undefined {
  let longest: Path | undefined;
  for (const folder of folders.keys()) {
    if (isInside(folder, path) && folder.length > (longest?.length ?? -1)) longest = folder;
  }
  if (longest === undefined) return undefined;
  const rest = path.slice(longest.length).split('/').map(spelled).join('/');
  return `${folders.get(longest) ?? ''}${rest}`;
}

/** A part of an address, with the signs that this editor leaves bare. */
export function spelled(part: string): string {
  return encodeURIComponent(part).replace(/%[0-9A-F]{2}/g, sign => {
    const letter = decodeURIComponent(/^%[0-7]/.test(sign) ? sign : '');
    return bare.has(letter) ? letter : sign;
  });
}
