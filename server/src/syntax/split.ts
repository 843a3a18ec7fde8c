import { indexLines } from '../text/line-index.ts';
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
  /** What the lines above leave open: where it is the same, a text that changed further up is split alike from here on. */
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
export interface Open {
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

/**
 * Stretches in order, covering the text from the first entry to its end without gaps. `isKnown` says of a line at the root
 * whether what begins with it was split before with the same left open above it: what was found until then ends there.
 */
export function split(
  text: string,
  isKnown: (start: number, open: Open) => boolean = () => false,
): readonly Stretch[] {
  const scan: Scan = { text, stretches: [], open: NOTHING };
  for (const line of linesOf(text)) {
    const isRoot = line.indent.width === 0 || scan.stretches.length === 0;
    if (isRoot && scan.stretches.length > 0 && isKnown(line.start, isHead(line) ? NOTHING : scan.open)) {
      endAt(scan, line.start);
      break;
    }
    if (isRoot) readRoot(scan, line);
    else readIndented(scan, line);
    // Braces at the root may go on anywhere.
    if (/^[{[]/.test(scan.open.root) && scan.stretches.length === 1) break;
  }
  return scan.stretches.map((stretch, n, all) => withRole(stretch, all[n + 1]));
}

/** The key of a section is read alike, and what stands below it, whatever is left open above. */
const NOTHING: Open = { root: '' };

function isHead({ indent, typed }: Line): boolean {
  return indent.width === 0 && HEAD.test(typed);
}

/** True where a text goes on alike below, whichever of the two was left open above. */
export function isSameOpen(a: Open, b: Open): boolean {
  return (
    a.root === b.root &&
    (a.section === undefined) === (b.section === undefined) &&
    isSameIndent(a.section?.child, b.section?.child) &&
    isSameIndent(a.interrupted, b.interrupted)
  );
}

function isSameIndent(a: Indent | undefined, b: Indent | undefined): boolean {
  return a?.width === b?.width && a?.odd === b?.odd;
}

/** The lines that are neither empty nor comments, nor left by a program that joins versions. */
function* linesOf(text: string): Generator<Line> {
  const lines = indexLines(text);
  for (let n = 0; n < lines.lineCount; n++) {
    // The mark of a file's encoding is no part of its first line.
    const start = n === 0 && text.charCodeAt(0) === 0xfeff ? 1 : (lines.startOf(n) ?? text.length);
    let end = lines.startOf(n + 1) ?? text.length;
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

function readRoot(scan: Scan, line: Line): void {
  const { open, stretches } = scan;
  const { start, indent, typed } = line;
  const head = isHead(line);
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
    if (interrupted === undefined || !isSameIndent(indent, interrupted)) return;
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

function begin(scan: Scan, start: number, role: Stretch['role'], indent: number): void {
  const { text, stretches, open } = scan;
  endAt(scan, start);
  stretches.push({ start, end: text.length, role, indent, open: role === 'head' ? NOTHING : open });
}

function endAt({ stretches }: Scan, end: number): void {
  const last = stretches.at(-1);
  if (last !== undefined) last.end = end;
}

/** A head without children is an entry like any other. */
function withRole(stretch: Stretch, next: Stretch | undefined): Stretch {
  return stretch.role === 'head' && next?.role !== 'child' ? { ...stretch, role: 'entry' } : stretch;
}
