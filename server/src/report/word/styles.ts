import { color } from '../colors.ts';
import { type Xml, xml, xmlName } from '../xml.ts';
import { font } from './design.ts';
import { wordRoot } from './namespaces.ts';
import { normalForm, type ParagraphForm, paragraphStyles } from './paragraph-styles.ts';

/** The styles part: what every paragraph, run and table of the report refers to by ID. */
export function stylesPart(language: string): Xml {
  return wordRoot('styles', [
    xml`<w:docDefaults>
      <w:rPrDefault><w:rPr>
        <w:rFonts w:ascii="${font.latin}" w:hAnsi="${font.latin}" w:eastAsia="${font.latin}" w:cs="${font.complex}"/>
        <w:sz w:val="21"/><w:szCs w:val="23"/>
        <w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ur-PK"/>
      </w:rPr></w:rPrDefault>
      <w:pPrDefault/>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
      <w:name w:val="Normal"/><w:qFormat/>${paragraphProperties(normalForm)}${runProperties(normalForm)}
    </w:style>`,
    ...Object.entries(paragraphStyles).map(([id, form]) => paragraphStyle(id, form)),
    characterStyles(),
    tableStyles(),
  ]);
}

function paragraphStyle(id: string, form: ParagraphForm & { readonly name: string }): Xml {
  const isHeading = form.outline !== undefined;
  return xml`<w:style w:type="paragraph" w:styleId="${id}"${!isBuiltIn(form.name) && xml` w:customStyle="1"`}>
    <w:name w:val="${form.name}"/><w:basedOn w:val="Normal"/>
    ${isHeading && xml`<w:next w:val="Normal"/>`}<w:qFormat/>
    ${paragraphProperties(form)}${runProperties(form)}
  </w:style>`;
}

function isBuiltIn(name: string): boolean {
  return /^(?:[a-z]|Title|Subtitle|TOC Heading|List |Quote$)/.test(name);
}

function paragraphProperties(form: ParagraphForm): Xml {
  const { before, after, line, left, right, hanging, outline } = form;
  return xml`<w:pPr>
    ${form.keepNext === true && xml`<w:keepNext/>`}
    ${form.keepLines === true && xml`<w:keepLines/>`}
    ${borders(form)}
    ${form.wash === true && xml`<w:shd w:val="clear" w:color="auto" w:fill="${color.wash}"/>`}
    ${(before ?? after ?? line) !== undefined && xml`<w:spacing${attribute('before', before)}${attribute('after', after)}${attribute('line', line)}${line !== undefined && xml` w:lineRule="auto"`}/>`}
    ${(left ?? right ?? hanging) !== undefined && xml`<w:ind${attribute('left', left ?? hanging)}${attribute('right', right)}${attribute('hanging', hanging)}/>`}
    ${form.align !== undefined && xml`<w:jc w:val="${form.align === 'end' ? 'right' : form.align}"/>`}
    ${outline !== undefined && xml`<w:outlineLvl w:val="${outline - 1}"/>`}
  </w:pPr>`;
}

function borders({ box, bottom, wash }: ParagraphForm): Xml | undefined {
  const side = (name: string, size: number, space: number, shade: string) =>
    xml`<w:${xmlName(name)} w:val="single" w:sz="${size}" w:space="${space}" w:color="${shade}"/>`;
  if (box !== undefined) {
    return xml`<w:pBdr>${['top', 'left', 'bottom', 'right'].map(name => side(name, 8, 6, box))}</w:pBdr>`;
  }
  if (bottom !== undefined) return xml`<w:pBdr>${side('bottom', 6, 4, bottom)}</w:pBdr>`;
  if (wash !== true) return undefined;
  const edge = (name: string) => side(name, 4, 3, color.wash);
  return xml`<w:pBdr>${edge('top')}${side('left', 18, 8, color.accent)}${edge('bottom')}</w:pBdr>`;
}

function runProperties({ size, bold, italic, color: shade, face, tracking }: ParagraphForm): Xml {
  return xml`<w:rPr>
    ${face !== undefined && xml`<w:rFonts w:ascii="${face}" w:hAnsi="${face}"/>`}
    ${bold === true && xml`<w:b/><w:bCs/>`}
    ${italic === true && xml`<w:i/><w:iCs/>`}
    ${shade !== undefined && xml`<w:color w:val="${shade}"/>`}
    ${tracking !== undefined && xml`<w:spacing w:val="${tracking}"/>`}
    ${size !== undefined && xml`<w:sz w:val="${size}"/><w:szCs w:val="${size + 2}"/>`}
  </w:rPr>`;
}

function attribute(name: string, value: number | undefined): Xml | undefined {
  return value === undefined ? undefined : xml` w:${xmlName(name)}="${value}"`;
}

export type CharacterStyle =
  | 'Hyperlink'
  | 'CrossReference'
  | 'FootnoteReference'
  | 'CodeText'
  | 'Label'
  | 'DraftMark';

function characterStyles(): Xml {
  const character = (id: CharacterStyle, name: string, properties: Xml) =>
    xml`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>
      <w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${properties}</w:rPr></w:style>`;
  return xml`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
      <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
    </w:style>
    ${character('Hyperlink', 'Hyperlink', xml`<w:color w:val="${color.link}"/><w:u w:val="single"/>`)}
    ${character('CrossReference', 'Cross Reference', xml`<w:color w:val="${color.link}"/>`)}
    ${character('FootnoteReference', 'footnote reference', xml`<w:vertAlign w:val="superscript"/>`)}
    ${character('CodeText', 'Code Text', xml`<w:rFonts w:ascii="${font.fixed}" w:hAnsi="${font.fixed}"/><w:sz w:val="19"/>`)}
    ${character('Label', 'Label', xml`<w:b/><w:bCs/><w:color w:val="${color.quiet}"/>`)}
    ${character('DraftMark', 'Draft Mark', xml`<w:b/><w:bCs/><w:color w:val="${color.draft}"/>`)}`;
}

function tableStyles(): Xml {
  const line = (name: string, size: number, shade: string) =>
    xml`<w:${xmlName(name)} w:val="single" w:sz="${size}" w:space="0" w:color="${shade}"/>`;
  const margin = (side: string, width: number) => xml`<w:${xmlName(side)} w:w="${width}" w:type="dxa"/>`;
  const margins = (width: number) =>
    xml`<w:tblCellMar>${margin('top', 15)}${margin('left', width)}${margin('bottom', 15)}${margin('right', width)}</w:tblCellMar>`;
  return xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal">
      <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
      <w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(85)}</w:tblPr>
    </w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">
      <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
      <w:tblPr><w:tblBorders>
        ${line('top', 8, color.accent)}${line('bottom', 8, color.accent)}${line('insideH', 4, color.rule)}
      </w:tblBorders>${margins(85)}</w:tblPr>
    </w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="ReportTableDense">
      <w:name w:val="Report Table Dense"/><w:basedOn w:val="ReportTable"/><w:qFormat/>
      <w:tblPr>${margins(45)}</w:tblPr>
    </w:style>`;
}
