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

/** A problem whose text is the span's first line; it covers a letter at least, where there is one. */
export function problemAt(kind: SyntaxProblemKind, text: string, { start, end }: Span): SyntaxProblem {
  const span = { start, end: Math.max(end, Math.min(start + 1, text.length)) };
  const line = text.slice(start, Math.min(span.end, lineEnd(text, start))).trim();
  return { kind, span, written: line.length > 60 ? `${line.slice(0, 59)}…` : line };
}

/** `{{…}}` where YAML takes braces for a map: hidden, so that it is text. */
export function hiddenReference(text: string, at: number): Mistake {
  const whole = /^\{\{[^{}\r\n]*\}\}/.exec(text.slice(at, lineEnd(text, at)))?.[0].length;
  const end = at + (whole ?? 2);
  const braces = whole === undefined ? [at, at + 1] : [at, at + 1, end - 2, end - 1];
  const problem = problemAt('unquoted-reference', text, { start: at, end });
  return { at, problem, mended: hide(text, braces) };
}
