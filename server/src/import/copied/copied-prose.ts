import { cellWithMarks } from '../grid/grid.ts';
import { type ReadProse, readHtmlProse } from '../prose/html-prose.ts';
import { readPlainProse } from '../prose/plain-prose.ts';
import { proseText } from '../prose/prose-blocks.ts';
import type { Clipboard } from './clipboard.ts';
import { readRange } from './copied-range.ts';

/** What was copied as Markdown: a document with its structure, a range as a table, else the plain text. */
export function readProse({ text = '', html = '' }: Clipboard): ReadProse {
  const hasStructure = /<(?:p|li|h[1-6]|table|b|strong|i|em|a|div|su[bp]|s|strike|del)\b/i.test(html);
  const read = hasStructure ? readHtmlProse(html) : undefined;
  if (read !== undefined && read.prose !== '') return read;
  const isTable =
    text.trimEnd().split(/\r?\n/).length > 1 &&
    text
      .trimEnd()
      .split(/\r?\n/)
      .every(line => line.includes('\t'));
  const isList = /^\s*(?:[^\w\s]|o|\(?\d{1,3}[.)])\t/.test(text);
  const range = isTable && !isList ? readRange({ text }) : undefined;
  const prose =
    range === undefined
      ? readPlainProse(text)
      : proseText([{ kind: 'table', rows: range.map(row => row.map(cellWithMarks)) }]);
  return { prose, crossedOut: '' };
}
