import type { Definition, PhrasingContent } from 'mdast';
import { trimAddress } from '../model/prose-links.ts';
import { plainText } from './build.ts';
import type { Inline, Text } from './report.ts';

export interface InlineContext {
  /** What stands for `{{…}}`, given without its braces; `undefined` leaves it as it was written. */
  readonly resolve?: (written: string) => readonly Inline[] | undefined;
  /** `[name]: address` lines of the whole text. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

type Style = Omit<Text, 'kind' | 'text'>;

export function inlines(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  style: Style = {},
): Inline[] {
  return nodes.flatMap(node => inline(node, context, style));
}

function inline(node: PhrasingContent, context: InlineContext, style: Style): Inline[] {
  switch (node.type) {
    case 'text':
      return written(node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' '), context, style);
    case 'strong':
      return inlines(node.children, context, { ...style, strong: true });
    case 'emphasis':
      return inlines(node.children, context, { ...style, emphasis: true });
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, ...style, code: true }];
    case 'break':
      return [{ kind: 'break' }];
    case 'html':
      // The one way to begin a new line in the cell of a Markdown table.
      if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
      return [{ kind: 'text', text: node.value, ...style }];
    case 'link':
      return linked(node.url, node.children, context, style);
    case 'linkReference': {
      const address = context.definitions.get(node.identifier)?.url;
      if (address === undefined) return inlines(node.children, context, style);
      return linked(address, node.children, context, style);
    }
    case 'image':
      return imageText(node.alt, node.url, style);
    case 'imageReference':
      return imageText(node.alt, context.definitions.get(node.identifier)?.url ?? node.identifier, style);
    default:
      return 'children' in node ? inlines(node.children, context, style) : [];
  }
}

/** Text with its `{{…}}` resolved and its bare web addresses made links. */
function written(value: string, context: InlineContext, style: Style): Inline[] {
  const found: Inline[] = [];
  const plain = (text: string) => {
    if (text !== '') found.push({ kind: 'text', text, ...style });
  };
  let done = 0;
  for (const match of value.matchAll(/\{\{([^{}]*)\}\}|\bhttps?:\/\/[^\s<>"{}|\\^`]+/g)) {
    const [whole, braces] = match;
    const address = trimAddress(whole);
    const stands = braces === undefined ? undefined : context.resolve?.(braces.trim());
    if (braces !== undefined && stands === undefined) continue;
    plain(value.slice(done, match.index));
    if (stands !== undefined) found.push(...stands.map(one => withStyle(one, style)));
    else found.push({ kind: 'link', address, content: [{ kind: 'text', text: address, ...style }] });
    done = match.index + (stands === undefined ? address.length : whole.length);
  }
  plain(value.slice(done));
  return found;
}

function withStyle(inline: Inline, style: Style): Inline {
  return inline.kind === 'text' ? { ...style, ...inline } : inline;
}

function linked(
  address: string,
  children: readonly PhrasingContent[],
  context: InlineContext,
  style: Style,
): Inline[] {
  const inner = inlines(children, context, style);
  const label = plainText(inner);
  if (isOutside(address)) {
    const content = inner.filter(one => one.kind === 'text');
    const words =
      content.length === inner.length && label !== '' ? content : [textOf(label || address, style)];
    return [{ kind: 'link', address, content: words }];
  }
  return address === label ? inner : [...inner, textOf(label === '' ? address : ` (${address})`, style)];
}

/** A picture is not fetched or printed: its description stands for it, with where it is. */
function imageText(alt: string | null | undefined, address: string, style: Style): Inline[] {
  const description = alt === null || alt === undefined || alt === '' ? 'Picture' : alt;
  const place = textOf(address, style);
  const target: Inline = isOutside(address) ? { kind: 'link', address, content: [place] } : place;
  return [textOf(`${description} (`, style), target, textOf(')', style)];
}

function textOf(text: string, style: Style): Text {
  return { kind: 'text', text, ...style };
}

/** Whether a reader's word processor may be asked to open it. */
export function isOutside(address: string): boolean {
  return /^(?:https?:\/\/[^\s]|mailto:[^\s])/i.test(address) && URL.canParse(address);
}
