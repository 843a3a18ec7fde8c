import type { Entry, Mapping, Node, Scalar, Sequence } from './node.ts';

/**
 * Reads the shapes that nearly every answer has: keys, one-line texts, `|` blocks, lists, braces. The nodes are
 * those that the `yaml` package would lead to, at a small part of the time, which is what opening a file waits
 * for. `undefined` for anything else, right or wrong: the package is asked about it.
 */
export function readCommonShapes(text: string): Mapping | undefined {
  if (UNCOMMON.test(text)) return undefined;
  const page = new Page(text);
  page.toContent(0);
  const value = readMapping(page, page.indent, 0);
  return value !== undefined && page.at === text.length ? value : undefined;
}

/** Blanks and breaks that YAML takes differently, and letters that signs are hidden behind. */
const UNCOMMON = /\r(?!\n)|[\t\u0085\u00a0\u2000-\u200a\u2028-\u202f\u3000\ue000-\uf8ff\ufeff]/;
/** Words of letters, figures, dots and hyphens: nothing that YAML could take for a sign. */
const KEY = /[A-Za-z0-9_](?:[\w.-]|[ ](?=\w)){0,80}(?=:(?:[ \r\n]|$))/y;
const FLOW_KEY = /[A-Za-z0-9_](?:[\w.-]|[ ](?=\w)){0,80}(?=: )/y;
/** A text on one line. It ends before a comment or a colon that would make it a key, and these are left to the package. */
const TEXT = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\r\n:#]|:(?=[^\s])|#)*/y;
const FLOW_TEXT = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\r\n:#,[\]{}])*/y;
const QUOTED = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;
const MAX_DEPTH = 20;

/** A place in a text of which the lines are read one after the other. */
class Page {
  readonly text: string;
  /** The first letter of a line that is neither empty nor a comment, or the end. */
  at = 0;
  /** Blanks before it; -1 at the end. */
  indent = -1;
  /** Where the value read last ends, the break behind it included: there end the mappings and lists that it closes. */
  end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line that is not empty, from the beginning of a line. */
  toContent(lineStart: number): void {
    const { text } = this;
    for (let start = lineStart; start < text.length; ) {
      let at = start;
      while (text.charCodeAt(at) === 32) at++;
      const lineBreak = this.breakAt(at);
      if (lineBreak === 0) {
        this.at = at;
        this.indent = at - start;
        return;
      }
      start = at + lineBreak;
    }
    this.at = text.length;
    this.indent = -1;
  }

  /** How long the line break is that stands there; 1 at the end of the text, 0 where none is. */
  breakAt(at: number): 0 | 1 | 2 {
    const code = this.text.charCodeAt(at);
    if (code === 10 || at >= this.text.length) return 1;
    return code === 13 ? 2 : 0;
  }

  /** What matches right here. */
  match(pattern: RegExp, at = this.at): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }
}

/** The entries at a column, from the page's place; leaves the page at the line behind them. */
function readMapping(page: Page, column: number, depth: number): Mapping | undefined {
  const { at: start } = page;
  const entries: Entry[] = [];
  const keys = new Set<string>();
  if (depth > MAX_DEPTH) return undefined;
  do {
    const key = page.match(KEY);
    if (key === undefined || keys.has(key)) return undefined;
    keys.add(key);
    const { at } = page;
    const end = at + key.length;
    const value = readValue(page, end + 1, column, depth);
    if (value === null) return undefined;
    entries.push(entryOf(scalarOf(key, 'plain', at, end), value));
  } while (page.indent === column && page.text.charCodeAt(page.at) !== DASH);
  // Whoever stands deeper would go on with the last text.
  if (page.indent > column) return undefined;
  return { kind: 'mapping', flow: false, entries, span: { start, end: page.end } };
}

const DASH = 45;

/** What stands behind a colon or a dash; `undefined` where nothing does, `null` where it is no common shape. */
function readValue(page: Page, from: number, column: number, depth: number): Node | undefined | null {
  const { text } = page;
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  if (page.breakAt(at) > 0) return at === from ? readBelow(page, at, column, depth) : null;
  if (text.charCodeAt(at) === BAR) return readBlock(page, at, column);
  const value = readInline(page, at, depth, TEXT);
  if (value === null) return null;
  return toNextLine(page, value.span.end) && page.indent <= column ? value : null;
}

const BAR = 124;

/** On to the next line, where nothing but blanks stands behind a value. */
function toNextLine(page: Page, end: number): boolean {
  let at = end;
  while (page.text.charCodeAt(at) === 32) at++;
  const lineBreak = page.breakAt(at);
  if (lineBreak === 0) return false;
  page.end = Math.min(at + lineBreak, page.text.length);
  page.toContent(page.end);
  return true;
}

/** A mapping or a list in the lines below a key. */
function readBelow(page: Page, lineEnd: number, column: number, depth: number): Node | undefined | null {
  page.toContent(lineEnd + page.breakAt(lineEnd));
  const item = page.text.charCodeAt(page.at) === DASH;
  if (page.indent < column || (page.indent === column && !item)) {
    page.end = lineEnd;
    return undefined;
  }
  if (item) return readItems(page, page.indent, depth + 1) ?? null;
  return readMapping(page, page.indent, depth + 1) ?? null;
}

