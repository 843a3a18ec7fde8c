import type { Definition, Link, LinkReference, Text as MdText, Nodes, PhrasingContent } from 'mdast';
import { trimAddress } from '../model/prose-links.ts';
import { type Span, shift } from '../text/span.ts';
import { plainText } from './build.ts';
import { placesInMarkdown } from './places-in-markdown.ts';
import type { Inline, Text } from './report.ts';

export interface InlineContext {
  /** What stands for `{{…}}`, given without its braces; `undefined` leaves it as it was written. */
  readonly resolve?: (written: string) => readonly Inline[] | undefined;
  /** `[name]: address` lines of the whole text. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The text that the nodes' positions are of, where places are asked for. */
  readonly source?: string;
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
      return written(node, context, style);
    case 'strong':
      return inlines(node.children, context, { ...style, strong: true });
    case 'emphasis':
      return inlines(node.children, context, { ...style, emphasis: true });
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, ...style, code: true, ...placeOf(node, context) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'html':
      // The one way to begin a new line in the cell of a Markdown table.
      if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
      return [{ kind: 'text', text: node.value, ...style, ...placeOf(node, context) }];
    case 'link':
      return linked(node, node.url, context, style);
    case 'linkReference': {
      const address = context.definitions.get(node.identifier)?.url;
      if (address === undefined) return inlines(node.children, context, style);
      return linked(node, address, context, style);
    }
    case 'image':
      return imageText(node.alt, node.url, { ...style, ...placeOf(node, context) });
    case 'imageReference':
      return imageText(node.alt, context.definitions.get(node.identifier)?.url ?? node.identifier, {
        ...style,
        ...placeOf(node, context),
      });
    default:
      return 'children' in node ? inlines(node.children, context, style) : [];
  }
}

/** Where a node stands, where that is asked for. */
export function placeOf({ position }: Nodes, { source }: InlineContext): { readonly from?: Span } {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return source === undefined || start === undefined || end === undefined ? {} : { from: { start, end } };
}

/** Text with its `{{…}}` resolved and its bare web addresses made links. */
function written(node: MdText, context: InlineContext, style: Style): Inline[] {
  const value = node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');
  const found: Inline[] = [];
  const placed = placesIn(node, value, context);
  const plain = (start: number, end?: number) => {
    const text = value.slice(start, end);
    if (text !== '') found.push({ kind: 'text', text, ...style, ...placed(start, start + text.length) });
  };
  let done = 0;
  for (const match of value.matchAll(/\{\{([^{}]*)\}\}|\bhttps?:\/\/[^\s<>"{}|\\^`]+/g)) {
    const { 0: whole, 1: braces, index } = match;
    const address = trimAddress(whole);
    const stands = braces === undefined ? undefined : context.resolve?.(braces.trim());
    if (braces !== undefined && stands === undefined) continue;
    plain(done, index);
    if (stands !== undefined) found.push(...stands.map(one => withStyle(one, style)));
    else {
      const from = placed(index, index + address.length);
      found.push({
        kind: 'link',
        address,
        content: [{ kind: 'text', text: address, ...style, ...from }],
        ...from,
      });
    }
    done = index + (stands === undefined ? address.length : whole.length);
  }
  plain(done);
  return found;
}

/** Where stretches of a text node stand. Most nodes are one stretch, and need no look at their letters. */
function placesIn(node: MdText, value: string, context: InlineContext) {
  const { from } = placeOf(node, context);
  if (from === undefined) return () => ({});
  let places: ((start: number, end: number) => Span) | undefined;
  return (start: number, end: number): { readonly from: Span } => {
    if (start === 0 && end === value.length) return { from };
    places ??= placesInMarkdown(value, (context.source ?? '').slice(from.start, from.end));
    return { from: shift(places(start, end), from.start) };
  };
}

function withStyle(inline: Inline, style: Style): Inline {
  return inline.kind === 'text' ? { ...style, ...inline } : inline;
}

function linked(node: Link | LinkReference, address: string, context: InlineContext, style: Style): Inline[] {
  const inner = inlines(node.children, context, style);
  const label = plainText(inner);
  const from = addressPlace(node, address, context);
  if (isOutside(address)) {
    const content = inner.filter(one => one.kind === 'text');
    const words =
      content.length === inner.length && label !== ''
        ? content
        : [textOf(label || address, { ...style, ...placeOf(node, context) })];
    return [{ kind: 'link', address, content: words, ...from }];
  }
  return address === label
    ? inner
    : [...inner, textOf(label === '' ? address : ` (${address})`, { ...style, ...from })];
}

/** Where a link's address stands; the whole link where it is written otherwise than it reads. */
function addressPlace(
  node: Link | LinkReference,
  address: string,
  context: InlineContext,
): { readonly from?: Span } {
  const definition = node.type === 'linkReference' ? context.definitions.get(node.identifier) : undefined;
  const { from } = placeOf(definition ?? node, context);
  if (from === undefined) return {};
  const at = (context.source ?? '').slice(from.start, from.end).lastIndexOf(address);
  return { from: at < 0 ? from : { start: from.start + at, end: from.start + at + address.length } };
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
