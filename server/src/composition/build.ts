import type {
  Block,
  Footnote,
  Inline,
  Link,
  Paragraph,
  Picture,
  Reference,
  TableCell,
  Text,
} from './report.ts';

/** Short ways to write the values of `report.ts`. */

export function text(words: string, style: Omit<Text, 'kind' | 'text'> = {}): Text {
  return { kind: 'text', text: words, ...style };
}

export function strong(words: string): Text {
  return text(words, { strong: true });
}

export function emphasis(words: string): Text {
  return text(words, { emphasis: true });
}

export function link(address: string, words = address): Link {
  return { kind: 'link', address, content: [text(words)] };
}

export function reference(anchor: string, words: string): Reference {
  return { kind: 'reference', anchor, content: [text(words)] };
}

export function footnote(...content: Footnote['content']): Footnote {
  return { kind: 'footnote', content };
}

export function paragraph(...content: readonly (Inline | string)[]): Paragraph {
  return { kind: 'paragraph', content: content.map(asInline) };
}

export function bullets(...items: readonly string[]): Block & { readonly kind: 'list' } {
  return { kind: 'list', marker: 'bullet', items: items.map(item => [paragraph(item)]) };
}

export function cell(...content: readonly (Inline | string | number)[]): TableCell {
  return { content: content.map(asInline) };
}

/** The words of some inline content without their form; a footnote is no part of them. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map(inline => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '\n';
      if (inline.kind === 'picture') return pictureText(inline);
      return inline.kind === 'footnote' ? '' : plainText(inline.content);
    })
    .join('');
}

/** "Chart (annexes/chart.png)": what stands for a picture where none is shown. */
export function pictureText({ alt, address }: Picture): string {
  return `${alt} (${address})`;
}

function asInline(content: Inline | string | number): Inline {
  if (typeof content === 'string') return text(content);
  return typeof content === 'number' ? text(content.toLocaleString('en-US')) : content;
}
