import type {
  Definition,
  FootnoteReference,
  Image,
  Link,
  LinkReference,
  Text as MdText,
  Nodes,
  PhrasingContent,
} from 'mdast';
import { trimAddress } from '../model/prose-links.ts';
import { ENGLISH, type Sayable, sayIn } from '../text/l10n.ts';
import { type Span, shift } from '../text/span.ts';
import { pictureText, plainWords } from './build.ts';
import type { Definitions } from './markdown-definitions.ts';
import { placesInMarkdown } from './places-in-markdown.ts';
import type { Footnote, Inline, Text } from './report.ts';

export interface InlineContext {
  /** What stands for `{{…}}`, given without its braces; `undefined` leaves it as it was written. */
  readonly resolve?: (written: string) => readonly Inline[] | undefined;
  /** Of the whole text. */
  readonly definitions: Definitions;
  /** The text that the nodes' positions are of. */
  readonly source: string;
  /** True where each text is to say where it comes from. */
  readonly places?: boolean;
  /** Present in a footnote, which has none itself. */
  readonly inFootnote?: true;
}

type Style = Omit<Text, 'kind' | 'text'>;

export function inlines(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  style: Style = {},
): Inline[] {
  const found: Inline[] = [];
  let within = style;
  for (const [at, node] of nodes.entries()) {
    const shift = shiftOf(node);
    if (shift === undefined) found.push(...inline(node, context, within));
    else if (shift === 'line') within = style;
    else if (nodes.slice(at + 1).some(other => shiftOf(other) === 'line')) within = { ...style, shift };
    else found.push(...inline(node, context, within));
  }
  return found;
}

/** `<sub>`, `<sup>` and their ends: the two signs of HTML that Markdown has no signs for. */
function shiftOf(node: PhrasingContent): 'below' | 'above' | 'line' | undefined {
  if (node.type !== 'html') return undefined;
  return SHIFTS.get(node.value.toLowerCase());
}

const SHIFTS: ReadonlyMap<string, 'below' | 'above' | 'line'> = new Map([
  ['<sub>', 'below'],
  ['<sup>', 'above'],
  ['</sub>', 'line'],
  ['</sup>', 'line'],
]);

function inline(node: PhrasingContent, context: InlineContext, style: Style): Inline[] {
  switch (node.type) {
    case 'text':
      return written(node, context, style);
    case 'strong':
      return inlines(node.children, context, { ...style, strong: true });
    case 'emphasis':
      return inlines(node.children, context, { ...style, emphasis: true });
    case 'delete':
      return inlines(node.children, context, { ...style, strike: true });
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, ...style, code: true, ...placeOf(node, context) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'html':
      // The one way to begin a new line in the cell of a Markdown table.
      if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
      return [asWritten(node, context, style)];
    case 'link':
      return linked(node, node, context, style);
    case 'linkReference': {
      const definition = context.definitions.links.get(node.identifier);
      if (definition === undefined) return inlines(node.children, context, style);
      return linked(node, definition, context, style);
    }
    case 'image':
      return imageText(node.alt, node, { ...style, ...placeOf(node, context) });
    case 'imageReference': {
      const definition = context.definitions.links.get(node.identifier);
      const target = definition ?? { url: node.identifier };
      return imageText(node.alt, target, { ...style, ...placeOf(node, context) });
    }
    case 'footnoteReference':
      return [footnoteOf(node, context) ?? asWritten(node, context, style)];
  }
}

/** A node as it stands in the text. */
export function asWritten(node: Nodes, context: InlineContext, style: Style = {}): Text {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return { kind: 'text', text: context.source.slice(start, end), ...style, ...placeOf(node, context) };
}

