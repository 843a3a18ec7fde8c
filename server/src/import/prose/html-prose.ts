import { loweredText, raisedText } from '../footnote-signs.ts';
import { type HtmlToken, readHtml } from '../html/html-tokens.ts';
import { BLOCKS, classesIn, type Emphasis, emphasisOf, isOrdinalEnd, VOID } from '../html/markup.ts';
import { OpenTags } from '../html/open-tags.ts';
import { type CellSpan, cellSpan, TableCells } from '../html/table-cells.ts';
import { plainBlanks } from '../plain-blanks.ts';
import {
  addWords,
  closeInline,
  type InlineText,
  isBlankText,
  isSignOpen,
  newInlineText,
  openInline,
  takeText,
} from './inline-text.ts';
import { readMarker } from './list-marker.ts';
import { escapeInline, escapeStart } from './markdown-text.ts';
import { type ProseBlock, proseText } from './prose-blocks.ts';

/** A document that was copied, as Markdown, and what was crossed out in it. */
export interface ReadProse {
  readonly prose: string;
  readonly crossedOut: string;
}

/** A document that was copied, as Markdown: paragraphs, headings, lists, tables, bold, italic and links. Never throws. */
export function readHtmlProse(html: string): ReadProse {
  const reading = newReading();
  for (const token of readHtml(html)) {
    if (token.kind === 'text') addText(reading, token.text);
    else if (token.kind === 'open') openTag(reading, token);
    else if (token.kind === 'close') closeTag(reading, token.name);
    else for (const [name, emphasis] of classesIn(token.text)) reading.classes.set(name, emphasis);
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
  marker?: { readonly tags: OpenTags<undefined>; written: string } | undefined;
  table?: OpenTable | undefined;
  /** The tags that are open: what they say of the text inside. */
  readonly tags: OpenTags<Emphasis | undefined>;
  /** What the page's style sheets say of its classes. */
  readonly classes: Map<string, Emphasis>;
  /** What was crossed out, and is no part of the text. */
  readonly crossedOut: string[];
}

interface OpenTable {
  readonly cells: TableCells<string>;
  /** Tables that are open in one another. */
  depth: number;
  /** Of the cell that is being read. */
  span?: CellSpan | undefined;
}

function newReading(): Reading {
  return {
    blocks: [],
    text: newInlineText(),
    lists: [],
    heading: false,
    tags: new OpenTags(),
    classes: new Map(),
    crossedOut: [],
  };
}

function addText(reading: Reading, raw: string): void {
  const text = plainBlanks(raw).replace(/\s+/g, ' ');
  const emphasis = reading.tags.innermost;
  if (emphasis === 'crossed-out') reading.crossedOut.push(text);
  else if (reading.marker !== undefined) reading.marker.written += text;
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
  if (reading.marker !== undefined) {
    if (isInline(name)) {
      if (!VOID.has(name)) reading.marker.tags.open(name, undefined);
      return;
    }
    endMarker(reading, reading.marker.written);
  }
  if (/mso-list:\s*ignore/i.test(style)) beginMarker(reading, name);
  else if (name === 'br') addWords(reading.text, reading.table === undefined ? '\\\n' : ' ');
  else if (name === 'table') beginTable(reading);
  else if (CELLS.has(name)) beginCell(reading, token);
  else if (name === 'ul' || name === 'ol') beginList(reading, name);
  else if (BLOCKS.has(name)) beginBlock(reading, token);
  else if (!VOID.has(name)) {
    reading.tags.open(name, emphasisOf(token, reading.classes) ?? reading.tags.innermost);
    openStyled(reading, name, style, attributes.get('href'));
  }
}

const CELLS = new Set(['tr', 'td', 'th', 'caption']);

/** True for a tag that stands inside a paragraph. */
function isInline(name: string): boolean {
  return !(BLOCKS.has(name) || CELLS.has(name) || name === 'table');
}
function closeTag(reading: Reading, name: string): void {
  if (reading.marker !== undefined) {
    if (isInline(name)) {
      reading.marker.tags.close(name);
      if (reading.marker.tags.isEmpty) endMarker(reading, reading.marker.written);
      return;
    }
    endMarker(reading, reading.marker.written);
  }
  if (name === 'table') endTable(reading);
  else if (name === 'ul' || name === 'ol') {
    endBlock(reading);
    reading.lists.pop();
  } else if (BLOCKS.has(name)) {
    endBlock(reading);
    reading.tags.close(name);
  } else if (CELLS.has(name)) {
    if (reading.table?.depth !== 1) return;
    endCell(reading);
    reading.tags.close(name);
  } else {
    reading.tags.close(name);
    closeInline(reading.text, name);
  }
}

/** What a block or a cell says of all its text. What a cell says of its height on the line is how its text is aligned. */
function openBlock({ tags, classes }: Reading, token: Open): void {
  // A paragraph needs no end: what cannot stand in it ends it.
  tags.close('p');
  if (VOID.has(token.name)) return;
  const emphasis = emphasisOf(token, classes);
  tags.open(token.name, emphasis === 'crossed-out' ? emphasis : tags.innermost);
}

/** A paragraph of a list is said to be one by its style, an item by its tag. */
function beginBlock(reading: Reading, token: Open): void {
  const { name, attributes } = token;
  openBlock(reading, token);
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

/** Word writes the bullet or number of an item as text. */
function beginMarker(reading: Reading, name: string): void {
  const tags = new OpenTags<undefined>();
  tags.open(name, undefined);
  reading.marker = { tags, written: '' };
}

/** Letters and roman numbers stay text. */
function endMarker(reading: Reading, written: string): void {
  reading.marker = undefined;
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
  const isFree = (sign: string) => !heading && !isSignOpen(text, sign);
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
    addWords(reading.text, ' ');
    return;
  }
  endBlock(reading);
  reading.table = { cells: new TableCells(), depth: 1 };
}

function beginCell(reading: Reading, token: Open): void {
  const { table } = reading;
  if (table?.depth !== 1) {
    addWords(reading.text, ' ');
    return;
  }
  endCell(reading);
  if (token.name === 'tr') table.cells.beginRow();
  else {
    openBlock(reading, token);
    if (token.name !== 'caption') table.span = cellSpan(token);
  }
}

/** A cell that spans several places stands in the first of them. What stands in none is a text before the table. */
function endCell(reading: Reading): void {
  const { table, blocks } = reading;
  if (table === undefined || table.depth > 1) return;
  const text = takeText(reading.text);
  if (table.span !== undefined) table.cells.add(text, table.span, () => '');
  else if (text !== '') blocks.push({ kind: 'paragraph', text: escapeStart(text) });
  table.span = undefined;
}

function endTable(reading: Reading): void {
  const { table } = reading;
  if (table === undefined) return;
  table.depth--;
  if (table.depth > 0) return;
  endCell(reading);
  reading.table = undefined;
  reading.blocks.push({ kind: 'table', rows: table.cells.rows('') });
}
