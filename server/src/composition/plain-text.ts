import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';

/** What Markdown says, for whoever is shown it without any form: its words, its lists with their marks, its tables as lines. */
export function plainText(markdown: string): string {
  return textOf(parseMarkdown(markdown));
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'footnoteDefinition':
      return joined(node.children, '\n\n');
    case 'blockquote':
      return indented(joined(node.children, '\n\n'), '  ', '  ');
    case 'list': {
      const items = node.children.map((item, n) => {
        const mark = node.ordered ? `${(node.start ?? 1) + n}. ` : '- ';
        return indented(textOf(item), mark, ' '.repeat(mark.length));
      });
      return items.join('\n');
    }
    case 'listItem':
      return joined(node.children, '\n');
    case 'table':
      return joined(node.children, '\n');
    case 'tableRow':
      return joined(node.children, '  ', '–');
    case 'thematicBreak':
      return '――――';
    case 'break':
      return '\n';
    case 'html':
      return node.value.replace(/<br\s*\/?>/gi, '\n').replace(/<[^<>]*>/g, '');
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'footnoteReference':
      return ` [${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? joined(node.children, '') : '';
  }
}

/** `blank` stands for what is empty, so that a cell without a figure is seen. */
function joined(nodes: readonly Nodes[], between: string, blank = ''): string {
  const texts = nodes.map(node => textOf(node) || blank);
  return texts.filter(text => text !== '').join(between);
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, n) => (line === '' ? '' : `${n === 0 ? first : rest}${line}`))
    .join('\n');
}
