import { type HtmlToken, readHtml } from './html.ts';
import { plainBlanks } from './letters.ts';
import { escapeInline, escapeStart } from './markdown-text.ts';
import { type ProseBlock, proseText } from './prose-blocks.ts';
import { readMarker } from './word-marker.ts';

/** A document that was copied, as Markdown: paragraphs, headings, lists, tables, bold, italic and links. Never throws. */
export function readHtmlProse(html: string): string {
  const reading = newReading();
  for (const token of readHtml(html)) {
    if (token.kind === 'text') addText(reading, token.text);
    else if (token.kind === 'open') openTag(reading, token);
    else closeTag(reading, token.name);
  }
  endBlock(reading);
  return proseText(reading.blocks);
}

interface Reading {
  readonly blocks: ProseBlock[];
  /** The block that is being read, in Markdown. */
  text: string;
  /** A text in bold, in italics or of a link is open; the sign that closes it, with the name of its tag. */
  readonly open: { readonly name: string; readonly close: string; readonly from: number }[];
  readonly lists: { readonly ordered: boolean; count: number }[];
  /** What the paragraph is besides. */
  heading: boolean;
  item?: { readonly depth: number; marker: string } | undefined;
  /** Inside the marker that Word wrote beside an item. */
  ignored?: { depth: number; written: string } | undefined;
  table?: { readonly rows: string[][]; depth: number } | undefined;
  /** Tags whose text is crossed out by track changes. */
  deleted: number;
}

function newReading(): Reading {
  return { blocks: [], text: '', open: [], lists: [], heading: false, deleted: 0 };
}

function addText(reading: Reading, raw: string): void {
  if (reading.deleted > 0) return;
  if (reading.ignored !== undefined) {
    reading.ignored.written += plainBlanks(raw);
    return;
  }
  const text = escapeInline(plainBlanks(raw).replace(/\s+/g, ' '));
  reading.text += /(?:^|\s)$/.test(reading.text) ? text.trimStart() : text;
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
  else if (name === 'del' || name === 's' || name === 'strike') reading.deleted++;
  else if (BLOCKS.has(name)) beginBlock(reading, token);
  else if (name === 'br')
    reading.text = `${reading.text.trimEnd()}${reading.table === undefined ? '\\\n' : ' '}`;
  else if (name === 'table') beginTable(reading);
  else if (reading.table !== undefined && /^t[rdh]$/.test(name)) beginCell(reading, name);
  else if (name === 'ul' || name === 'ol') beginList(reading, name);
  else openInline(reading, name, style, attributes.get('href'));
}

const VOID = new Set(['br', 'img', 'hr', 'col', 'meta', 'link', 'input', 'wbr']);
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
  } else if (name === 'del' || name === 's' || name === 'strike')
    reading.deleted = Math.max(0, reading.deleted - 1);
  else if (name === 'table') endTable(reading);
  else if (BLOCKS.has(name)) endBlock(reading);
  else if (name === 'ul' || name === 'ol') {
    endBlock(reading);
    reading.lists.pop();
  } else closeInline(reading, name);
}

/** A paragraph of a list is said to be one by its style, an item by its tag. */
function beginBlock(reading: Reading, { name, attributes }: Open): void {
  if (reading.table !== undefined) {
    if (reading.text !== '' && !/\s$/.test(reading.text)) reading.text += ' ';
    return;
  }
  // A paragraph inside an item is its text.
  if (name !== 'li' && reading.item !== undefined && reading.text.trim() === '') return;
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
  if (marker === undefined && written.trim() !== '') reading.text += `${escapeInline(written.trim())} `;
}

function beginList(reading: Reading, name: string): void {
  endBlock(reading);
  reading.lists.push({ ordered: name === 'ol', count: 0 });
}

function endBlock(reading: Reading): void {
  if (reading.table !== undefined) return;
  while (reading.open.length > 0) closeInline(reading, reading.open.at(-1)?.name ?? '');
  const text = reading.text.replace(/(?:\\\n)+$/, '').trim();
  const { item, heading } = reading;
  reading.text = '';
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

function openInline(reading: Reading, name: string, style: string, href: string | undefined): void {
  const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold =
    weight === undefined ? name === 'b' || name === 'strong' : weight === 'bold' || Number(weight) >= 600;
  const isItalic = name === 'i' || name === 'em' || /font-style:\s*italic/i.test(style);
  const link = name === 'a' && /^(?:https?|mailto):[^\s<>]+$/i.test(href ?? '') ? href : undefined;
  const within = (sign: string) => reading.open.some(({ close }) => close.startsWith(sign));
  const sign =
    link !== undefined
      ? '['
      : reading.heading
        ? ''
        : isBold && !within('**')
          ? '**'
          : isItalic && !within('*')
            ? '*'
            : '';
  if (VOID.has(name)) return;
  const close =
    link === undefined ? sign : `](${link.replace(/[()]/g, letter => (letter === '(' ? '%28' : '%29'))})`;
  reading.open.push({ name, close, from: reading.text.length });
  reading.text += sign;
}

/** Closes the last tag of a name, and what was opened in it; signs around nothing are taken out, blanks stand outside. */
function closeInline(reading: Reading, name: string): void {
  if (!reading.open.some(open => open.name === name)) return;
  for (let last = reading.open.pop(); last !== undefined; last = reading.open.pop()) {
    const sign = last.close.startsWith(']') ? '[' : last.close;
    const inside = reading.text.slice(last.from + sign.length);
    const text = inside.trim();
    if (last.close !== '') {
      const before = /^\s/.test(inside) && !/\s$/.test(reading.text.slice(0, last.from)) ? ' ' : '';
      const marked = text === '' ? '' : `${sign}${text}${last.close}`;
      reading.text =
        reading.text.slice(0, last.from) + before + marked + (/\s$/.test(inside) && text !== '' ? ' ' : '');
    }
    if (last.name === name) return;
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
  while (reading.open.length > 0) closeInline(reading, reading.open.at(-1)?.name ?? '');
  if (row !== undefined && row.length > 0) row[row.length - 1] += reading.text.trim();
  reading.text = '';
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
