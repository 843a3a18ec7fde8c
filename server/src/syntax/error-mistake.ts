import { type Document, type ErrorCode, isScalar, type YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import { lineEnd, lineOf, lineStart, nextLine, typedOn } from './lines.ts';
import { hide, replaceAt } from './mask.ts';
import { hiddenReference, type Mistake, problemAt } from './mistake.ts';
import type { SyntaxProblemKind } from './node.ts';
import { isFlow, nodesIn, spanOf } from './yaml-tree.ts';

/** What a complaint of the `yaml` package means to the person who typed the text. */
export function errorMistake(error: YAMLParseError, document: Document, text: string): Mistake {
  const at = Math.min(error.pos[0], text.length);
  const mistake = mendable(error, document, text, at);
  if (mistake !== undefined) return mistake;
  const kind = KINDS[error.code];
  const line = typedOn(text, lineBefore(text, at));
  const start = at > line.start && at < line.end ? at : line.start;
  return { at, problem: problemAt(kind, text, { start, end: line.end }), lossy: true };
}

const KINDS: Readonly<Record<ErrorCode, SyntaxProblemKind>> = {
  ALIAS_PROPS: 'leading-sign',
  BAD_ALIAS: 'leading-sign',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'wrong-escape',
  BAD_INDENT: 'wrong-indentation',
  BAD_PROP_ORDER: 'anchor',
  BAD_SCALAR_START: 'reserved-character',
  BLOCK_AS_IMPLICIT_KEY: 'wrong-indentation',
  BLOCK_IN_FLOW: 'wrong-indentation',
  DUPLICATE_KEY: 'repeated-key',
  IMPOSSIBLE: 'unexpected-text',
  // A paragraph with a colon far behind, and no key of its own.
  KEY_OVER_1024_CHARS: 'missing-colon',
  MISSING_CHAR: 'missing-colon',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'second-document',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'unexpected-text',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indentation',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected-text',
};

function mendable(error: YAMLParseError, document: Document, text: string, at: number): Mistake | undefined {
  const { code, message } = error;
  switch (code) {
    case 'BAD_SCALAR_START':
      return {
        at,
        problem: problemAt('reserved-character', text, { start: at, end: at + 1 }),
        mended: hide(text, [at]),
      };
    case 'BAD_DQ_ESCAPE':
      return wrongEscape(document, text, at);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(error, text);
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return unclosedQuote(document, text);
      if (/directive|document/.test(message)) return directive(text, at);
      if (/Implicit map key/.test(message)) return missingColon(error, text);
      return braceInText(text, at) ?? unclosedBracket(document, text);
    case 'BAD_INDENT':
      if (/Flow (map|seq)/.test(message)) return unclosedBracket(document, text);
      return commentInText(document, text, at);
    case 'UNEXPECTED_TOKEN':
      return unexpectedText(document, text, at);
    default:
      return undefined;
  }
}

/** A backslash in double quotes; the text is kept as it is. */
function wrongEscape(document: Document, text: string, at: number): Mistake | undefined {
  const quoted = spansOf(document, node => isScalar(node) && node.type === 'QUOTE_DOUBLE');
  const span = quoted.find(({ start, end }) => start < at && at < end);
  if (span === undefined) return undefined;
  return {
    at,
    problem: problemAt('wrong-escape', text, { start: at, end: at + 2 }),
    mended: hide(text, [span.start]),
  };
}

/** Without its opening sign a text is plain, and ends where it seems to. */
function unclosedQuote(document: Document, text: string): Mistake | undefined {
  const [span] = spansOf(document, node => isScalar(node) && node.type?.startsWith('QUOTE') === true).filter(
    ({ start, end }) => end - start < 2 || text[end - 1] !== text[start],
  );
  if (span === undefined) return undefined;
  const line = typedOn(text, { start: span.start, end: lineEnd(text, span.start) });
  return {
    at: span.start,
    problem: problemAt('unclosed-quote', text, line),
    mended: hide(text, [span.start]),
  };
}

function unclosedBracket(document: Document, text: string): Mistake | undefined {
  const span = spansOf(document, isFlow)
    .filter(({ start, end }) => end - start < 2 || text[end - 1] !== (text[start] === '{' ? '}' : ']'))
    .at(-1);
  if (span === undefined) return undefined;
  const line = typedOn(text, { start: span.start, end: lineEnd(text, span.start) });
  return { at: span.start, problem: problemAt('unclosed-bracket', text, line), lossy: true };
}

/**
 * A line without a colon, which YAML joins with the next: a name that lines below belong to gets its
 * colon in place of its last letter; any other line is left out.
 */
function missingColon({ pos }: YAMLParseError, text: string): Mistake {
  const line = typedOn(text, lineOf(text, pos[0]));
  const start = Math.max(line.start, Math.min(pos[0], line.end - 1));
  const typed = text.slice(start, line.end);
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

/** `%YAML 1.2`, and any other line that begins with `%`. */
function directive(text: string, at: number): Mistake | undefined {
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
function commentInText(document: Document, text: string, at: number): Mistake | undefined {
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

/** Text behind a closed quote or bracket, behind `|`, or after a sign that begins a list. */
function unexpectedText(document: Document, text: string, at: number): Mistake | undefined {
  const line = lineOf(text, at);
  if (/^(---|\.\.\.)/.test(text.slice(line.start, line.end))) {
    return { at, problem: problemAt('second-document', text, typedOn(text, line)), lossy: true };
  }
  const reference = braceInText(text, at);
  if (reference !== undefined) return reference;
  const rest = typedOn(text, { start: at, end: line.end });
  if (/[:-]\s+$/.test(text.slice(line.start, at)) && /[-?\]},]/.test(text[at] ?? '')) {
    return {
      at,
      problem: problemAt('reserved-character', text, { start: at, end: at + 1 }),
      mended: hide(text, [at]),
    };
  }
  const value = markedBefore(document, text, at);
  if (value === undefined) return undefined;
  const span = { start: value.start, end: Math.max(rest.end, value.start) };
  return {
    at: value.start,
    problem: problemAt('unexpected-text', text, span),
    mended: hide(text, [value.start]),
  };
}

function braceInText(text: string, at: number): Mistake | undefined {
  return text.startsWith('{{', at) ? hiddenReference(text, at) : undefined;
}

/** The quoted text, list or map in braces, or block sign that ends right before `at` on its line. */
function markedBefore(document: Document, text: string, at: number): Span | undefined {
  for (const { node } of nodesIn(document.contents)) {
    const span = spanOf(node);
    if (span === undefined || span.start >= at) continue;
    const type = isScalar(node) ? node.type : undefined;
    if (!isFlow(node) && (type === undefined || type === 'PLAIN')) continue;
    const end = type?.startsWith('BLOCK') === true ? span.start + 1 : span.end;
    if (end <= at && /^[ \t+\d-]*$/.test(text.slice(end, at))) return span;
  }
  return undefined;
}

function spansOf(document: Document, wanted: (node: unknown) => boolean): Span[] {
  const found: Span[] = [];
  for (const { node } of nodesIn(document.contents)) {
    const span = wanted(node) ? spanOf(node) : undefined;
    if (span !== undefined) found.push(span);
  }
  return found;
}

function nextFilledLine(text: string, at: number): Span | undefined {
  for (let next = nextLine(text, at); next < text.length; next = nextLine(text, next)) {
    const typed = typedOn(text, lineOf(text, next));
    if (typed.start < typed.end) return typed;
  }
  return undefined;
}

/** The line of an offset; of an empty line or the end of the text, the line before. */
function lineBefore(text: string, at: number): Span {
  let line = lineOf(text, at);
  while (line.start > 0 && typedOn(text, line).start === line.end) line = lineOf(text, line.start - 1);
  return line;
}
