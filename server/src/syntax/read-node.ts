import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Span } from '../text/span.ts';
import { lineEnd, lineOf, lineStart, nextLine, typedOn } from './lines.ts';
import { canHide, reveal } from './mask.ts';
import { problemAt } from './mistake.ts';
import type { Entry, Mapping, Node, Scalar, Sequence, SyntaxProblem } from './node.ts';
import { isFlow, MAX_DEPTH, spanOf } from './yaml-tree.ts';

/** The text as typed, and as it was parsed: of the same length, with mistakes taken out. */
export interface Texts {
  readonly typed: string;
  readonly legible: string;
}

interface Reader extends Texts {
  readonly problems: SyntaxProblem[];
  /** True where signs may be hidden in `legible`. */
  readonly hidden: boolean;
  /** Problems that were mended, by their beginning: a text at fault is underlined whole. */
  readonly mended: ReadonlyMap<number, number>;
}

/** Our node for one of the `yaml` package, and all problems: those given, and what the format does not allow. */
export function readNode(
  node: unknown,
  texts: Texts,
  given: readonly SyntaxProblem[],
  mendedAt: ReadonlySet<number>,
): { readonly value: Node | undefined; readonly found: readonly SyntaxProblem[] } {
  const problems = [...given];
  const mended = new Map(
    problems.flatMap(({ span }, n) => (mendedAt.has(span.start) ? [[span.start, n]] : [])),
  );
  const value =
    node === null ? undefined : read({ ...texts, hidden: canHide(texts.typed), problems, mended }, node, 0);
  return { value, found: problems };
}

function read(reader: Reader, node: unknown, depth: number): Node | undefined {
  if (depth > MAX_DEPTH) {
    const start = spanOf(node)?.start ?? 0;
    reader.problems.push(problemAt('too-deep', reader.typed, { start, end: start + 1 }));
    return undefined;
  }
  if (isScalar(node)) return readScalar(reader, node as YamlScalar);
  if (isMap(node)) return readMapping(reader, node as YAMLMap, depth);
  if (isSeq(node)) return readSequence(reader, node as YAMLSeq, depth);
  return undefined;
}

function readScalar(reader: Reader, node: YamlScalar): Scalar | undefined {
  const found = spanOf(node);
  if (found === undefined) return undefined;
  const style =
    node.type === 'PLAIN' || node.type === undefined
      ? 'plain'
      : node.type.startsWith('QUOTE')
        ? 'quoted'
        : 'block';
  if (style === 'plain' && found.end === found.start) return undefined;
  const { typed, legible } = reader;
  // A name without a colon was given one in place of its last letter.
  const cut = style === 'plain' && legible[found.end] === ':' && typed[found.end] !== ':';
  const span = cut ? { start: found.start, end: found.end + 1 } : found;
  const raw = typed.slice(span.start, span.end);
  const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const text = cut ? raw : reader.hidden ? reveal(value) : value;
  const comment = style === 'block' ? undefined : commentAfter(legible, span.end);
  underline(reader, span);
  return { kind: 'scalar', style, text, raw, span, ...(comment === undefined ? {} : { comment }) };
}

function underline({ typed, problems, mended }: Reader, span: Span): void {
  const at = mended.get(span.start);
  const problem = at === undefined ? undefined : problems[at];
  // A blank behind a key is no part of the node.
  if (problem?.kind === 'foreign-blank') return;
  if (at !== undefined && problem !== undefined) problems[at] = problemAt(problem.kind, typed, span);
}

function commentAfter(text: string, end: number): Scalar['comment'] {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (at === end || text[at] !== '#') return undefined;
  return { gap: at - end, span: { start: at, end: lineEnd(text, at) } };
}

function readMapping(reader: Reader, node: YAMLMap, depth: number): Mapping {
  const entries: Entry[] = [];
  const seen = new Map<string, Span>();
  for (const pair of node.items) {
    const entry = readEntry(reader, pair as Pair, isFlow(node), depth);
    if (entry === undefined) continue;
    entries.push(entry);
    const { text, span } = entry.key;
    const first = seen.get(text);
    if (first !== undefined) reader.problems.push({ kind: 'repeated-key', span, written: text, first });
    else seen.set(text, span);
    if (text === '<<') reader.problems.push({ kind: 'merge-key', span, written: text });
  }
  return { kind: 'mapping', flow: isFlow(node), entries, span: spanOf(node) ?? NOWHERE };
}

const NOWHERE: Span = { start: 0, end: 0 };

function readEntry(reader: Reader, pair: Pair, flow: boolean, depth: number): Entry | undefined {
  const key = read(reader, pair.key, depth + 1);
  if (key === undefined || key.kind !== 'scalar') {
    noteKeyless(reader, pair);
    return undefined;
  }
  const { legible } = reader;
  const end = key.span.end;
  const colon = legible[end - 1] !== reader.typed[end - 1] || /^\s*:/.test(legible.slice(end, end + 200));
  const value = read(reader, pair.value, depth + 1);
  if (!colon && !flow && !reader.problems.some(({ span }) => span.start === key.span.start)) {
    reader.problems.push(problemAt('missing-colon', reader.typed, key.span));
  }
  const below = flow ? undefined : commentBelow(legible, key.span, value);
  return {
    key,
    colon,
    span: { start: key.span.start, end: value?.span.end ?? end },
    ...(value === undefined ? {} : { value }),
    ...(below === undefined ? {} : { commentBelow: below }),
  };
}

/** `: text`, or a list or a map where a key belongs. */
function noteKeyless({ typed, problems }: Reader, { key, value }: Pair): void {
  const start = spanOf(key)?.start ?? spanOf(value)?.start;
  const end = Math.max(spanOf(key)?.end ?? 0, spanOf(value)?.end ?? 0);
  if (start !== undefined && end > start) problems.push(problemAt('unexpected-text', typed, { start, end }));
}

function readSequence(reader: Reader, node: YAMLSeq, depth: number): Sequence {
  const items: Node[] = [];
  for (const item of node.items) {
    const found = isPair(item) ? pairAsMapping(reader, item as Pair, depth) : read(reader, item, depth + 1);
    if (found !== undefined) items.push(found);
  }
  return { kind: 'sequence', flow: isFlow(node), items, span: spanOf(node) ?? NOWHERE };
}

/** `[a: 1]` is a list of one small mapping. */
function pairAsMapping(reader: Reader, pair: Pair, depth: number): Mapping | undefined {
  const entry = readEntry(reader, pair, true, depth + 1);
  return entry && { kind: 'mapping', flow: true, entries: [entry], span: entry.span };
}

/** Comment lines where text was expected: between a key and its unquoted text, or below that. */
function commentBelow(text: string, key: Span, value: Node | undefined): Span | undefined {
  if (value !== undefined && (value.kind !== 'scalar' || value.style !== 'plain')) return undefined;
  return commentLines(text, key.start, key.end) ?? (value && commentLines(text, key.start, value.span.end));
}

/** The lines right below the line of `from` that are comments and stand deeper than the key. */
function commentLines(text: string, key: number, from: number): Span | undefined {
  const column = key - lineStart(text, key);
  let found: Span | undefined;
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const typed = typedOn(text, lineOf(text, at));
    if (typed.start === typed.end) continue;
    if (text[typed.start] !== '#' || typed.start - at <= column) break;
    found = { start: found?.start ?? typed.start, end: typed.end };
  }
  return found;
}
