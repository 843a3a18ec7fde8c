import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isSeq,
  isScalar as isYamlScalar,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Span } from '../text/span.ts';
import type { Entry, Mapping, Node, Scalar, Sequence, SyntaxProblem, SyntaxProblemKind } from './node.ts';
import { problemOf } from './yaml-problem.ts';

/** A stretch of text parsed by itself. Spans of its nodes count from its first character. */
export interface Piece {
  readonly text: string;
  /** Absent for a piece of blanks and comments only. */
  readonly value?: Node;
  /** At most one mistake of YAML itself, since one brings others after it, and all uses of what the format leaves out. */
  readonly problems: readonly SyntaxProblem[];
  /** True when YAML could not read all of it: what is missing from `value` may still be in the text. */
  readonly broken: boolean;
}

/** Deeper nesting is not part of any form, and would exhaust the stack. */
const MAX_DEPTH = 64;

/** Reads a piece of YAML for what was typed. Never throws. */
export function parsePiece(text: string): Piece {
  let document: Document;
  try {
    document = parseDocument(text, {
      // Failsafe: everything stays text, and each field reads its own source.
      schema: 'failsafe',
      // Its check is quadratic in a map; ours is below.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return unreadable(text, 'too-deep');
  }
  const problems: SyntaxProblem[] = [];
  const mistake = document.errors[0];
  if (mistake !== undefined) problems.push(problemOf(mistake, text));
  const reader = { text, problems };
  const value = document.contents === null ? undefined : readNode(reader, document.contents, 0);
  const broken = document.errors.length > 0 && !problems.every(problem => SALVAGED.has(problem.kind));
  return { text, problems: withoutRepeats(problems), broken, ...(value === undefined ? {} : { value }) };
}

/** Mistakes after which the text was still read whole. */
const SALVAGED: ReadonlySet<SyntaxProblemKind> = new Set([
  'colon-in-text',
  'reserved-character',
  'wrong-escape',
  'unquoted-reference',
  'repeated-key',
  'tag',
  'anchor',
]);

interface Reader {
  readonly text: string;
  readonly problems: SyntaxProblem[];
}

function unreadable(text: string, kind: SyntaxProblemKind): Piece {
  const end = text.search(/[\r\n]|$/);
  return {
    text,
    problems: [{ kind, span: { start: 0, end }, written: text.slice(0, Math.min(end, 60)) }],
    broken: true,
  };
}

function readNode(reader: Reader, node: unknown, depth: number): Node | undefined {
  if (depth > MAX_DEPTH) {
    const span = spanOf(node) ?? { start: 0, end: 0 };
    reader.problems.push({ kind: 'too-deep', span: { start: span.start, end: span.start + 1 }, written: '' });
    return undefined;
  }
  noteProperties(reader, node);
  if (isYamlScalar(node)) return readScalar(reader, node as YamlScalar);
  if (isMap(node)) return readMapping(reader, node as YAMLMap, depth);
  if (isSeq(node)) return readSequence(reader, node as YAMLSeq, depth);
  if (isAlias(node)) {
    const span = spanOf(node) ?? { start: 0, end: 0 };
    const written = reader.text.slice(span.start, span.end);
    reader.problems.push({ kind: 'alias', span, written });
    return { kind: 'scalar', style: 'plain', text: written, raw: written, span };
  }
  return undefined;
}

/** Reports anchors and tags, which would take the text behind `&` and `!` away. */
function noteProperties({ text, problems }: Reader, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const span = spanOf(node);
  if (span === undefined) return;
  const note = (kind: 'anchor' | 'tag', sign: string) => {
    const start = text.lastIndexOf(sign, span.start);
    if (start < 0) return;
    const end = start + (/^\S+/.exec(text.slice(start))?.[0].length ?? 1);
    problems.push({ kind, span: { start, end }, written: text.slice(start, end) });
  };
  if (anchor !== undefined) note('anchor', `&${anchor}`);
  if (tag !== undefined) note('tag', '!');
}

function readScalar(reader: Reader, node: YamlScalar): Scalar | undefined {
  const span = spanOf(node);
  if (span === undefined) return undefined;
  const { text } = reader;
  const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const style =
    node.type === 'PLAIN' || node.type === undefined
      ? 'plain'
      : node.type.startsWith('QUOTE')
        ? 'quoted'
        : 'block';
  if (style === 'plain' && span.end === span.start) return undefined;
  const comment = style === 'block' ? undefined : commentAfter(text, span.end);
  const raw = text.slice(span.start, span.end);
  return { kind: 'scalar', style, text: value, raw, span, ...(comment === undefined ? {} : { comment }) };
}

function commentAfter(text: string, end: number): Scalar['comment'] {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (at === end || text[at] !== '#') return undefined;
  return { gap: at - end, span: { start: at, end: lineEnd(text, at) } };
}

function readMapping(reader: Reader, node: YAMLMap, depth: number): Mapping | Scalar {
  const span = spanOf(node) ?? { start: 0, end: 0 };
  if (node.flow === true && node.items.some(item => isPair(item) && isMap(item.key))) {
    return rawLine(reader, span, 'unquoted-reference');
  }
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const pair of node.items) {
    const entry = readEntry(reader, pair as Pair, node.flow === true, depth);
    if (entry === undefined) continue;
    entries.push(entry);
    const { text, span: at } = entry.key;
    if (seen.has(text)) reader.problems.push({ kind: 'repeated-key', span: at, written: text });
    if (text === '<<') reader.problems.push({ kind: 'merge-key', span: at, written: text });
    seen.add(text);
  }
  return { kind: 'mapping', flow: node.flow === true, entries, span };
}

function readEntry(reader: Reader, pair: Pair, flow: boolean, depth: number): Entry | undefined {
  const key = readNode(reader, pair.key, depth + 1);
  if (key === undefined || key.kind !== 'scalar') {
    const span = spanOf(pair.key) ?? spanOf(pair.value);
    if (span !== undefined) {
      reader.problems.push({
        kind: 'unexpected-text',
        span,
        written: reader.text.slice(span.start, span.end),
      });
    }
    return undefined;
  }
  const colon = /^\s*:/.test(reader.text.slice(key.span.end, key.span.end + 200));
  const value = readValue(reader, key, pair.value, flow, depth);
  const below = value === undefined && !flow ? commentBelow(reader.text, key.span) : undefined;
  return {
    key,
    colon,
    span: { start: key.span.start, end: value?.span.end ?? key.span.end },
    ...(value === undefined ? {} : { value }),
    ...(below === undefined ? {} : { commentBelow: below }),
  };
}

/** A block mapping that begins on its key's own line is prose with a colon in it: it is kept as text. */
function readValue(
  reader: Reader,
  key: Scalar,
  node: unknown,
  flow: boolean,
  depth: number,
): Node | undefined {
  const span = spanOf(node);
  const sameLine = span !== undefined && !/[\r\n]/.test(reader.text.slice(key.span.end, span.start));
  if (isMap(node) && node.flow !== true && span !== undefined && !flow && sameLine) {
    return rawLine(reader, span);
  }
  return readNode(reader, node, depth + 1);
}

/** Text that YAML took apart, as it was typed: from where it begins to the end of what was taken apart. */
function rawLine({ text, problems }: Reader, span: Span, kind?: SyntaxProblemKind): Scalar {
  const end = Math.max(lineEnd(text, span.start), span.end);
  const typed = text.slice(span.start, end);
  const whole = { start: span.start, end: span.start + typed.trimEnd().length };
  if (kind !== undefined) problems.push({ kind, span: whole, written: typed.trim() });
  const raw = text.slice(whole.start, whole.end);
  return { kind: 'scalar', style: 'plain', text: raw.replace(/\s*\n\s*/g, ' '), raw, span: whole };
}

function readSequence(reader: Reader, node: YAMLSeq, depth: number): Sequence {
  const items: Node[] = [];
  for (const item of node.items) {
    const read = isPair(item)
      ? pairAsMapping(reader, item as Pair, depth)
      : readNode(reader, item, depth + 1);
    if (read !== undefined) items.push(read);
  }
  return { kind: 'sequence', flow: node.flow === true, items, span: spanOf(node) ?? { start: 0, end: 0 } };
}

/** `[a: 1]` is a list of one small mapping. */
function pairAsMapping(reader: Reader, pair: Pair, depth: number): Mapping | undefined {
  const entry = readEntry(reader, pair, true, depth + 1);
  return entry && { kind: 'mapping', flow: true, entries: [entry], span: entry.span };
}

function commentBelow(text: string, key: Span): Span | undefined {
  const indent = key.start - (text.lastIndexOf('\n', key.start - 1) + 1);
  const pattern = /\r?\n([ ]*)(#[^\r\n]*)?/y;
  pattern.lastIndex = lineEnd(text, key.end);
  let first: number | undefined;
  let last = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, blanks = '', comment] = match;
    if (comment === undefined || blanks.length <= indent) break;
    last = match.index + whole.length;
    first ??= last - comment.length;
  }
  return first === undefined ? undefined : { start: first, end: last };
}

function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] === undefined || range[1] === undefined ? undefined : { start: range[0], end: range[1] };
}

function withoutRepeats(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ span: { start } }) => {
    const key = `${start}`;
    return !seen.has(key) && seen.add(key);
  });
}
