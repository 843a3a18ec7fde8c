import type { Document } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Mistake } from './mistake.ts';

/** Tabs, and the blanks that come with text from web pages and word processors. */
const ODD = '\\t\\u00a0\\u2000-\\u200a\\u202f\\u3000';
const ODD_INDENT = new RegExp(`^ *[${ODD}][ ${ODD}]*(?=[^\\s#])`, 'gm');

/** True for a blank that people indent with and YAML does not. */
export function isOddBlank(letter: string | undefined): boolean {
  return letter !== undefined && /[\t\u00a0\u2000-\u200a\u202f\u3000]/.test(letter);
}

/** The first line that is indented by tabs or odd blanks where that matters, with all of them made blanks. */
export function oddIndentation(
  document: Document,
  text: string,
): (Mistake & { readonly mended: string }) | undefined {
  if (document.errors.length === 0 && !oddKey(document)) return undefined;
  let first: Span | undefined;
  const mended = text.replace(ODD_INDENT, (blanks: string, at: number) => {
    first ??= { start: at, end: at + blanks.length };
    return ' '.repeat(blanks.length);
  });
  if (first === undefined) return undefined;
  const written = text.slice(first.start, first.end);
  return { at: first.start, problem: { kind: 'tab-indentation', span: first, written }, mended, lossy: true };
}

function oddKey(document: Document): boolean {
  const { contents } = document as { readonly contents: unknown };
  const { items = [] } = (contents ?? {}) as {
    readonly items?: readonly { readonly key?: { readonly value?: unknown } }[];
  };
  return items.some(({ key }) => typeof key?.value === 'string' && isOddBlank(key.value[0]));
}