function readItems(page: Page, column: number, depth: number): Sequence | undefined {
  const { at: start } = page;
  const items: Node[] = [];
  if (depth > MAX_DEPTH) return undefined;
  while (page.indent === column && page.text.charCodeAt(page.at) === DASH) {
    const item = readItem(page, column, depth);
    if (item === undefined) return undefined;
    items.push(item);
  }
  if (page.indent > column) return undefined;
  return { kind: 'sequence', flow: false, items, span: { start, end: page.end } };
}

function readItem(page: Page, column: number, depth: number): Node | undefined {
  const at = page.at + 2;
  if (page.text.charCodeAt(at - 1) !== 32 || page.text.charCodeAt(at) === 32) return undefined;
  if (page.match(KEY, at) !== undefined) {
    page.at = at;
    return readMapping(page, column + 2, depth + 1);
  }
  const value = readInline(page, at, depth, TEXT);
  if (value === null || !toNextLine(page, value.span.end) || page.indent > column) return undefined;
  return value;
}

/** A text behind `|`, to the first line that stands less deep. */
function readBlock(page: Page, at: number, column: number): Scalar | null {
  const { text } = page;
  const lineBreak = page.breakAt(at + 1);
  if (lineBreak === 0) return null;
  const first = at + 1 + lineBreak;
  page.toContent(first);
  const { indent } = page;
  // Empty lines above the first one count differently, and so does a text without any line.
  if (indent <= column || page.at - indent !== first) return null;
  const lines: string[] = [];
  let end = first;
  for (let start = first; start < text.length; ) {
    const lineEnd = endOfLine(text, start);
    let from = start;
    while (from < lineEnd && text.charCodeAt(from) === 32) from++;
    if (from < lineEnd && from - start < indent) break;
    lines.push(text.slice(Math.min(start + indent, lineEnd), lineEnd));
    const next = lineEnd + page.breakAt(lineEnd);
    if (from < lineEnd) end = Math.min(next, text.length);
    else if (lineEnd - start > indent) return null;
    start = next;
  }
  page.end = end;
  page.toContent(end);
  if (page.indent > column) return null;
  while (lines.at(-1) === '') lines.pop();
  const typed = `${lines.join('\n')}\n`;
  return { kind: 'scalar', style: 'block', text: typed, raw: text.slice(at, end), span: { start: at, end } };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
}

/** A text, braces or brackets on one line; `plain` is what a text without quotes may be there. What stands behind is for the caller. */
function readInline(page: Page, at: number, depth: number, plain: RegExp): Node | null {
  const letter = page.text[at];
  if (letter === '{' || letter === '[') return readFlow(page, at, depth + 1);
  if (letter === '"' || letter === "'") return readQuoted(page, at);
  const found = page.match(plain, at)?.trimEnd();
  if (found === undefined || found.includes(' #')) return null;
  return scalarOf(found, 'plain', at, at + found.length);
}

function readQuoted(page: Page, at: number): Scalar | null {
  const raw = page.match(QUOTED, at);
  if (raw === undefined) return null;
  const span = { start: at, end: at + raw.length };
  return { kind: 'scalar', style: 'quoted', text: raw.slice(1, -1), raw, span };
}

/** `{a: 1, b: 2}` or `[a, b]`, on one line. */
function readFlow(page: Page, start: number, depth: number): Mapping | Sequence | null {
  if (depth > MAX_DEPTH) return null;
  const braces = page.text[start] === '{';
  const close = braces ? '}' : ']';
  const entries: Entry[] = [];
  const items: Node[] = [];
  const keys = new Set<string>();
  let at = behindBlanks(page, start + 1);
  while (page.text[at] !== close) {
    if (braces) {
      const key = page.match(FLOW_KEY, at);
      if (key === undefined || keys.has(key)) return null;
      keys.add(key);
      const end = at + key.length;
      at = behindBlanks(page, end + 1);
      const value =
        page.text[at] === ',' || page.text[at] === '}' ? undefined : readInline(page, at, depth, FLOW_TEXT);
      if (value === null) return null;
      entries.push(entryOf(scalarOf(key, 'plain', end - key.length, end), value));
      at = value?.span.end ?? at;
    } else {
      const item = readInline(page, at, depth, FLOW_TEXT);
      if (item === null) return null;
      items.push(item);
      at = item.span.end;
    }
    at = behindBlanks(page, at);
    if (page.text[at] === ',') {
      at = behindBlanks(page, at + 1);
      if (page.text[at] === close) return null;
    } else if (page.text[at] !== close) return null;
  }
  const span = { start, end: at + 1 };
  return braces
    ? { kind: 'mapping', flow: true, entries, span }
    : { kind: 'sequence', flow: true, items, span };
}

function behindBlanks(page: Page, from: number): number {
  let at = from;
  while (page.text.charCodeAt(at) === 32) at++;
  return at;
}

function scalarOf(raw: string, style: Scalar['style'], start: number, end: number): Scalar {
  return { kind: 'scalar', style, text: raw, raw, span: { start, end } };
}

function entryOf(key: Scalar, value: Node | undefined): Entry {
  const span = { start: key.span.start, end: value?.span.end ?? key.span.end };
  return { key, colon: true, span, ...(value === undefined ? {} : { value }) };
}
