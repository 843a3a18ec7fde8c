/** One file of a fixture, dedented, with its cursor and annotation lines taken out. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  /** Offset of `$0` in `text`, in UTF-16 code units; absent where the file has no cursor. */
  readonly cursor?: number;
}

/** What a fixture says of a stretch of one line: line and columns from 0, UTF-16, end exclusive. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const HEADER = /^\s*#- (\S+)$/;
const ANNOTATION = /^\s*# *\^+ \S/;
const GUTTER = '    ';

/**
 * Reads a fixture: text indented by four, files below `#- path` headers. Annotations stand in a gutter
 * of two columns, carets exactly below what they mark; they are taken out before anything is parsed, so
 * that they work inside prose too. `$0` is the cursor.
 */
export function parseFixture(fixture: string): FixtureFile[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of fixture.replace(/^\n|\n *$/g, '').split('\n')) {
    const path = HEADER.exec(line)?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (!ANNOTATION.test(line)) {
      if (files.length === 0) files.push({ path: 'main.tip.yaml', lines: [] });
      files.at(-1)?.lines.push(line);
    }
  }
  return files.map(({ path, lines }) => {
    const text = lines.map(line => line.slice(GUTTER.length)).join('\n');
    const cursor = text.indexOf('$0');
    return cursor < 0 ? { path, text } : { path, text: text.replace('$0', ''), cursor };
  });
}

/** Writes files and marks as a fixture: the inverse of `parseFixture`, in canonical layout. */
export function printFixture(files: readonly FixtureFile[], marks: readonly Mark[]): string {
  const named = files.length > 1 || files[0]?.path !== 'main.tip.yaml';
  const lines = files.flatMap(({ path, text }) => [
    ...(named ? [`  #- ${path}`] : []),
    ...text.split('\n').flatMap((line, n) => [
      (GUTTER + line).trimEnd(),
      ...marks
        .filter(mark => mark.path === path && mark.line === n)
        .sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1))
        .map(underline),
    ]),
  ]);
  return `\n${lines.join('\n')}\n`;
}

function underline({ start, end, label }: Mark): string {
  return `  # ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))} ${label}`;
}
