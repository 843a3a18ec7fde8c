import { pictureText, plainText } from '../../composition/build.ts';
import { beginsRightToLeft, stretches } from '../direction.ts';
import type { Relations } from '../office-package.ts';
import type { Inline, Text } from '../said.ts';
import { cleanText, type Xml, xml } from '../xml.ts';
import type { Anchors } from './anchors.ts';
import type { NoteScope } from './note-scope.ts';
import type { Pictures } from './pictures.ts';
import type { CharacterStyle } from './styles.ts';

/** What inline content can lead to from the part of the file that it stands in. */
export interface RunContext {
  readonly relations: Relations;
  readonly anchors: Anchors;
  /** Absent in a footnote, which has none itself. */
  readonly notes?: NoteScope;
  /** Likewise. */
  readonly pictures?: Pictures;
}

export interface RunForm {
  readonly style?: CharacterStyle;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly shift?: 'below' | 'above';
}

/** The runs of a paragraph's content; its direction is that of the whole paragraph. */
export function runs(content: readonly Inline[], context: RunContext): Xml[] {
  const direction = { rightToLeft: beginsRightToLeft(plainText(content)) };
  return content.map(inline => inlineRuns(inline, context, direction));
}

function inlineRuns(inline: Inline, context: RunContext, direction: Direction): Xml {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline, direction);
    case 'break':
      return xml`<w:r><w:br/></w:r>`;
    case 'link': {
      const content = inline.content.map(text => textRuns(text, direction, 'Hyperlink'));
      return xml`<w:hyperlink r:id="${context.relations.toAddress(inline.address)}" w:history="1">${content}</w:hyperlink>`;
    }
    case 'reference': {
      const bookmark = context.anchors.bookmark(inline.anchor);
      if (bookmark === undefined) return xml`${inline.content.map(text => textRuns(text, direction))}`;
      const content = inline.content.map(text => textRuns(text, direction, 'CrossReference'));
      return xml`<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${content}</w:hyperlink>`;
    }
    case 'footnote':
      return context.notes?.refer(inline.content) ?? xml``;
    case 'picture':
      return (
        context.pictures?.draw(inline, context.relations) ?? wordRuns(pictureText(inline), {}, direction)
      );
  }
}

interface Direction {
  readonly rightToLeft: boolean;
}

function textRuns(text: Text, direction: Direction, link?: CharacterStyle): Xml {
  const style = link ?? (text.code === true ? 'CodeText' : undefined);
  return wordRuns(text.text, { ...text, ...(style !== undefined && { style }) }, direction);
}

/** Runs of plain words: `\n` is a new line, `\t` a tab. */
export function wordRuns(words: string, form: RunForm = {}, direction?: Direction): Xml {
  const clean = cleanText(words);
  const paragraph = direction ?? { rightToLeft: beginsRightToLeft(clean) };
  const cut = stretches(clean, paragraph);
  return xml`${cut.map(({ text, rightToLeft }) => run(text, form, rightToLeft))}`;
}

function run(text: string, { style, strong, emphasis, strike, shift }: RunForm, rightToLeft: boolean): Xml {
  const properties = [
    style !== undefined && xml`<w:rStyle w:val="${style}"/>`,
    strong === true && xml`<w:b/><w:bCs/>`,
    emphasis === true && xml`<w:i/><w:iCs/>`,
    strike === true && xml`<w:strike/>`,
    shift !== undefined && xml`<w:vertAlign w:val="${shift === 'below' ? 'subscript' : 'superscript'}"/>`,
    rightToLeft && xml`<w:rtl/>`,
  ].filter(one => one !== false);
  return xml`<w:r>${properties.length > 0 && xml`<w:rPr>${properties}</w:rPr>`}${pieces(text)}</w:r>`;
}

function pieces(text: string): Xml[] {
  return text.split(/([\n\t])/).flatMap(piece => {
    if (piece === '') return [];
    if (piece === '\n') return [xml`<w:br/>`];
    return [piece === '\t' ? xml`<w:tab/>` : xml`<w:t xml:space="preserve">${piece}</w:t>`];
  });
}
