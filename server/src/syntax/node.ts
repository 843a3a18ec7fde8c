import type { Span } from '../text/span.ts';

/** The values of a file as typed. Spans count from the beginning of the piece that was parsed. */
export type Node = Scalar | Mapping | Sequence;

export interface Scalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'block';
  /** What was typed, escapes and folding undone; never read as a number, a date or a boolean. */
  readonly text: string;
  /** The characters of `span`, quotes, folding and all. */
  readonly raw: string;
  /** From the first to behind the last character, quotes and the `|` of a block included. */
  readonly span: Span;
  /** A comment on the same line, where YAML may have swallowed part of the text. */
  readonly comment?: TrailingComment;
}

export interface TrailingComment {
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** Blanks between the value and `#`. */
  readonly gap: number;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface Entry {
  readonly key: Scalar;
  /** Absent where nothing follows the key. */
  readonly value?: Node;
  /** From the key to behind the value. */
  readonly span: Span;
  /** False for `{a}` and for what a comma inside a figure leaves behind (`{total: 1,234}`). */
  readonly colon: boolean;
  /** Comment lines indented deeper than the key, between the key and its value or below an unquoted text. */
  readonly commentBelow?: Span;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly Node[];
  readonly span: Span;
}

/** What YAML, or the part of it that the format uses, does not allow. */
export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly span: Span;
  /** The text at fault, on one line, where the message shows it. */
  readonly written: string;
  /** Of a repeated key: where it stands first. */
  readonly first?: Span;
}

export type SyntaxProblemKind =
  | 'colon-in-text'
  | 'tab-indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'wrong-indentation'
  /** A line of blanks before the first line of a block text, and deeper than it. */
  | 'deep-blank-line'
  | 'missing-colon'
  | 'missing-space'
  /** Between two entries in braces. */
  | 'missing-comma'
  | 'reserved-character'
  | 'wrong-escape'
  | 'unexpected-text'
  /** An unquoted text with a line in its midst that begins with `#`. */
  | 'comment-in-text'
  | 'repeated-key'
  | 'unquoted-reference'
  | 'second-document'
  /** An unquoted text that begins with `&`, `*` or `!`. */
  | 'leading-sign'
  /** `&name` before a list or keys. */
  | 'anchor'
  /** `!kind` before a list, keys or a quoted text. */
  | 'tag'
  | 'merge-key'
  | 'directive'
  /** A line that a program which joins versions left behind. */
  | 'merge-conflict'
  /** A blank that is none to YAML, behind a colon or a dash. */
  | 'foreign-blank'
  | 'too-deep';

export function isMapping(node: Node | undefined): node is Mapping {
  return node?.kind === 'mapping';
}

export function isScalar(node: Node | undefined): node is Scalar {
  return node?.kind === 'scalar';
}

export function isSequence(node: Node | undefined): node is Sequence {
  return node?.kind === 'sequence';
}
