import { align, type SignAt } from '../text/alignment.ts';
import type { Span } from '../text/span.ts';
import type { Scalar } from './node.ts';

/**
 * Where a stretch of a scalar's text stands among the characters that were typed for it (`raw`): escapes, folded lines
 * and the indentation of a block are undone in the one and not in the other.
 */
export function placesInScalar({
  text,
  raw,
  style,
}: Pick<Scalar, 'text' | 'raw' | 'style'>): (start: number, end: number) => Span {
  if (style === 'block') return align(text, raw, NO_SIGNS, raw.indexOf('\n') + 1);
  if (style === 'plain') return text === raw ? (start, end) => ({ start, end }) : align(text, raw, NO_SIGNS);
  return align(text, raw, raw.startsWith('"') ? escapeAt : NO_SIGNS, 1);
}

const NO_SIGNS: SignAt = () => undefined;

/** `\n`, `\x41`, `\u0041`, `\U0001F600`; before the end of a line a backslash stands for nothing. */
const escapeAt: SignAt = (typed, at) => {
  if (typed[at] !== '\\') return undefined;
  const next = typed[at + 1] ?? '';
  if (next === '\n' || next === '\r') return { length: 2, letters: 0 };
  const digits = { x: 2, u: 4, U: 8 }[next] ?? 0;
  const high = next === 'U' && Number.parseInt(typed.slice(at + 2, at + 10), 16) > 0xffff;
  return { length: 2 + digits, letters: high ? 2 : 1 };
};
