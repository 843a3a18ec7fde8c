import type { Block, Inline, Landscape, TableRow } from './said.ts';

/** The addresses of the pictures in some blocks, in their order. */
export function* picturesBelow(blocks: readonly (Block | Landscape)[]): Generator<string> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        yield* picturesAmong(block.content);
        break;
      case 'list':
        for (const item of block.items) yield* picturesBelow(item);
        break;
      case 'table':
        yield* picturesInRows([...block.head, ...block.body]);
        break;
      case 'quote':
      case 'original':
      case 'remark':
      case 'landscape':
        yield* picturesBelow(block.blocks);
        break;
      case 'code':
      case 'rule':
        break;
    }
  }
}

function* picturesInRows(rows: readonly TableRow[]): Generator<string> {
  for (const { cells } of rows) for (const { content } of cells) yield* picturesAmong(content);
}

function* picturesAmong(content: readonly Inline[]): Generator<string> {
  for (const inline of content) if (inline.kind === 'picture') yield inline.address;
}
