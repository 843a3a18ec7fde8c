import type { Prose } from '../model/answer.ts';
import { ENGLISH, saidIn } from '../text/l10n.ts';
import { memoTexts } from '../text/memo.ts';
import { shift } from '../text/span.ts';
import { pictureText, plainText } from './build.ts';
import { markdownBlocks } from './markdown.ts';
import { stretchesOf } from './markdown-tree.ts';
import { isPlain, plainParagraphs } from './plain-markdown.ts';
import type { Piece, PrintedCell, PrintedText } from './printed-text.ts';
import type { Block, Inline, Landscape, Table } from './report.ts';

/** A text of an answer as the report prints it, paragraph by paragraph. What `{{…}}` stands for is no part of it. */
export function* printedProse(prose: Prose): Generator<PrintedText> {
  const { text, raw, style, at } = prose;
  const scalar = { text, raw, style };
  let lead = '';
  for (const { start, text: stretch } of stretchesOf(text)) {
    const read = runsOfStretch(stretch, lead);
    lead = read.lead;
    // Two tables of the same words are two tables.
    const tables = new Map<object, object>();
    for (const { pieces, cell, ...run } of read.runs) {
      const moved =
        start === 0 ? pieces : pieces.map(piece => ({ ...piece, from: shift(piece.from, start) }));
      const own = cell && { ...cell, table: ownOf(tables, cell.table) };
      yield { ...run, ...(own && { cell: own }), at, origin: { scalar, pieces: moved } };
    }
  }
}

function ownOf(tables: Map<object, object>, table: object): object {
  const own = tables.get(table) ?? {};
  tables.set(table, own);
  return own;
}

/** What a stretch of the text says, behind this sentence, and the sentence that what follows stands behind. */
const runsOfStretch = memoTexts(64, (text: string, lead: string) => {
  if (isPlain(text)) {
    const runs = [...plainRuns(text)];
    return { runs, lead: runs.at(-1)?.text ?? lead };
  }
  const blocks = placedBlocks(text);
  const said = blocks.flatMap(block =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [plainText(block.content)] : [],
  );
  return { runs: [...runsOf(blocks, { ...NO_SETTING, lead })], lead: said.at(-1) ?? lead };
});

/** Blocks of a report as their reader sees them; the questionnaire's own words, which nobody typed, are left out. */
export function* printedBlocks(
  blocks: readonly (Block<string> | Landscape<string>)[],
): Generator<PrintedText> {
  for (const { pieces: _, ...run } of runsOf(blocks, NO_SETTING, { original: false })) {
    yield { ...run, at: { start: 0, end: run.text.length } };
  }
}

/** Of what somebody wrote no word is the program's. */
const placedBlocks = (text: string): readonly Block<string>[] =>
  saidIn(ENGLISH, markdownBlocks(text, { places: true }));

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

function* plainRuns(text: string): Generator<Run> {
  for (const from of plainParagraphs(text)) {
    const words = text
      .slice(from.start, from.end)
      .split('\n')
      .map(line => line.trim())
      .join(' ');
    yield { ...NO_SETTING, text: words, pieces: [{ start: 0, end: words.length, from }] };
  }
}

function* runsOf(
  blocks: readonly (Block<string> | Landscape<string>)[],
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

function* tableRuns(table: Table<string>, caption: string): Generator<Run> {
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
function* inlineRuns(content: readonly Inline<string>[], setting: Setting): Generator<Run> {
  const pieces: Piece[] = [];
  const apart: Inline<string>[][] = [];
  let text = '';
  const add = (inline: Inline<string>) => {
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
