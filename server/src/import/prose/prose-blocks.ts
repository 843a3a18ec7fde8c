import { greatest } from '../../text/many.ts';
/** A block of a text, its words in Markdown already. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** An item of a list; `depth` 0 is the outermost, the marker `-` or `3.`. */
  | { readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Blocks as Markdown: a blank line between them, none between the items of a list. */
export function proseText(blocks: readonly ProseBlock[]): string {
  const indents: number[] = [];
  const parts = blocks.map((block, n) => {
    const isItem = block.kind === 'item';
    const gap = n === 0 ? '' : isItem && blocks[n - 1]?.kind === 'item' ? '\n' : '\n\n';
    if (!isItem) indents.length = 0;
    return (
      gap + (isItem ? itemText(block, indents) : block.kind === 'table' ? tableText(block.rows) : block.text)
    );
  });
  return parts.join('');
}

/** Items stand below the text of the one that they belong to. */
function itemText({ depth, marker, text }: ProseBlock & { kind: 'item' }, indents: number[]): string {
  indents.length = Math.min(indents.length, depth, DEEPEST);
  const indent = indents.at(-1) ?? 0;
  indents.push(indent + marker.length + 1);
  const further = ' '.repeat(indent + marker.length + 1);
  return `${' '.repeat(indent)}${marker} ${text.replaceAll('\n', `\n${further}`)}`;
}

/** Lists of a page that go deeper are no lists of a text; each level costs blanks in every line below. */
const DEEPEST = 12;

function tableText(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter(row => row.length > 0);
  const width = greatest(
    filled.map(row => row.length),
    1,
  );
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, n) => cells[n] ?? '').join(' | ')} |`;
  const [head = [], ...body] = filled.map(row =>
    row.map(cell => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')),
  );
  return [line(head), `|${'---|'.repeat(width)}`, ...body.map(line)].join('\n');
}
