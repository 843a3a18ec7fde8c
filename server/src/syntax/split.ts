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
const HEAD = /^(?:"[^"]*"|'[^']*'|[^\s#'"{}[\],&*!|>%@`?:-][^#:]*)\s*:\s*(?:#.*)?$/;
const LIST_ITEM = /^-(\s|$)/;

/** Stretches in order, covering the text from the first entry to its end without gaps. */
export function split(text: string): Stretch[] {
  const stretches: { start: number; end: number; role: Stretch['role']; indent: number }[] = [];
  /** Indentation of the children below the present root entry; absent while none was seen. */
  let childIndent: number | undefined;
  let divisible = false;
  const begin = (start: number, role: Stretch['role'], indent: number) => {
    const last = stretches.at(-1);
    if (last !== undefined) last.end = start;
    stretches.push({ start, end: text.length, role, indent });
  };
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const first = firstNonBlank(text, start, end);
    const indent = first - start;
    const sign = text.charCodeAt(first);
    if (first < end && sign !== 35 /* # */) {
      if (indent === 0) {
        const line = text.slice(start, end);
        const continued = LIST_ITEM.test(line) && stretches.length > 0;
        if (!continued) {
          divisible = HEAD.test(line);
          childIndent = undefined;
          begin(start, divisible ? 'head' : 'entry', 0);
        } else {
          divisible = false;
        }
      } else if (divisible) {
        const item = LIST_ITEM.test(text.slice(first, Math.min(first + 2, end)));
        if (childIndent === undefined) {
          if (item || sign === 9) divisible = false;
          else childIndent = indent;
        }
        if (childIndent !== undefined && indent <= childIndent && !(item && indent === childIndent)) {
          begin(start, 'child', indent);
        }
      }
    }
    start = afterBreak(text, end);
  }
  return stretches.map((stretch, n) => withRole(stretch, stretches[n + 1]));
}

/** A head without children is an entry like any other. */
function withRole(stretch: Stretch, next: Stretch | undefined): Stretch {
  return stretch.role === 'head' && next?.role !== 'child' ? { ...stretch, role: 'entry' } : stretch;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    at++;
  }
  return at;
}

function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Only blanks indent; a tab stops the count, so that its line is looked at by the parser. */
function firstNonBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) === 9) {
    let after = at;
    while (after < end && (text.charCodeAt(after) === 9 || text.charCodeAt(after) === 32)) after++;
    if (after === end) return end;
  }
  return at;
}
