import { type Document, isScalar, type YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import { foreignBlank } from './foreign-blank.ts';
import { lineEnd, lineOf, lineStart, nextLine, typedOn } from './lines.ts';
import { hide, replaceAt } from './mask.ts';
import { type Mistake, problemAt } from './mistake.ts';
import { spansOf } from './yaml-tree.ts';

/**
 * A line without a colon, which YAML joins with the next: a name that lines below belong to gets its
 * colon in place of its last letter; any other line is left out.
 */
export function missingColon({ pos }: YAMLParseError, text: string): Mistake {
  const line = typedOn(text, lineOf(text, pos[0]));
  const start = Math.max(line.start, Math.min(pos[0], line.end - 1));
  const typed = text.slice(start, line.end);
  const foreign = foreignBlank(text, start);
  if (foreign !== undefined) return foreign;
  const kind = /^[\w.-]+:\S/.test(typed) ? 'missing-space' : 'missing-colon';
  const problem = problemAt(kind, text, { start, end: line.end });
  const last = lineStart(text, Math.max(pos[0], pos[1] - 1));
  const at = start;
  if (last <= pos[0]) return { at, problem, lossy: true };
  const next = nextFilledLine(text, pos[0]);
  const deeper =
    next !== undefined && next.start - lineStart(text, next.start) > start - lineStart(text, start);
  if (deeper && /^[\w.-]{2,}$/.test(typed))
    return { at, problem, mended: replaceAt(text, line.end - 1, ':') };
  let mended = text;
  for (let from = start; from < last; from = nextLine(text, from)) {
    const { start: first, end } = typedOn(text, lineOf(text, from));
    if (first < end) mended = replaceAt(mended, first, '#');
  }
  return { at, problem, mended, lossy: true };
}

/**
 * Lines of blanks above the first line of a block text, where one is deeper than it: YAML takes the depth of the text from
 * it. `at` is where the text begins. Read as if each ended where the text begins, and another line began there.
 */
export function deepBlankLine(text: string, at: number): Mistake | undefined {
  const depth = at - lineStart(text, at);
  let first: Span | undefined;
  let mended = text;
  for (let above = lineStart(text, at); above > 0; ) {
    const line = lineOf(text, above - 1);
    if (line.end > line.start && typedOn(text, line).start < line.end) break;
    if (line.end - line.start > depth) first = line;
    for (let cut = line.start + depth; cut < line.end; cut += depth + 1)
      mended = replaceAt(mended, cut, '\n');
    above = line.start;
  }
  return first && { at, problem: problemAt('deep-blank-line', text, first), mended };
}

/** `%YAML 1.2`, and any other line that begins with `%`. */
export function directive(text: string, at: number): Mistake | undefined {
  const start = text.search(/^%/m);
  if (start < 0 || start > at) return undefined;
  const line = typedOn(text, lineOf(text, start));
  return {
    at: start,
    problem: problemAt('directive', text, line),
    mended: replaceAt(text, start, '#'),
    lossy: true,
  };
}

/** Lines that begin with `#` in the midst of an unquoted text. */
export function commentInText(document: Document, text: string, at: number): Mistake | undefined {
  const before = spansOf(document, node => isScalar(node) && node.type === 'PLAIN').filter(
    ({ end }) => end <= at,
  );
  const end = before.at(-1)?.end;
  if (end === undefined) return undefined;
  const signs: number[] = [];
  for (let from = lineStart(text, end); from < text.length; from = nextLine(text, from)) {
    const behind = from > end ? from : end;
    const sign = /^[ \t]*#/.exec(text.slice(behind, lineEnd(text, behind)));
    if (sign !== null) signs.push(behind + sign[0].length - 1);
    else if (text.slice(behind, lineEnd(text, behind)).trim() !== '') break;
  }
  const [first] = signs;
  if (first === undefined) return undefined;
  const line = typedOn(text, { start: first, end: lineEnd(text, first) });
  return { at: first, problem: problemAt('comment-in-text', text, line), mended: hide(text, signs) };
}

function nextFilledLine(text: string, at: number): Span | undefined {
  for (let next = nextLine(text, at); next < text.length; next = nextLine(text, next)) {
    const typed = typedOn(text, lineOf(text, next));
    if (typed.start < typed.end) return typed;
  }
  return undefined;
}
