import type {
  ListItem,
  Code as MdCode,
  List as MdList,
  Table as MdTable,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { commaList, ENGLISH, sayIn, t } from '../text/l10n.ts';
import { greatest } from '../text/many.ts';
import { plainWords } from './build.ts';
import { definitionsOf } from './markdown-definitions.ts';
import { asWritten, type InlineContext, inlines, placeOf } from './markdown-inline.ts';
import { markdownTree } from './markdown-tree.ts';
import type { Block, HeadingLevel, Inline, List, Table, TableCell } from './report.ts';

export interface MarkdownOptions {
  /** What stands for `{{…}}`, given without its braces; `undefined` leaves it as it was written. */
  readonly resolve?: (written: string) => readonly Inline[] | undefined;
  /** Of the writer's highest headings; 5 where absent. Lower ones follow, down to 6. */
  readonly heading?: HeadingLevel;
  /** True where each text is to say where it comes from (`Text.from`). */
  readonly places?: boolean;
}

/**
 * The blocks of an answer's prose. Raw HTML and links to anywhere but the web and e-mail become visible
 * text, images become their description and address. Text that cannot be parsed is one paragraph.
 */
export function markdownBlocks(source: string, options: MarkdownOptions = {}): Block[] {
  try {
    const text = shallow(source);
    const root = markdownTree(text);
    return blocks(root.children, { ...options, definitions: definitionsOf(root), source: text });
  } catch {
    // Lists or quotes nested by the thousand exhaust the parser's stack; the writer's words are still theirs.
    const from = { start: 0, end: source.length };
    return [
      { kind: 'paragraph', content: [{ kind: 'text', text: source, ...(options.places && { from }) }] },
    ];
  }
}

/**
 * The same text, in which no line begins with more than some signs of lists and quotes, or stands further in than they
 * would: what is nested deeper is shown as it was typed. The parser's time grows with the square of the depth.
 */
function shallow(source: string): string {
  return source.replace(TOO_DEEP, '$1\\').replace(TOO_FAR_IN, '$1');
}

const TOO_DEEP = /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)]|>)(?:[ \t]|(?=>))){24})(?=[ \t]*[-*+>\d])/gm;
const TOO_FAR_IN = /^([ \t]{120})[ \t]+/gm;

interface Context extends InlineContext {
  readonly heading?: HeadingLevel;
}

function blocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap(node => block(node, context));
}

function block(node: RootContent, context: Context): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: inlines(node.children, context) }];
    case 'heading':
      return [
        { kind: 'heading', level: levelOf(node.depth, context), content: inlines(node.children, context) },
      ];
    case 'list':
      return lists(node, context);
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocks(node.children, context) }];
    case 'code':
      return [{ kind: 'code', text: codeText(node), ...placeOf(node, context) }];
    case 'table':
      return [table(node, context)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return [{ kind: 'paragraph', content: inlines([node], context) }];
    case 'definition':
    case 'footnoteDefinition':
      return context.definitions.used.has(node)
        ? []
        : [{ kind: 'paragraph', content: [asWritten(node, context)] }];
    default:
      return isPhrasing(node) ? [{ kind: 'paragraph', content: inlines([node], context) }] : [];
  }
}

/** Words behind the sign that begins a text of code are the writer's too. */
function codeText({ lang, meta, value }: MdCode): string {
  const said = [lang, meta].filter(words => words !== null && words !== undefined).join(' ');
  return said === '' ? value : `${said}\n${value}`;
}

/** Items that bear numbers keep them: where one does not follow from the one above, a list of its own begins. */
function lists(node: MdList, context: Context): List[] {
  const found: List[] = [];
  const items = (from: number, to?: number) =>
    node.children.slice(from, to).map(item => blocks(item.children, context));
  if (node.ordered !== true) return [{ kind: 'list', marker: 'bullet', items: items(0) }];
  const numbers = node.children.map(item => numberOf(item, context));
  for (let from = 0; from < numbers.length; ) {
    const start = numbers[from] ?? (node.start ?? 1) + from;
    let to = from + 1;
    while (to < numbers.length && (numbers[to] === undefined || numbers[to] === start + to - from)) to++;
    found.push({ kind: 'list', marker: 'number', ...(start !== 1 && { start }), items: items(from, to) });
    from = to;
  }
  return found;
}

/** The number that was typed before an item. */
function numberOf({ position }: ListItem, { source }: Context): number | undefined {
  const typed = /^\s*(\d{1,9})[.)]/.exec(source.slice(position?.start.offset, position?.end.offset))?.[1];
  return typed === undefined ? undefined : Number(typed);
}

/** As wide as its widest row: a cell that the heading has no place for is printed all the same. */
function table(node: MdTable, context: Context): Table {
  const [head, ...body] = node.children.map(row => ({
    cells: row.children.map((one): TableCell => ({ content: inlines(one.children, context) })),
  }));
  const titles = head?.cells ?? [];
  const width = greatest(body.map(({ cells }) => cells.length).concat(titles.length));
  return {
    kind: 'table',
    description: t('Columns: {titles}', {
      titles: commaList(titles.map(title => plainWords(title.content))),
    }),
    columns: Array.from({ length: width }, (_, column) => ({
      kind:
        node.align?.[column] === 'right' || body.every(row => isFigure(row.cells[column]))
          ? 'figure'
          : 'text',
    })),
    head: head === undefined ? [] : [head],
    body,
    notes: [],
  };
}

function isFigure(cell: TableCell | undefined): boolean {
  return cell !== undefined && /^[\d,.]+\s?%?$/.test(sayIn(ENGLISH, plainWords(cell.content)).trim());
}

function levelOf(depth: number, { heading = 5 }: Context): HeadingLevel {
  return Math.min(heading + depth - 1, 6) as HeadingLevel;
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return 'value' in node || 'children' in node;
}
