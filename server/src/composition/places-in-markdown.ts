import { align, type SignAt } from '../text/alignment.ts';
import type { Span } from '../text/span.ts';

/** Where a stretch of a text stands in the Markdown that it was read from: `\\-` and `&#45;` are a hyphen each. */
export function placesInMarkdown(read: string, typed: string): (start: number, end: number) => Span {
  return read === typed ? (start, end) => ({ start, end }) : align(read, typed, signAt);
}

const signAt: SignAt = (typed, at) => {
  if (typed[at] === '\\')
    return /[!-/:-@[-`{-~]/.test(typed[at + 1] ?? '') ? { length: 2, letters: 1 } : undefined;
  if (typed[at] !== '&') return undefined;
  ENTITY.lastIndex = at;
  const [entity, hexadecimal, decimal] = ENTITY.exec(typed) ?? [];
  if (entity === undefined) return undefined;
  const code = hexadecimal === undefined ? Number(decimal ?? 0) : Number.parseInt(hexadecimal, 16);
  return { length: entity.length, letters: code > 0xffff ? 2 : 1 };
};

const ENTITY = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|\w{1,32});/y;
