import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './node.ts';

/** What a mistake that the `yaml` package found means to the person who typed it. */
export function problemOf(error: YAMLParseError, text: string): SyntaxProblem {
  const at = Math.min(error.pos[0], text.length);
  const line = lineAround(text, at);
  const kind = kindOf(error, text, at, line);
  const span = spanFor(kind, text, at, line);
  return { kind, span, written: text.slice(span.start, span.end).slice(0, 80) };
}

const BY_CODE: Partial<Record<ErrorCode, SyntaxProblemKind>> = {
  TAB_AS_INDENT: 'tab-indentation',
  BAD_SCALAR_START: 'reserved-character',
  BAD_DQ_ESCAPE: 'wrong-escape',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_DIRECTIVE: 'directive',
  MULTIPLE_DOCS: 'second-document',
  DUPLICATE_KEY: 'repeated-key',
  RESOURCE_EXHAUSTION: 'too-deep',
};

function kindOf(error: YAMLParseError, text: string, at: number, line: Span): SyntaxProblemKind {
  const { code, message } = error;
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  const typed = text.slice(line.start, line.end);
  if (/closing|end with an? [}\]]/.test(message))
    return /quote/.test(message) ? 'unclosed-quote' : 'unclosed-bracket';
  if (/^\s*[^:]+:\s+\{\{/.test(typed)) return 'unquoted-reference';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW') {
    return /^\s*\S.*?:\s+\S.*:(\s|$)/.test(typed) ? 'colon-in-text' : 'wrong-indentation';
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') return 'missing-colon';
  if (code === 'MISSING_CHAR') return /^\s*[\w.-]+:\S/.test(typed) ? 'missing-space' : 'missing-colon';
  if (code === 'BAD_INDENT') return 'wrong-indentation';
  if (code === 'UNEXPECTED_TOKEN') {
    if (/^\s*(---|\.\.\.)/.test(text.slice(at))) return 'second-document';
    return 'unexpected-text';
  }
  return 'unreadable';
}

/** The part to underline: what was typed from the place on, or the line's text. */
function spanFor(kind: SyntaxProblemKind, text: string, at: number, line: Span): Span {
  const typed = text.slice(line.start, line.end);
  const first = line.start + (typed.length - typed.trimStart().length);
  const end = line.start + typed.trimEnd().length;
  if (kind === 'tab-indentation') return { start: line.start, end: Math.max(first, line.start + 1) };
  if (kind === 'colon-in-text' || kind === 'unquoted-reference') {
    const value = /^\s*[^:]+:\s+/.exec(typed)?.[0].length ?? 0;
    return { start: line.start + value, end: Math.max(end, line.start + value) };
  }
  const start = at > first && at < end && kind !== 'missing-colon' ? at : first;
  return { start, end: Math.max(end, start) };
}

/** The line of `at`, without its line break; of an empty line or the end of the text, the line before. */
function lineAround(text: string, at: number): Span {
  let from = at;
  while (from > 0 && (from >= text.length || /\s/.test(text[from] ?? '')) && lineOf(text, from).blank) from--;
  const { start, end } = lineOf(text, from);
  return { start, end };
}

function lineOf(text: string, at: number): Span & { readonly blank: boolean } {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const found = /[\r\n]/.exec(text.slice(start));
  const end = found === null ? text.length : start + found.index;
  return { start, end, blank: text.slice(start, end).trim() === '' };
}