/** `undefined` in a footnote, and where there is nothing to say. */
function footnoteOf({ identifier }: FootnoteReference, context: InlineContext): Footnote | undefined {
  const definition = context.definitions.footnotes.get(identifier);
  if (definition === undefined || context.inFootnote) return undefined;
  const content: (Text | Exclude<Footnote['content'][number], Text>)[] = [];
  for (const node of definition.children) {
    if (content.length > 0) content.push({ kind: 'text', text: ' ' });
    const inside = node.type === 'paragraph' ? inlines(node.children, { ...context, inFootnote: true }) : [];
    const said = node.type === 'paragraph' ? inside : [asWritten(node, context)];
    for (const one of said) {
      if (one.kind === 'text' || one.kind === 'link') content.push(one);
      else if (one.kind === 'break') content.push({ kind: 'text', text: ' ' });
      else if (one.kind === 'reference') content.push(...one.content);
      else if (one.kind === 'picture') content.push({ kind: 'text', text: pictureText(one) });
    }
  }
  return content.length === 0 ? undefined : { kind: 'footnote', content };
}

/** Where a node stands, where that is asked for. */
export function placeOf({ position }: Nodes, { places }: InlineContext): { readonly from?: Span } {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return !places || start === undefined || end === undefined ? {} : { from: { start, end } };
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
    places ??= placesInMarkdown(value, context.source.slice(from.start, from.end));
    return { from: shift(places(start, end), from.start) };
  };
}

function withStyle(inline: Inline, style: Style): Inline {
  return inline.kind === 'text' ? { ...style, ...inline } : inline;
}

function linked(
  node: Link | LinkReference,
  target: Link | Definition,
  context: InlineContext,
  style: Style,
): Inline[] {
  const inner = inlines(node.children, context, style);
  const words = plainWords(inner);
  const label = sayIn(ENGLISH, words);
  const address = target.url;
  const from = addressPlace(target, context);
  const title = titleText(target.title, { ...style, ...placeOf(target, context) });
  if (isOutside(address)) {
    const content = inner.filter(one => one.kind === 'text');
    const said =
      content.length === inner.length && label !== ''
        ? content
        : [textOf(label === '' ? address : words, { ...style, ...placeOf(node, context) })];
    return [{ kind: 'link', address, content: said, ...from }, ...title];
  }
  const shown = label === '' ? address : ` (${address})`;
  return address === label
    ? [...inner, ...title]
    : [...inner, textOf(shown, { ...style, ...from }), ...title];
}

/** A title is shown when the mouse rests on a link of a page; a printed page has no other place for it than behind it. */
function titleText(title: string | null | undefined, style: Style): Text[] {
  return title === null || title === undefined || title === '' ? [] : [textOf(` (${title})`, style)];
}

/** Where a link's address stands; the whole link where it is written otherwise than it reads. */
function addressPlace(target: Link | Definition, context: InlineContext): { readonly from?: Span } {
  const { from } = placeOf(target, context);
  if (from === undefined) return {};
  const at = context.source.slice(from.start, from.end).lastIndexOf(target.url);
  return { from: at < 0 ? from : { start: from.start + at, end: from.start + at + target.url.length } };
}

/** Pictures of these kinds that lie in the submission's folder are printed. */
export function isPrintedPicture(address: string): boolean {
  return /\.(?:png|jpe?g)$/i.test(address) && !isOutside(address);
}

/** A picture that is not printed: its description stands for it, with where it is. */
function imageText(
  alt: string | null | undefined,
  { url, title }: Pick<Image, 'url' | 'title'>,
  style: Style,
): Inline[] {
  const description = alt === null || alt === undefined || alt === '' ? 'Picture' : alt;
  if (isPrintedPicture(url)) {
    const { from } = style;
    const picture: Inline = { kind: 'picture', address: url, alt: description, ...(from && { from }) };
    return [picture, ...titleText(title, style)];
  }
  const place = textOf(url, style);
  const { from } = style;
  const target: Inline = isOutside(url)
    ? { kind: 'link', address: url, content: [place], ...(from && { from }) }
    : place;
  return [textOf(`${description} (`, style), target, textOf(')', style), ...titleText(title, style)];
}

function textOf(text: Sayable, style: Style): Text {
  return { kind: 'text', text, ...style };
}

/** Whether a reader's word processor may be asked to open it. */
export function isOutside(address: string): boolean {
  return /^(?:https?:\/\/[^\s]|mailto:[^\s])/i.test(address) && URL.canParse(address);
}
