import { type LineIndex, lineAt } from '../text/line-index.ts';
import { isOddBlank } from './indentation.ts';
import { isConflictMarker } from './merge-conflict.ts';

/**
 * Where a file can be parsed in pieces, found by a scan of its lines: a section's key is one
 * piece and each answer below it another, so that a keystroke costs one answer and a mistake
 * in one answer leaves the others whole.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** A root entry, the head of a root entry whose children follow, or such a child. */
  readonly role: 'entry' | 'head' | 'child';
  /** Blanks before its first line; a child's differ from its siblings' where indentation is broken. */
  readonly indent: number;
  /** What the lines above leave open: a text that changed only further down is split alike up to here. */
  readonly open: Open;
}

/** `key:` alone on its line, but for a comment. */
const HEAD = /^(?:"[^"]*"\s*|'[^']*'\s*|[^\s#'"{}[\],&*!|>%@`?:-][^#:]*):\s*(?:#.*)?$/;
const LIST_ITEM = /^-(\s|$)/;
const CLOSING = /^[}\]]/;
/** A line that begins with a key of one word. */
const KEY = /^["']?[\w.-]+["']?\s*:(\s|$)/;
/** A line that is neither a key nor anything else that YAML has at the root. */
const STRAY = /^(?!---|\.\.\.|%|[{["'?])(?!.*:(\s|$))/;
/** A value that may go on in the lines below. */
const OPEN_VALUE = /(?:^|:\s+)["'{[|>]/;

interface Line {
  readonly start: number;
  readonly indent: Indent;
  /** Without its indentation. */
  readonly typed: string;
}

interface Indent {
  readonly width: number;
  /** True where a tab, or a blank that is none to YAML, is part of it. */
  readonly odd: boolean;
}

/** What the lines read so far leave open. */
interface Open {
  /** The last line at the root. */
  readonly root: string;
  /** Present below a head: what its first child is indented by, where there was one. */
  readonly section?: { readonly child?: Indent };
  /** Present where text without indentation interrupts a section: how its children are indented. */
  readonly interrupted?: Indent;
}

interface Scan {
  readonly text: string;
  readonly stretches: Growing[];
  open: Open;
}

type Growing = { -readonly [Key in keyof Stretch]: Stretch[Key] };

/** What an earlier reading of a text knows of this one. */
export interface Known {
  readonly stretches: readonly Stretch[];
  /** How many of them, from the first and from the last, have the same text. */
  readonly head: number;
  readonly tail: number;
  /** How much longer the text has become. */
  readonly growth: number;
}

/** Stretches that were found, and how many of a known text's first and last ones they go on with. */
export interface Splitting {
  readonly stretches: readonly Stretch[];
  readonly head: number;
  readonly tail: number;
}

/**
 * Stretches in order, covering the text from the first entry to its end without gaps. Of a text that is known
 * but for a few lines only these are read.
 */
export function split(text: string, lines: LineIndex, known?: Known): Splitting {
  const head = known === undefined ? 0 : safeStart(known);
  const before = known?.stretches ?? [];
  const from = before[head];
  const scan: Scan = { text, stretches: before.slice(0, head), open: from?.open ?? { root: '' } };
  const first = head > 0 && from !== undefined ? from.start : text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let next = before.length - (known?.tail ?? 0);
  let tail = 0;
  for (const line of linesOf(text, lines, first)) {
    if (known !== undefined) {
      while (next < before.length && startOf(known, next) < line.start) next++;
      if (goesOnAsKnown(known, next, line, scan)) {
        tail = before.length - next;
        break;
      }
    }
    if (line.indent.width === 0 || scan.stretches.length === 0) readRoot(scan, line);
    else readIndented(scan, line);
    // Braces at the root may go on anywhere.
    if (/^[{[]/.test(scan.open.root) && scan.stretches.length === 1) break;
  }
  return { stretches: join(scan, head, known, tail), head, tail };
}

/**
 * The stretch from which to read anew: a line may join the one above, and interruptions reach back. The last line of
 * a text may have become longer.
 */
function safeStart({ stretches, head }: Known): number {
  let start = Math.max(0, Math.min(head, stretches.length - 1) - 1);
  while (start > 0 && stretches[start]?.open.interrupted !== undefined) start--;
  return start;
}

function startOf({ stretches, growth }: Known, n: number): number {
  return (stretches[n]?.start ?? 0) + growth;
}

/** True where a line begins a stretch of the known end, with the same left open above it. */
function goesOnAsKnown(known: Known, next: number, { start }: Line, { open, stretches }: Scan): boolean {
  const there = known.stretches[next];
  if (there === undefined || startOf(known, next) !== start || stretches.length === 0) return false;
  return open.interrupted === undefined && isSameOpen(open, there.open);
}

function isSameOpen(a: Open, b: Open): boolean {
  if (a === b) return true;
  return a.root === b.root && isSameSection(a.section, b.section) && b.interrupted === undefined;
}

function isSameSection(a: Open['section'], b: Open['section']): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.child === undefined || b.child === undefined ? a.child === b.child : same(a.child, b.child);
}

/** The known beginning, what was read, and the known end where it has moved to. */
function join({ text, stretches }: Scan, head: number, known: Known | undefined, tail: number): Stretch[] {
  const end = known === undefined || tail === 0 ? text.length : startOf(known, known.stretches.length - tail);
  const last = stretches.at(-1);
  if (last !== undefined && stretches.length > head) last.end = end;
  const rest = known === undefined || tail === 0 ? [] : known.stretches.slice(-tail);
  const behind = rest[0];
  for (let n = Math.max(0, head - 1); n < stretches.length; n++) {
    stretches[n] = withRole(stretches[n] as Growing, stretches[n + 1] ?? behind);
  }
  const growth = known?.growth ?? 0;
  for (const stretch of rest)
    stretches.push(
      growth === 0 ? stretch : { ...stretch, start: stretch.start + growth, end: stretch.end + growth },
    );
  return stretches;
}

/** The lines that are neither empty nor comments, nor left by a program that joins versions. */
function* linesOf(text: string, { starts, length }: LineIndex, from: number): Generator<Line> {
  const begun = lineAt({ starts, length }, from);
  for (let n = begun; n < starts.length; n++) {
    const start = n === begun ? from : (starts[n] ?? length);
    let end = starts[n + 1] ?? length;
    while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
    let first = start;
    let odd = false;
    for (; first < end; first++) {
      const code = text.charCodeAt(first);
      if (code === 32) continue;
      if (code > 32 && code < 128) break;
      if (!isOddBlank(text[first])) break;
      odd = true;
    }
    if (first === end || text[first] === '#') continue;
    if (first === start && isConflictMarker(text.slice(first, Math.min(end, first + 8)))) continue;
    yield { start, indent: { width: first - start, odd }, typed: text.slice(first, end) };
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function readRoot(scan: Scan, { start, indent, typed }: Line): void {
  const { open, stretches } = scan;
  const head = indent.width === 0 && HEAD.test(typed);
  const goesOn = LIST_ITEM.test(typed) || CLOSING.test(typed) || (STRAY.test(open.root) && STRAY.test(typed));
  if (stretches.length === 0 || head || !goesOn) begin(scan, start, head ? 'head' : 'entry', indent.width);
  const interrupted = open.section?.child ?? open.interrupted;
  scan.open = head ? { root: typed, section: {} } : { root: typed, ...(interrupted && { interrupted }) };
}

function readIndented(scan: Scan, { start, indent, typed }: Line): void {
  const { section, interrupted, root } = scan.open;
  const item = LIST_ITEM.test(typed);
  if (section === undefined) {
    // Text that lost its indentation stands between two answers: the section goes on below it.
    if (interrupted === undefined || !same(indent, interrupted)) return;
    if (!KEY.test(typed) || OPEN_VALUE.test(root)) return;
    takeIn(scan);
    begin(scan, start, 'child', indent.width);
    scan.open = { root, section: { child: interrupted } };
    return;
  }
  if (section.child === undefined && item) {
    scan.open = { root };
    return;
  }
  const child = section.child ?? indent;
  // Tabs and blanks cannot be compared: a line of the other kind belongs to the one above.
  const goesOn = indent.odd !== child.odd || indent.width > child.width || CLOSING.test(typed);
  if (!goesOn && (indent.width < child.width || !item)) begin(scan, start, 'child', indent.width);
  if (section.child === undefined) scan.open = { root, section: { child } };
}

/** What interrupted the section that goes on now becomes a part of it. */
function takeIn({ stretches }: Scan): void {
  for (let n = stretches.length - 1; n >= 0; n--) {
    const stretch = stretches[n] as Growing;
    const interrupts = stretch.role === 'entry' && stretch.open.section?.child !== undefined;
    if (stretch.open.interrupted === undefined && !interrupts) return;
    stretch.role = 'child';
    if (interrupts) return;
  }
}

function begin({ text, stretches, open }: Scan, start: number, role: Stretch['role'], indent: number): void {
  const last = stretches.at(-1);
  if (last !== undefined && last.end !== start) last.end = start;
  stretches.push({ start, end: text.length, role, indent, open });
}

function same(a: Indent, b: Indent): boolean {
  return a.width === b.width && a.odd === b.odd;
}

/** A head without children is an entry like any other. */
function withRole(stretch: Stretch, next: Stretch | undefined): Stretch {
  return stretch.role === 'head' && next?.role !== 'child' ? { ...stretch, role: 'entry' } : stretch;
}
