import { loweredText, raisedText } from '../footnote-signs.ts';
import { type HtmlToken, readHtml } from '../html/html-tokens.ts';
import { type Emphasis, emphasisOf, isOrdinalEnd, OpenTags, VOID } from '../html/markup.ts';
import { plainBlanks } from '../plain-blanks.ts';
import {
  addWords,
  closeInline,
  type InlineText,
  isBlankText,
  isOpen,
  newInlineText,
  openInline,
  takeText,
} from './inline-text.ts';
import { readMarker } from './list-marker.ts';
import { escapeInline, escapeStart } from './markdown-text.ts';
import { type ProseBlock, proseText } from './prose-blocks.ts';

/** A document that was copied, as Markdown, and what was crossed out in it. */
export interface HtmlProse {
  readonly prose: string;
  readonly crossedOut: string;
}

/** A document that was copied, as Markdown: paragraphs, headings, lists, tables, bold, italic and links. Never throws. */
export function readHtmlProse(html: string): HtmlProse {
  const reading = newReading();
  for (const token of readHtml(html)) {
    if (token.kind === 'text') addText(reading, token.text);
    else if (token.kind === 'open') openTag(reading, token);
    else if (token.kind === 'close') closeTag(reading, token.name);
  }
  endBlock(reading);
  const crossedOut = reading.crossedOut.join(' ').replace(/\s+/g, ' ').trim();
  return { prose: proseText(reading.blocks), crossedOut };
}

interface Reading {
  readonly blocks: ProseBlock[];
  /** The block that is being read. */
  readonly text: InlineText;
  readonly lists: { readonly ordered: boolean; count: number }[];
  /** What the paragraph is besides. */
  heading: boolean;
  item?: { readonly depth: number; marker: string } | undefined;
  /** Inside the marker that Word wrote beside an item. */
  ignored?: { depth: number; written: string } | undefined;
  table?: { readonly rows: string[][]; depth: number } | undefined;
  /** Tags inside a paragraph: what they say of its text. */
  readonly tags: OpenTags;
  /** What was crossed out, and is no part of the text. */
  readonly crossedOut: string[];
}

function newReading(): Reading {
  return {
    blocks: [],
    text: newInlineText(),
    lists: [],
    heading: false,
    tags: new OpenTags(),
    crossedOut: [],
  };
}

function addText(reading: Reading, raw: string): void {
  const text = plainBlanks(raw).replace(/\s+/g, ' ');
  const { emphasis } = reading.tags;
  if (emphasis === 'crossed-out') reading.crossedOut.push(text);
  else if (reading.ignored !== undefined) reading.ignored.written += text;
  else addWords(reading.text, escapeInline(asSet(text, emphasis)));
}

/** Raised and lowered signs as letters that are: "48¹" is not 481. Longer texts that are raised are words. */
function asSet(text: string, emphasis: Emphasis | undefined): string {
  if (text.trim() === '' || text.length > 4 || isOrdinalEnd(text)) return text;
  return emphasis === 'raised'
    ? raisedText(text.trim())
    : emphasis === 'lowered'
      ? loweredText(text.trim())
      : text;
}

type Open = Extract<HtmlToken, { kind: 'open' }>;

function openTag(reading: Reading, token: Open): void {
  const { name, attributes } = token;
  const style = attributes.get('style') ?? '';
  if (reading.ignored !== undefined) {
    if (!VOID.has(name)) reading.ignored.depth++;
    return;
  }
  if (/mso-list:\s*ignore/i.test(style)) reading.ignored = { depth: 1, written: '' };
  else if (BLOCKS.has(name)) beginBlock(reading, token);
  else if (name === 'br') addWords(reading.text, reading.table === undefined ? '\\\n' : ' ');
  else if (name === 'table') beginTable(reading);
  else if (reading.table !== undefined && /^t[rdh]$/.test(name)) beginCell(reading, name);
  else if (name === 'ul' || name === 'ol') beginList(reading, name);
  else if (!VOID.has(name)) {
    reading.tags.open(name, emphasisOf(token));
    openStyled(reading, name, style, attributes.get('href'));
  }
}

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'hr',
  'dt',
  'dd',
]);

