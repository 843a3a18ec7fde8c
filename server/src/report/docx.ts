import { officePackage, type Part, Relations } from './office-package.ts';
import type { PictureFile } from './picture-file.ts';
import type { Block, Chapter, Report } from './said.ts';
import { Anchors } from './word/anchors.ts';
import { type WordContext, wordBlocks } from './word/blocks.ts';
import { textWidthOf } from './word/design.ts';
import { contents, titlePage } from './word/front.ts';
import { wordRoot } from './word/namespaces.ts';
import { Notes } from './word/notes.ts';
import { Numbering } from './word/numbering.ts';
import { type Orientation, PageParts, sectionEnd, sectionProperties } from './word/pages.ts';
import { wordParagraph } from './word/paragraph.ts';
import { Pictures } from './word/pictures.ts';
import { wordRuns } from './word/runs.ts';
import { settingsPart } from './word/settings.ts';
import { stylesPart } from './word/styles.ts';
import { type Xml, xml } from './xml.ts';

/** The report as a Word file, with pictures by their addresses. The same report is the same bytes. */
export function docxReport(
  report: Report,
  pictures: ReadonlyMap<string, PictureFile> = new Map(),
): Uint8Array {
  const relations = new Relations();
  const anchors = new Anchors(report);
  const context: WordContext = {
    relations,
    anchors,
    notes: new Notes(anchors),
    numbering: new Numbering(),
    pictures: new Pictures(pictures),
  };
  const pages = new PageParts(report, relations);
  const body = documentBody(report, context, pages);
  const part = (name: string, root: Xml, inside?: Relations): Part => {
    relations.toPart(name, `word/${name}.xml`);
    return {
      path: `word/${name}.xml`,
      type: `wordprocessingml.${name}`,
      root,
      ...(inside && { relations: inside }),
    };
  };
  const others = [
    part('styles', stylesPart(report.language)),
    part('numbering', context.numbering.root()),
    part('settings', settingsPart()),
    part('footnotes', context.notes.root(), context.notes.relations),
    ...pages.parts,
  ];
  const document: Part = {
    path: 'word/document.xml',
    type: 'wordprocessingml.document.main',
    root: wordRoot('document', xml`<w:body>${body}</w:body>`),
    relations,
  };
  const { media } = context.pictures;
  return officePackage(
    { parts: [document, ...others], media },
    {
      title: report.title,
      subject: report.questionnaire,
      author: report.government,
      date: report.date,
      language: report.language,
    },
  );
}

/** Sections of pages one after the other; what closes the last one stands bare at the end, as Word wants it. */
function documentBody(report: Report, context: WordContext, pages: PageParts): Xml[] {
  const stretches: { readonly content: readonly Xml[]; readonly section: Xml }[] = [
    {
      content: titlePage(report),
      section: sectionProperties({ orientation: 'portrait', header: pages.titleHeader() }),
    },
  ];
  const footer = pages.footer();
  if (report.chapters.length > 0) {
    const header = pages.header(report.frame.contents, 'portrait');
    stretches.push({
      content: [contents(report, context.anchors)],
      section: sectionProperties({ orientation: 'portrait', header, footer }),
    });
  }
  for (const chapter of report.chapters) {
    stretchesOf(chapter).forEach(({ orientation, blocks }, index) => {
      const content = wordBlocks(blocks, context, textWidthOf(orientation));
      const header = pages.header(chapter.short, orientation);
      stretches.push({
        content: index === 0 ? [...chapterTitle(chapter, context.anchors), ...content] : content,
        section: sectionProperties({ orientation, header, footer }),
      });
    });
  }
  return stretches.flatMap(({ content, section }, index) => [
    ...content,
    index === stretches.length - 1 ? section : sectionEnd(section),
  ]);
}

function chapterTitle({ anchor, title, audience }: Chapter, anchors: Anchors): Xml[] {
  const bookmark = anchors.bookmark(anchor);
  const heading = wordParagraph([wordRuns(title)], { style: 'Heading1', ...(bookmark && { bookmark }) });
  if (audience === undefined) return [heading];
  return [heading, wordParagraph([wordRuns(audience)], { style: 'Audience' })];
}

/** A chapter's blocks cut where the pages turn; its first stretch is upright, since its title stands there. */
function stretchesOf(
  chapter: Chapter,
): { readonly orientation: Orientation; readonly blocks: readonly Block[] }[] {
  const found: { orientation: Orientation; blocks: Block[] }[] = [{ orientation: 'portrait', blocks: [] }];
  for (const block of chapter.blocks) {
    const orientation = block.kind === 'landscape' ? 'landscape' : 'portrait';
    const blocks = block.kind === 'landscape' ? block.blocks : [block];
    const last = found.at(-1);
    if (last?.orientation === orientation) for (const each of blocks) last.blocks.push(each);
    else if (blocks.length > 0) found.push({ orientation, blocks: [...blocks] });
  }
  return found;
}
