/**
 * Paths as the core sees them: absolute, `/` between the parts, no `.` or `..` in them. The edges
 * translate from and to the file system's and the editor's form.
 */
export type Path = string;

/** The folder that a file or folder stands in, without a slash at its end; empty for the root. */
export function folderOf(path: Path): Path {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True when `path` is `folder` or lies below it. */
export function isInside(folder: Path, path: Path): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The way from a folder to a path inside it; elsewhere the path itself. */
export function relativeTo(folder: Path, path: Path): string {
  return path !== folder && isInside(folder, path) ? path.slice(folder.length + 1) : path;
}

/** The way from one folder to another, up and down: `../pakistan`; `.` for itself. */
export function wayTo(from: Path, to: Path): string {
  const [start, end] = [from.split('/'), to.split('/')];
  const apart = start.findIndex((part, n) => part !== end[n]);
  const shared = apart < 0 ? start.length : apart;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/') || '.';
}

/**
 * The path that `written` names from `folder`; `undefined` for what is no relative path: an absolute
 * one, one with a drive letter, a network share, or one that climbs above the root.
 */
export function resolvePath(folder: Path, written: string): Path | undefined {
  const typed = written.replaceAll('\\', '/');
  if (typed === '' || typed.startsWith('/') || /^[a-z]:/i.test(typed) || typed.startsWith('~'))
    return undefined;
  const parts = folder.split('/');
  for (const part of typed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length <= 1) return undefined;
    else parts.pop();
  }
  return parts.join('/');
}

/**
 * True when a path relative to the manifest matches a pattern of `files:`. `**` stands for any
 * folders, `*` for any letters of one name, `?` for one letter; `./` before it and backslashes do not count.
 */
export function matchesGlob(pattern: string, relative: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const plain = pattern.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  return matchParts(plain.split('/'), relative.split('/'));
}

/** What is longer names no folder that a system has. */
const LONGEST_PATTERN = 1_000;

function matchParts(pattern: readonly string[], parts: readonly string[]): boolean {
  // Reachable positions in `pattern` after each part: linear, whatever stars there are.
  let reached = closure(pattern, new Set([0]));
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      const wanted = pattern[at];
      if (wanted === undefined) continue;
      if (wanted === '**') next.add(at);
      else if (matchName(wanted, part)) next.add(at + 1);
    }
    reached = closure(pattern, next);
  }
  return reached.has(pattern.length);
}

function closure(pattern: readonly string[], reached: Set<number>): Set<number> {
  for (const at of reached) if (pattern[at] === '**') reached.add(at + 1);
  return reached;
}

function matchName(pattern: string, name: string): boolean {
  let reached = new Set([0]);
  const close = (set: Set<number>) => {
    for (const at of set) if (pattern[at] === '*') set.add(at + 1);
    return set;
  };
  reached = close(reached);
  for (const letter of name) {
    const next = new Set<number>();
    for (const at of reached) {
      const wanted = pattern[at];
      if (wanted === '*') next.add(at);
      else if (wanted === '?' || wanted === letter) next.add(at + 1);
    }
    reached = close(next);
  }
  return reached.has(pattern.length);
}
