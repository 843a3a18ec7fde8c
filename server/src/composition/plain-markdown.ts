import type { Paragraph } from 'mdast';
import type { Span } from '../text/span.ts';

/** True of a text without a sign of Markdown: it is paragraphs, and most texts are no more. */
export function isPlain(text: string): boolean {
  return !MARKS.test(text);
}

/** Signs within a line, an address; what begins a line of a list, a heading, a quote or code; a line of `=` or `-`. */
const MARKS = /[\\`*_[\]<>&~|\t\r^]|https?:|(?:^|\n) *(?:[#>+=-]|\d{1,9}[.)])|(?:^|\n) {4}/;

/** The paragraphs of a plain text. */
export function* plainParagraphs(text: string): Generator<Span> {
  for (const { 0: paragraph, index } of text.matchAll(/\S[^\n]*(?:\n *\S[^\n]*)*/g))
    yield { start: index, end: index + paragraph.trimEnd().length };
}

/** As the parser of Markdown reads them; `undefined` where a line ends with blanks, which may be a break. */
export function plainTree(text: string): Paragraph[] | undefined {
  if (!isPlain(text) || / (?:\n|$)/.test(text)) return undefined;
  return [...plainParagraphs(text)].map(({ start, end }) => {
    // Lines and columns are nowhere used.
    const place = (offset: number) => ({ line: 0, column: 0, offset });
    const position = { start: place(start), end: place(end) };
    const value = text.slice(start, end).replace(/\n */g, '\n');
    return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
  });
}
