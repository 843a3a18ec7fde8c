import { type Xml, xml } from '../xml.ts';
import type { Bookmark } from './anchors.ts';
import type { ParagraphStyle } from './paragraph-styles.ts';

export interface ParagraphOptions {
  readonly style?: ParagraphStyle;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** In twentieths of a point. */
  readonly indent?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly rightToLeft?: boolean;
  readonly align?: 'center' | 'right';
  readonly bookmark?: Bookmark;
  /** Tab stops, as markup. */
  readonly tabs?: Xml;
  /** Ends a section of the document with these properties. */
  readonly section?: Xml;
}

export function wordParagraph(content: readonly Xml[], options: ParagraphOptions = {}): Xml {
  const { style = 'Normal', numbering, indent, after, bookmark } = options;
  const properties = [
    style !== 'Normal' && xml`<w:pStyle w:val="${style}"/>`,
    options.keepNext === true && xml`<w:keepNext/>`,
    numbering !== undefined &&
      xml`<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`,
    options.tabs,
    options.rightToLeft === true && xml`<w:bidi/>`,
    after !== undefined && xml`<w:spacing w:after="${after}"/>`,
    indent !== undefined && xml`<w:ind w:left="${indent}"/>`,
    options.align !== undefined && xml`<w:jc w:val="${options.align}"/>`,
    options.section,
  ].filter(one => one !== false && one !== undefined);
  return xml`<w:p>
    ${properties.length > 0 && xml`<w:pPr>${properties}</w:pPr>`}
    ${bookmark !== undefined && xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`}
    ${content}
    ${bookmark !== undefined && xml`<w:bookmarkEnd w:id="${bookmark.id}"/>`}
  </w:p>`;
}
