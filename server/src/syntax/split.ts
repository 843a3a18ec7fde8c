import { isOddBlank } from './indentation.ts';
import { lineEnd, nextLine } from './lines.ts';

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
interface State {
  readonly stretches: { start: number; end: number; role: Stretch['role']; indent: number }[];
  /** Present below a head: what its first child is indented by, where there was one. */
  section?: { child?: Indent };
  /** Of a section that text without indentation interrupts: the first stretch of that text. */
  interrupted?: { readonly child: Indent; readonly from: number };
  /** The last line at the root. */
  root: string;
}

/** Stretches in order, covering the text from the first entry to its end without gaps. */
export function split(text: string): Stretch[] {
  const state: State = { stretches: [], root: '' };
  for (const line of linesOf(text)) {
    if (line.indent.width === 0 || state.stretches.length === 0) readRoot(state, line, text.length);
    else readIndented(state, line, text.length);
    // Braces at the root may go on anywhere.
    if (/^[{[]/.test(state.root) && state.stretches.length === 1) break;
  }
  return state.stretches.map((stretch, n) => withRole(stretch, state.stretches[n + 1]));
}

/** The lines that are neither empty nor comments. */
function* linesOf(text: string): Generator<Line> {
  for (
    let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    start < text.length;
    start = nextLine(text, start)
  ) {
    const end = lineEnd(text, start);
    let first = start;
    let odd = false;
    for (; first < end && (text[first] === ' ' || isOddBlank(text[first])); first++)
      odd ||= text[first] !== ' ';
    if (first === end || text[first] === '#') continue;
    yield { start, indent: { width: first - start, odd }, typed: text.slice(first, end) };
  }
}

function readRoot(state: State, { start, indent, typed }: Line, end: number): void {
  const last = state.stretches.at(-1);
  const head = indent.width === 0 && HEAD.test(typed);
  const goesOn =
    LIST_ITEM.test(typed) || CLOSING.test(typed) || (STRAY.test(state.root) && STRAY.test(typed));
  const child = state.section?.child;
  delete state.section;
  if (head) {
    delete state.interrupted;
    state.section = {};
  } else if (child !== undefined) {
    state.interrupted = { child, from: state.stretches.length };
  }
  state.root = typed;
  if (last === undefined || head || !goesOn) begin(state, start, head ? 'head' : 'entry', indent.width, end);
}

function readIndented(state: State, { start, indent, typed }: Line, end: number): void {
  const { section, interrupted } = state;
  const item = LIST_ITEM.test(typed);
  if (section === undefined) {
    // Text that lost its indentation stands between two answers: the section goes on below it.
    if (interrupted === undefined || !same(indent, interrupted.child)) return;
    if (!KEY.test(typed) || OPEN_VALUE.test(state.root)) return;
    for (const stretch of state.stretches.slice(interrupted.from)) stretch.role = 'child';
    state.section = { child: interrupted.child };
    delete state.interrupted;
    begin(state, start, 'child', indent.width, end);
    return;
  }
  if (section.child === undefined && item) {
    delete state.section;
    return;
  }
  section.child ??= indent;
  const { child } = section;
  // Tabs and blanks cannot be compared: a line of the other kind belongs to the one above.
  if (indent.odd !== child.odd || indent.width > child.width || CLOSING.test(typed)) return;
  if (indent.width < child.width || !item) begin(state, start, 'child', indent.width, end);
}

function begin(
  { stretches }: State,
  start: number,
  role: Stretch['role'],
  indent: number,
  end: number,
): void {
  const last = stretches.at(-1);
  if (last !== undefined) last.end = start;
  stretches.push({ start, end, role, indent });
}

function same(a: Indent, b: Indent): boolean {
  return a.width === b.width && a.odd === b.odd;
}

/** A head without children is an entry like any other. */
function withRole(stretch: Stretch, next: Stretch | undefined): Stretch {
  return stretch.role === 'head' && next?.role !== 'child' ? { ...stretch, role: 'entry' } : stretch;
}
