import { isSayable, row, type Sayable, shaped, t, type Words } from '../text/l10n.ts';
import type {
  Footnote,
  Inline,
  Link,
  List,
  Paragraph,
  Picture,
  Reference,
  TableCell,
  Text,
} from './report.ts';

/** Short ways to write the values of `report.ts`. */

export function text<Said extends Sayable = string>(
  words: Said,
  style: Omit<Text, 'kind' | 'text'> = {},
): Text<Said> {
  return { kind: 'text', text: words, ...style };
}

export function strong<Said extends Sayable = string>(words: Said): Text<Said> {
  return text(words, { strong: true });
}

export function emphasis<Said extends Sayable = string>(words: Said): Text<Said> {
  return text(words, { emphasis: true });
}

export function link<Said extends Sayable = string>(address: string, words?: Said): Link<Said | string> {
  return { kind: 'link', address, content: [text(words ?? address)] };
}

export function reference<Said extends Sayable = string>(anchor: string, words: Said): Reference<Said> {
  return { kind: 'reference', anchor, content: [text(words)] };
}

export function footnote<Said extends Sayable = string>(
  ...content: Footnote<Said>['content']
): Footnote<Said> {
  return { kind: 'footnote', content };
}

export function paragraph<Said extends Sayable = string>(
  ...content: readonly (Inline<Said> | Said)[]
): Paragraph<Said | string> {
  return { kind: 'paragraph', content: content.map(asInline) };
}

export function bullets<Said extends Sayable = string>(...items: readonly Said[]): List<Said | string> {
  return { kind: 'list', marker: 'bullet', items: items.map(item => [paragraph(item)]) };
}

export function cell<Said extends Sayable = string>(
  ...content: readonly (Inline<Said> | Said | number)[]
): TableCell<Said | string> {
  return { content: content.map(asInline) };
}

/** The words of some inline content without their form; a footnote is no part of them. */
export function plainText(content: readonly Inline<string>[]): string {
  return content
    .map(inline => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '\n';
      if (inline.kind === 'picture') return pictureText(inline);
      return inline.kind === 'footnote' ? '' : plainText(inline.content);
    })
    .join('');
}

/** The same before it is said; a text where all of it is that. */
export function plainWords(content: readonly Inline[]): Sayable {
  const parts = content.map((inline): Sayable => {
    if (inline.kind === 'text') return inline.text;
    if (inline.kind === 'break') return '\n';
    if (inline.kind === 'picture') return pictureText(inline);
    return inline.kind === 'footnote' ? '' : plainWords(inline.content);
  });
  return parts.every(part => typeof part === 'string') ? parts.join('') : row(parts, '');
}

/** "Chart (annexes/chart.png)": what stands for a picture where none is shown. */
export function pictureText({ alt, address }: Picture): string {
  return `${alt} (${address})`;
}

function asInline<Said extends Sayable = string>(
  content: Inline<Said> | Said | number,
): Inline<Said | string> {
  if (typeof content === 'number') return text(content.toLocaleString('en-US'));
  return isSayable(content) ? text(content) : content;
}

/** A sentence around something of the report, such as a link: what stands before `{place}` in the text, the place, and the rest. */
export function around(
  english: string,
  place: Inline,
  slots: Readonly<Record<string, Sayable>> = {},
): Inline[] {
  return [text(shaped(t(english, slots), before)), place, text(shaped(t(english, slots), behind))];
}

function before(said: string): string {
  return said.split('{place}', 1)[0] ?? '';
}

function behind(said: string): string {
  return said.split('{place}').slice(1).join('');
}

/** "Annex A" */
export function annexName(letter: string): Words {
  return t('Annex {letter}', { letter });
}
