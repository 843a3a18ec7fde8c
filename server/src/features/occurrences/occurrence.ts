import type { Scalar } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import type { Target } from '../target.ts';

/** A place where something is named. */
export interface Occurrence {
  readonly target: Target;
  /** The name alone, without quotes, braces or blanks. */
  readonly span: Span;
  /**
   * `states`: an answer, a figure, a respondent stands here; `value`: what is stated, behind the key that states it;
   * `mentions`: it is spoken of.
   */
  readonly role: 'states' | 'value' | 'mentions';
}

/** The text of a scalar where it stands: without quotes, and without the line of a text block's `|`. */
export function textSpan({ span, style, raw }: Scalar): Span {
  if (style === 'quoted') return { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
  if (style !== 'block') return span;
  const first = raw.search(/[\r\n]/);
  const begin = first < 0 || raw.slice(first).trim() === '' ? -1 : first;
  const end = span.start + raw.trimEnd().length;
  if (begin < 0) return { start: end, end };
  return { start: span.start + begin + (/^\s+/.exec(raw.slice(begin))?.[0].length ?? 0), end };
}