function closeTag(reading: Reading, name: string): void {
  if (reading.ignored !== undefined) {
    reading.ignored.depth--;
    if (reading.ignored.depth === 0) endMarker(reading, reading.ignored.written);
  } else if (name === 'table') endTable(reading);
  else if (BLOCKS.has(name)) endBlock(reading);
  else if (name === 'ul' || name === 'ol') {
    endBlock(reading);
    reading.lists.pop();
  } else {
    reading.tags.close(name);
    closeInline(reading.text, name);
  }
}

/** A paragraph of a list is said to be one by its style, an item by its tag. */
function beginBlock(reading: Reading, { name, attributes }: Open): void {
  if (reading.table !== undefined) {
    addWords(reading.text, ' ');
    return;
  }
  // A paragraph inside an item is its text.
  if (name !== 'li' && reading.item !== undefined && isBlankText(reading.text)) return;
  endBlock(reading);
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(attributes.get('style') ?? '')?.[1];
  reading.heading = /^h[1-6]$/.test(name) || /^Mso(?:Title|Heading)/i.test(attributes.get('class') ?? '');
  if (level !== undefined && !reading.heading)
    reading.item = { depth: Math.min(9, Number(level)) - 1, marker: '' };
  if (name === 'li') beginItem(reading);
}

function beginItem(reading: Reading): void {
  const list = reading.lists.at(-1);
  const marker = list?.ordered === true ? `${++list.count}.` : '-';
  reading.item = { depth: Math.max(0, reading.lists.length - 1), marker };
}

/** Word writes the bullet or number of an item as text; letters and roman numbers stay text. */
function endMarker(reading: Reading, written: string): void {
  reading.ignored = undefined;
  const marker = readMarker(written);
  if (reading.item !== undefined) {
    reading.item.marker = marker?.number === undefined ? '-' : `${marker.number}.`;
  }
  if (marker === undefined && written.trim() !== '')
    addWords(reading.text, `${escapeInline(written.trim())} `);
}

function beginList(reading: Reading, name: string): void {
  endBlock(reading);
  reading.lists.push({ ordered: name === 'ol', count: 0 });
}

function endBlock(reading: Reading): void {
  if (reading.table !== undefined) return;
  const text = takeText(reading.text);
  const { item, heading } = reading;
  reading.item = undefined;
  reading.heading = false;
  if (text === '') return;
  if (item !== undefined)
    reading.blocks.push({ kind: 'item', ...item, marker: item.marker || '-', text: escapeStart(text) });
  else if (heading)
    reading.blocks.push({
      kind: 'paragraph',
      text: `### ${text.replaceAll('\\\n', ' ').replace(/^\*\*(.*)\*\*$/, '$1')}`,
    });
  else reading.blocks.push({ kind: 'paragraph', text: escapeStart(text) });
}

/** Bold and italic, by tags or by styles, and links to anywhere outside. */
function openStyled({ text, heading }: Reading, name: string, style: string, href = ''): void {
  const weight = /(?:^|;)\s*font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold =
    weight === undefined ? /^(?:b|strong)$/.test(name) : weight === 'bold' || Number(weight) >= 600;
  const isItalic = /^(?:i|em)$/.test(name) || /(?:^|;)\s*font-style:\s*italic/i.test(style);
  const isFree = (sign: string) => !heading && !isOpen(text, sign);
  if (name === 'a' && /^(?:https?|mailto):[^\s<>]+$/i.test(href)) {
    openInline(text, name, '[', `](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`);
  } else {
    const sign = isBold && isFree('**') ? '**' : isItalic && isFree('*') ? '*' : '';
    openInline(text, name, sign, sign);
  }
}

function beginTable(reading: Reading): void {
  if (reading.table !== undefined) {
    reading.table.depth++;
    return;
  }
  endBlock(reading);
  reading.table = { rows: [], depth: 1 };
}

function beginCell(reading: Reading, name: string): void {
  const { table } = reading;
  if (table === undefined || table.depth > 1) return;
  endCell(reading);
  if (name === 'tr') table.rows.push([]);
  else (table.rows.at(-1) ?? table.rows[table.rows.push([]) - 1])?.push('');
}

function endCell(reading: Reading): void {
  const row = reading.table?.rows.at(-1);
  const text = takeText(reading.text);
  if (row !== undefined && row.length > 0) row[row.length - 1] += text;
}

function endTable(reading: Reading): void {
  const { table } = reading;
  if (table === undefined) return;
  table.depth--;
  if (table.depth > 0) return;
  endCell(reading);
  reading.table = undefined;
  reading.blocks.push({ kind: 'table', rows: table.rows });
}
