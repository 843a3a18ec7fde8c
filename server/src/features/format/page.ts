import { indexLines, type LineIndex, positionAt } from '../../text/line-index.ts';

/** A file as its lines. Lines and columns count from 0, columns in UTF-16 units and without the byte order mark. */
export interface Page {
  readonly text: string;
  readonly index: LineIndex;
  /** Without the empty one behind the last line break. Blanks there are a line: a block of text may end with them. */
  readonly count: number;
}

/** A line of the file in its new shape: which one of the lines as typed it was, and its text without line break. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

export function pageOf(text: string): Page {
  const index = indexLines(text);
  const last = index.startOf(index.lineCount - 1) ?? 0;
  const open = text.length > last && text.slice(last) !== '\ufeff';
  return { text, index, count: index.lineCount - (open ? 0 : 1) };
}

export function lineAt({ index }: Page, offset: number): number {
  return positionAt(index, offset).line;
}

export function columnAt(page: Page, offset: number): number {
  return offset - startOf(page, lineAt(page, offset));
}

/** Where a line begins, behind a byte order mark. */
export function startOf({ text, index }: Page, line: number): number {
  return line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : (index.startOf(line) ?? text.length);
}

/** Where a line ends, before its line break. */
export function endOf({ text, index }: Page, line: number): number {
  let end = index.startOf(line + 1) ?? text.length;
  while (end > 0 && end > (index.startOf(line) ?? end) && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

export function typedOn(page: Page, line: number): string {
  return page.text.slice(startOf(page, line), endOf(page, line));
}

/** A line as it was typed. */
export function asTyped(page: Page, line: number): Line {
  return { line, text: typedOn(page, line) };
}

/** Blanks before the first character of a line; of a blank line all of them. */
export function indentOf(page: Page, line: number): number {
  return /^[ \t]*/.exec(typedOn(page, line))?.[0].length ?? 0;
}

export function isBlank(page: Page, line: number): boolean {
  return /^[ \t]*$/.test(typedOn(page, line));
}

/** The lines from one to before another. */
export function linesFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, n) => first + n);
}

export function indented(column: number, text: string): string {
  return text === '' ? '' : ' '.repeat(column) + text;
}
