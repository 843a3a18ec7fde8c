import { color } from '../colors.ts';
import type { Relations } from '../office-package.ts';
import type { Report } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import { page, textWidthOf } from './design.ts';
import { wordRoot } from './namespaces.ts';
import { wordParagraph } from './paragraph.ts';
import { wordRuns } from './runs.ts';

export type Orientation = 'portrait' | 'landscape';

/** A head or foot of pages, as a part of the file. */
export interface PagePart {
  readonly path: string;
  readonly type: string;
  readonly root: Xml;
}

export interface SectionForm {
  readonly orientation: Orientation;
  /** IDs of relations. Without them as in the section before, which for the first is nothing. */
  readonly header?: string;
  readonly footer?: string;
}

/** The properties of a stretch of pages; they stand at its end. Each begins on a new page. */
export function sectionProperties({ orientation, header, footer }: SectionForm): Xml {
  const turned = orientation === 'landscape';
  return xml`<w:sectPr>
    ${header !== undefined && xml`<w:headerReference w:type="default" r:id="${header}"/>`}
    ${footer !== undefined && xml`<w:footerReference w:type="default" r:id="${footer}"/>`}
    <w:type w:val="nextPage"/>
    <w:pgSz w:w="${turned ? page.height : page.width}" w:h="${turned ? page.width : page.height}"${turned && xml` w:orient="landscape"`}/>
    <w:pgMar w:top="${page.top}" w:right="${page.margin}" w:bottom="${page.bottom}" w:left="${page.margin}"
      w:header="${page.edge}" w:footer="${page.edge}" w:gutter="0"/>
    <w:cols w:space="567"/>
  </w:sectPr>`;
}

/** The paragraph that ends a section in the middle of the document. */
export function sectionEnd(section: Xml): Xml {
  return wordParagraph([], { style: 'SectionEnd', section });
}

/** Heads and feet of pages, each made once. */
export class PageParts {
  readonly parts: PagePart[] = [];
  readonly #report: Report;
  readonly #relations: Relations;
  readonly #known = new Map<string, string>();

  constructor(report: Report, relations: Relations) {
    this.#report = report;
    this.#relations = relations;
  }

  /** The relation to the head of a chapter's pages: what is answered, the draft mark, the chapter. */
  header(chapter: string, orientation: Orientation): string {
    return this.#part('header', `${orientation} ${chapter}`, () => {
      const { questionnaire, draft, frame } = this.#report;
      const mark =
        draft === undefined ? [] : [wordRuns(frame.draft, { style: 'DraftMark' }), wordRuns(' · ')];
      const line = [...mark, wordRuns(`${questionnaire}\t${chapter}`)];
      const tab = xml`<w:tabs><w:tab w:val="right" w:pos="${textWidthOf(orientation)}"/></w:tabs>`;
      return wordRoot('hdr', wordParagraph(line, { style: 'Header', tabs: tab }));
    });
  }

  /** The head of the title page: nothing, or a watermark. */
  titleHeader(): string {
    return this.#part('header', 'title', () => {
      const { draft, frame } = this.#report;
      const mark = draft === undefined ? [] : [watermark(frame.draft)];
      return wordRoot('hdr', wordParagraph(mark));
    });
  }

  footer(): string {
    return this.#part('footer', '', () => {
      const field = (name: string) =>
        xml`<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
      const names = new Map([
        ['{page}', 'PAGE'],
        ['{pages}', 'NUMPAGES'],
      ]);
      const parts = this.#report.frame.page.split(/(\{pages?\})/).filter(part => part !== '');
      const line = parts.map(part => {
        const name = names.get(part);
        return name === undefined ? wordRuns(part) : field(name);
      });
      return wordRoot('ftr', wordParagraph(line, { style: 'Footer' }));
    });
  }

  #part(kind: 'header' | 'footer', key: string, make: () => Xml): string {
    const known = this.#known.get(`${kind} ${key}`);
    if (known !== undefined) return known;
    const count = this.parts.filter(part => part.path.startsWith(`word/${kind}`)).length;
    const path = `word/${kind}${count + 1}.xml`;
    this.parts.push({ path, type: `wordprocessingml.${kind}`, root: make() });
    const id = this.#relations.toPart(kind, path);
    this.#known.set(`${kind} ${key}`, id);
    return id;
  }
}

/** Word's own form of a watermark, so that its menu can take it away. */
function watermark(words: string): Xml {
  return xml`<w:r><w:pict>
    <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
      path="m@7,l@8,m@5,21600l@6,21600e">
      <v:formulas>
        <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
        <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
        <v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
        <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
      </v:formulas>
      <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
        o:connectangles="270,180,90,0"/>
      <v:textpath on="t" fitshape="t"/>
      <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
      <o:lock v:ext="edit" text="t" shapetype="t"/>
    </v:shapetype>
    <v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${words}"
      style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:150pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
      fillcolor="#${color.draft}" stroked="f">
      <v:fill opacity=".12"/>
      <v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt;font-weight:bold" string="${words}"/>
    </v:shape>
  </w:pict></w:r>`;
}
