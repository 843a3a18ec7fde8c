import { plainText } from '../../composition/build.ts';
import { beginsRightToLeft } from '../direction.ts';
import type { Relations } from '../office-package.ts';
import type { Block, Heading, Inline, List, Original, Remark } from '../said.ts';
import type { Xml } from '../xml.ts';
import type { Anchors } from './anchors.ts';
import type { NoteScope } from './note-scope.ts';
import type { Notes } from './notes.ts';
import { type ListPlace, listIndent, type Numbering } from './numbering.ts';
import { type ParagraphOptions, wordParagraph } from './paragraph.ts';
import type { ParagraphStyle } from './paragraph-styles.ts';
import type { Pictures } from './pictures.ts';
import { runs, wordRuns } from './runs.ts';
import { wordTable } from './table.ts';

/** What the walk over one file gathers as it goes. */
export interface WordContext {
  readonly relations: Relations;
  readonly anchors: Anchors;
  readonly notes: Notes;
  readonly numbering: Numbering;
  readonly pictures: Pictures;
}

/** Where a block stands. */
interface Scope {
  readonly style: ParagraphStyle;
  /** Lists around it. */
  readonly depth: number;
  readonly place: ListPlace;
  /** Of the page's text, in twentieths of a point. */
  readonly width: number;
  readonly notes: NoteScope;
  /** Its end stays on one page with what follows it. */
  readonly kept?: boolean;
}

const spaceAfterList = 120;

/** Paragraphs and tables for blocks on a page whose text is `width` wide. */
export function wordBlocks(blocks: readonly Block[], context: WordContext, width: number): Xml[] {
  return inTurn(blocks, (block, kept) => {
    const notes = context.notes.scope();
    return blockXml(block, context, { style: 'Normal', depth: 0, place: 'answer', width, notes, kept });
  });
}

/** What is said about an answer (its source, who gave it) is never parted from the end of what it is said of. */
function inTurn(
  blocks: readonly Block[],
  write: (block: Block, kept: boolean) => readonly Xml[],
  lastKept = false,
): Xml[] {
  return blocks.flatMap((block, index) =>
    write(block, index === blocks.length - 1 ? lastKept : blocks[index + 1]?.kind === 'remark'),
  );
}

function blockXml(block: Block, context: WordContext, scope: Scope): Xml[] {
  const inner = (blocks: readonly Block[], change: Partial<Scope> = {}) =>
    inTurn(blocks, (one, kept) => blockXml(one, context, { ...scope, ...change, kept }), scope.kept);
  const keep = keepIn(scope);
  switch (block.kind) {
    case 'heading':
      return [heading(block, context, scope)];
    case 'paragraph': {
      const style = block.role === undefined ? scope.style : block.role === 'choice' ? 'Choice' : 'Gap';
      return [paragraph(block.content, context, scope, { style, ...indentIn(scope), ...keep })];
    }
    case 'list':
      return list(block, context, scope);
    case 'table':
      return wordTable(block, { ...context, notes: scope.notes }, scope.width, scope.kept);
    case 'quote':
      return inner(block.blocks, { style: 'Quote' });
    case 'code':
      return [wordParagraph([wordRuns(block.text)], { style: 'Code', ...keep })];
    case 'rule':
      return [wordParagraph([wordRuns('* * *')], { style: 'Separator', ...keep })];
    case 'original':
      return original(block, context, scope);
    case 'remark':
      return remark(block, context, { ...scope, style: 'Remark' });
  }
}

function heading(block: Heading, context: WordContext, scope: Scope): Xml {
  const { number, level, anchor } = block;
  const bookmark = context.anchors.bookmark(anchor);
  const content = runs(block.content, { ...context, notes: scope.notes });
  return wordParagraph(number === undefined ? content : [wordRuns(`${number}\t`), ...content], {
    style: `Heading${level}`,
    ...directionOf(block.content),
    ...(bookmark !== undefined && { bookmark }),
  });
}

function paragraph(
  content: readonly Inline[],
  context: WordContext,
  scope: Scope,
  options: ParagraphOptions,
): Xml {
  const inside = runs(content, { ...context, notes: scope.notes });
  return wordParagraph(inside, { ...options, ...directionOf(content) });
}

/** The first paragraph of each item bears its mark; what else the item holds stands below it. */
function list(block: List, context: WordContext, scope: Scope): Xml[] {
  const numbering = context.numbering.list(block, scope.depth, scope.place);
  const own = scope.style === 'Normal' || scope.style === 'ListContinue';
  const style = own ? (block.marker === 'bullet' ? 'ListBullet' : 'ListNumber') : scope.style;
  const within: Scope = { ...scope, style: own ? 'ListContinue' : style, depth: scope.depth + 1 };
  return block.items.flatMap(([first, ...others], index) => {
    const marked = first?.kind === 'paragraph' ? first.content : [];
    const rest = first === undefined || first.kind === 'paragraph' ? others : [first, ...others];
    const isLast = index === block.items.length - 1;
    const kept = isLast && scope.kept === true;
    const ends = isLast && rest.length === 0;
    const closes = own && scope.depth === 0 && ends;
    return [
      paragraph(marked, context, scope, {
        style,
        numbering,
        ...(closes && { after: spaceAfterList }),
        ...(ends && kept && { keepNext: true }),
      }),
      ...inTurn(rest, (one, keep) => blockXml(one, context, { ...within, kept: keep }), kept),
    ];
  });
}

/**
 * The paragraphs touch, so that the wash behind them is one; the space comes after the last. Each stays with the next,
 * and the last with what is answered.
 */
function original(block: Original, context: WordContext, scope: Scope): Xml[] {
  const within: Scope = { ...scope, style: 'Original', place: 'original' };
  const inside = block.blocks.flatMap(one => blockXml(one, context, within));
  return [...inside, wordParagraph([], { style: 'OriginalEnd' })];
}

/** The label runs into the text where it can. */
function remark(block: Remark, context: WordContext, scope: Scope): Xml[] {
  const [first, ...others] = block.blocks;
  const label = wordRuns(first?.kind === 'paragraph' ? `${block.label}: ` : block.label, { style: 'Label' });
  const rest = (blocks: readonly Block[]) =>
    inTurn(blocks, (one, kept) => blockXml(one, context, { ...scope, kept }), scope.kept);
  if (first?.kind !== 'paragraph') {
    return [wordParagraph([label], { style: 'Remark', keepNext: true }), ...rest(block.blocks)];
  }
  const content = runs(first.content, { ...context, notes: scope.notes });
  const keep = others.length === 0 ? keepIn(scope) : {};
  return [wordParagraph([label, ...content], { style: 'Remark', ...keep }), ...rest(others)];
}

function indentIn({ depth, place }: Scope): { readonly indent?: number } {
  return depth === 0 ? {} : { indent: listIndent(depth - 1, place) };
}

function keepIn({ kept }: Scope): { readonly keepNext?: true } {
  return kept === true ? { keepNext: true } : {};
}

function directionOf(content: readonly Inline[]): { readonly rightToLeft?: true } {
  return beginsRightToLeft(plainText(content)) ? { rightToLeft: true } : {};
}
