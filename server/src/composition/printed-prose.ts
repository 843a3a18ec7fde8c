import type { Prose } from '../model/answer.ts';
import { pictureText, plainText } from './build.ts';
import { markdownBlocks } from './markdown.ts';
import type { Piece, PrintedCell, PrintedText } from './printed-text.ts';
import type { Block, Inline, Landscape, Table } from './report.ts';

/** A text of an answer as the report prints it, paragraph by paragraph. What `{{…}}` stands for is no part of it. */
export function* printedProse(prose: Prose): Generator<PrintedText> {
  const { text, raw, style, at } = prose;
  const scalar = { text, raw, style };
  for (const { pieces, ...run } of isPlain(text) ? plainRuns(text) : runsOf(placedBlocks(text), NO_SETTING)) {
    yield { ...run, at, origin: { scalar, pieces } };
  }
}

/** Blocks of a report as their reader sees them; the questionnaire's own words, which nobody typed, are left out. */
export function* printedBlocks(blocks: readonly (Block | Landscape)[]): Generator<PrintedText> {
  for (const { pieces: _, ...run } of runsOf(blocks, NO_SETTING, { original: false })) {
    yield { ...run, at: { start: 0, end: run.text.length } };
  }
}

const placedBlocks = (text: string) => markdownBlocks(text, { places: true });

interface Run extends Setting {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What a text is said to be by what stands around it. */
interface Setting {
  readonly about: string;
  readonly table: string;
  readonly lead: string;
  readonly cell?: PrintedCell;
}

const NO_SETTING: Setting = { about: '', table: '', lead: '' };

/** True of a text without a sign of Markdown: it is paragraphs, and most texts are no more. */
function isPlain(text: string): boolean {
  return !MARKS.test(text);
}

/** Signs within a line, an address; what begins a line of a list, a heading, a quote or code; a line of `=` or `-`. */
const MARKS = /[\\`*_[\]<>&~|\t\r^]|https?:|(?:^|\n) *(?:[#>+=-]|\d{1,9}[.)])|(?:^|\n) {4}/;

function* plainRuns(text: string): Generator<Run> {
  for (const { 0: paragraph, index } of text.matchAll(/\S[^\n]*(?:\n *\S[^\n]*)*/g)) {
    const lines = paragraph.trimEnd();
    const from = { start: index, end: index + lines.length };
    const words = lines
      .split('\n')
      .map(line => line.trim())
      .join(' ');
    yield { ...NO_SETTING, text: words, pieces: [{ start: 0, end: words.length, from }] };
  }
}

function* runsOf(
  blocks: readonly (Block | Landscape)[],
  setting: Setting,
  wanted: { readonly original: boolean } = { original: true },
): Generator<Run> {
  let lead = setting.lead;
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        yield* inlineRuns(block.content, setting);
        lead = plainText(block.content);
        break;
      case 'list':
        for (const item of block.items) yield* runsOf(item, { ...setting, lead }, wanted);
        break;
      case 'original':
        if (wanted.original) yield* runsOf(block.blocks, setting, wanted);
        break;
      case 'quote':
      case 'remark':
      case 'landscape':
        yield* runsOf(block.blocks, setting, wanted);
        break;
      case 'code':
        yield* inlineRuns([{ ...block, kind: 'text' }], setting);
        break;
      case 'table':
        yield* tableRuns(block, lead);
        for (const note of [block.caption ?? [], ...block.notes]) yield* inlineRuns(note, setting);
        break;
      case 'rule':
        break;
    }
  }
}

function* tableRuns(table: Table, caption: string): Generator<Run> {
  const { head, body } = table;
  const titles = head[0]?.cells.map(({ content }) => plainText(content)) ?? [];
  const at = (row: number, column: number) => ({ cell: { table, row, column, caption } });
  for (const [row, { cells }] of head.entries()) {
    for (const [column, { content }] of cells.entries())
      yield* inlineRuns(content, { ...NO_SETTING, ...at(row, column) });
  }
  for (const [row, { cells }] of body.entries()) {
    const first = plainText(cells[0]?.content ?? []);
    for (const [column, { content }] of cells.entries()) {
      const lead = column === 0 ? '' : first;
      const setting = { about: titles[column] ?? '', table: titles.join(', '), lead };
      yield* inlineRuns(content, { ...setting, ...at(head.length + row, column) });
    }
  }
}

/** The words of a line, then the addresses that it leads to and its notes, each by itself. */
function* inlineRuns(content: readonly Inline[], setting: Setting): Generator<Run> {
  const pieces: Piece[] = [];
  const apart: Inline[][] = [];
  let text = '';
  const add = (inline: Inline) => {
    if (inline.kind === 'break') text += '\n';
    else if (inline.kind === 'footnote') apart.push([...inline.content]);
    else if (inline.kind === 'picture') {
      const { from } = inline;
      add({ kind: 'text', text: pictureText(inline), ...(from && { from }) });
    } else if (inline.kind === 'text') {
      const end = text.length + inline.text.length;
      if (inline.from !== undefined) pieces.push({ start: text.length, end, from: inline.from });
      text += inline.text;
    } else {
      for (const part of inline.content) add(part);
      if (inline.kind === 'link' && inline.address !== plainText(inline.content)) {
        const { address, from } = inline;
        apart.push([{ kind: 'text', text: address, ...(from && { from }) }]);
      }
    }
  };
  for (const inline of content) add(inline);
  if (text.trim() !== '') yield { ...setting, text, pieces };
  for (const other of apart) yield* inlineRuns(other, setting);
}
