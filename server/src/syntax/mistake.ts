import type { Span } from '../text/span.ts';
import { lineEnd } from './lines.ts';
import { hide } from './mask.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './node.ts';

/** Something typed that YAML refuses, or takes for more than text. */
export interface Mistake {
  /** Where YAML goes astray, which may be before the problem's place. */
  readonly at: number;
  readonly problem: SyntaxProblem;
  /** The text with the mistake taken out and every other letter at its place; absent where that cannot be done. */
  readonly mended?: string;
  /** True when something typed will be missing from what is read. */
  readonly lossy?: boolean;
}

/** A problem whose text is the span's first line. */
export function problemAt(kind: SyntaxProblemKind, text: string, span: Span): SyntaxProblem {
  const line = text.slice(span.start, Math.min(span.end, lineEnd(text, span.start)));
  return { kind, span, written: line.trim().slice(0, 80) };
}

/** `{{…}}` where YAML takes braces for a map: hidden, so that it is text. */
export function hiddenReference(text: string, at: number): Mistake {
  const whole = /^\{\{[^{}\r\n]*\}\}/.exec(text.slice(at, lineEnd(text, at)))?.[0].length;
  const end = at + (whole ?? 2);
  const braces = whole === undefined ? [at, at + 1] : [at, at + 1, end - 2, end - 1];
  const problem = problemAt('unquoted-reference', text, { start: at, end });
  return { at, problem, mended: hide(text, braces) };
}
