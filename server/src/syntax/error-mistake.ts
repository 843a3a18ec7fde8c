import type { Document, ErrorCode, YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import { commentInText, deepBlankLine, directive, missingColon } from './line-mistake.ts';
import { lineOf, typedOn } from './lines.ts';
import { hide } from './mask.ts';
import { type Mistake, problemAt } from './mistake.ts';
import type { SyntaxProblemKind } from './node.ts';
import { braceInText, unclosedBracket, unclosedQuote, unexpectedText, wrongEscape } from './value-mistake.ts';

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
      if (/^Block scalars/.test(message)) return deepBlankLine(text, at);
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

/** The line of an offset; of an empty line or the end of the text, the line before. */
function lineBefore(text: string, at: number): Span {
  let line = lineOf(text, at);
  while (line.start > 0 && typedOn(text, line).start === line.end) line = lineOf(text, line.start - 1);
  return line;
}
