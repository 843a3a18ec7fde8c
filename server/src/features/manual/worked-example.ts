/** A rule's fixture as a reader sees it: the text of each file, with carets below what is wrong, and what is said of it. */
export interface WorkedText {
  readonly files: readonly WorkedFile[];
  /** The messages of the finding, without the notes at other places. */
  readonly said: readonly string[];
}

export interface WorkedFile {
  /** The file's name, where the fixture has several or names its only one. */
  readonly name?: string;
  readonly lines: readonly WorkedLine[];
}

interface WorkedLine {
  readonly text: string;
  /** Spaces and carets below what a finding marks. */
  readonly marks: readonly string[];
}

const HEADER = /^ {2}#- (\S+)$/;
const ANNOTATION = /^ {2}# ( *\^+) (?:(also)|\S+ \S+): (.*)$/;
const GUTTER = 4;

/** Reads the notation of `Example`: text indented by four, annotations in the gutter, `#- name` before each file. */
export function workedText(fixture: string): WorkedText {
  const files: { name?: string; lines: { text: string; marks: string[] }[] }[] = [];
  const said: string[] = [];
  for (const line of fixture.replace(/^\n|\n *$/g, '').split('\n')) {
    const name = HEADER.exec(line)?.[1];
    if (name !== undefined) {
      files.push({ name, lines: [] });
      continue;
    }
    if (files.length === 0) files.push({ lines: [] });
    const lines = files.at(-1)?.lines ?? [];
    const [, marks, also, message] = ANNOTATION.exec(line) ?? [];
    if (marks === undefined || message === undefined) lines.push({ text: line.slice(GUTTER), marks: [] });
    else if (also === undefined) {
      lines.at(-1)?.marks.push(marks);
      if (!said.includes(message)) said.push(message);
    }
  }
  return { files, said };
}

/** So many lines are shown whole; of a longer text only what differs, with the keys that it stands below. */
const SHORT = 12;

/** The lines of a file to show beside its other version, `…` in place of what is the same in both. */
export function shownLines(file: WorkedFile, other: WorkedFile | undefined): readonly string[] {
  const { lines } = file;
  const theirs = new Set(other?.lines.map(({ text }) => text));
  const differs = ({ text, marks }: WorkedLine) => marks.length > 0 || !theirs.has(text);
  const kept = new Set<number>();
  for (const [n, line] of lines.entries()) {
    if (lines.length <= SHORT) kept.add(n);
    else if (differs(line)) for (const near of [...ancestorsOf(lines, n), n - 1, n, n + 1]) kept.add(near);
  }
  return lines.flatMap(({ text, marks }, n) => {
    if (kept.has(n)) return [text, ...marks.map(underline)];
    return n === 0 || kept.has(n - 1) ? [`${' '.repeat(depthOf(text))}…`] : [];
  });
}

/** The lines above that this one stands below. */
function ancestorsOf(lines: readonly WorkedLine[], line: number): number[] {
  const found: number[] = [];
  let depth = depthOf(lines[line]?.text ?? '');
  for (let n = line - 1; n >= 0 && depth > 0; n--) {
    const text = lines[n]?.text ?? '';
    if (text.trim() === '' || depthOf(text) >= depth) continue;
    found.push(n);
    depth = depthOf(text);
  }
  return found;
}

function depthOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** As a comment; carets at the margin give up one place for its sign. */
function underline(marks: string): string {
  return `#${marks.slice(1)}`;
}
