import type { Folder } from './folder.ts';

/** The same deviation in as few folders, files and lines as can be found in the time given, in milliseconds. */
export function shrink(
  folders: readonly Folder[],
  deviates: (folders: readonly Folder[]) => boolean,
  time: number,
): readonly Folder[] {
  const end = Date.now() + time;
  let least = folders;
  const attempt = (smaller: readonly Folder[]) => {
    if (smaller.length === 0 || Date.now() > end || !deviates(smaller)) return false;
    least = smaller;
    return true;
  };
  // The last step alone is most often enough.
  if (!attempt(least.slice(-1))) attempt(least.slice(-2));
  for (let n = least.length - 2; n >= 0; n--) attempt(least.toSpliced(n, 1));
  for (const path of pathsOf(least)) attempt(least.map(folder => without(folder, path)));
  for (const path of pathsOf(least)) {
    for (let size = 64; size >= 1; size = Math.floor(size / 2)) {
      const lines = [...new Set(least.flatMap(({ texts }) => linesOf(texts.get(path) ?? '')))];
      for (let n = 0; n < lines.length; n += size) {
        const gone = new Set(lines.slice(n, n + size));
        attempt(least.map(folder => withoutLines(folder, path, gone)));
      }
    }
  }
  return least;
}

function pathsOf(folders: readonly Folder[]): readonly string[] {
  return [...new Set(folders.flatMap(({ texts }) => [...texts.keys()]))];
}

function without({ texts, others, locked }: Folder, path: string): Folder {
  const left = new Map(texts);
  left.delete(path);
  return { texts: left, others, locked };
}

function withoutLines(folder: Folder, path: string, gone: ReadonlySet<string>): Folder {
  const text = folder.texts.get(path);
  if (text === undefined) return folder;
  const left = linesOf(text).filter(line => !gone.has(line));
  return { ...folder, texts: new Map(folder.texts).set(path, left.join('')) };
}

/** With their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
