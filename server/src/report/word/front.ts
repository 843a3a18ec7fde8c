import { plainText } from '../../composition/build.ts';
import type { Chapter, Report } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import type { Anchors } from './anchors.ts';
import { wordParagraph } from './paragraph.ts';
import type { ParagraphStyle } from './paragraph-styles.ts';
import { wordRuns } from './runs.ts';

/** The title page. */
export function titlePage(report: Report): Xml[] {
  const line = (words: string, style: ParagraphStyle) => wordParagraph([wordRuns(words)], { style });
  return [
    line(report.government, 'CoverGovernment'),
    line(report.title, 'Title'),
    line(report.questionnaire, 'Subtitle'),
    ...(report.draft === undefined ? [] : [line(report.draft.notice, 'DraftNotice')]),
    ...report.facts.flatMap(({ label, lines }) => [
      line(label, 'CoverLabel'),
      ...lines.map(one => line(one, 'CoverLine')),
    ]),
  ];
}

interface Entry {
  readonly level: 1 | 2;
  readonly words: string;
  readonly bookmark: string;
}

/**
 * The contents, filled: each entry leads to its place. It is a field that Word can bring up to date when the
 * reader asks for it and never asks for itself. Page numbers are known to none but a layout engine; the
 * entries have the questions' numbers instead.
 */
export function contents(report: Report, anchors: Anchors): Xml {
  const entries = report.chapters.flatMap(chapter => entriesOf(chapter, anchors));
  const begin = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const lines = entries.map(({ level, words, bookmark }, index) => {
    const link = xml`<w:hyperlink w:anchor="${bookmark}" w:history="1">${wordRuns(words)}</w:hyperlink>`;
    const opening = index === 0 ? [begin] : [];
    const closing = index === entries.length - 1 ? [end] : [];
    return wordParagraph([...opening, link, ...closing], { style: `TOC${level}` });
  });
  // The frame by which Word offers to update it.
  return xml`<w:sdt>
    <w:sdtPr><w:id w:val="1"/><w:docPartObj>
      <w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>
    </w:docPartObj></w:sdtPr>
    <w:sdtContent>${wordParagraph([wordRuns(report.frame.contents)], { style: 'TOCHeading' })}${lines}</w:sdtContent>
  </w:sdt>`;
}

function entriesOf(chapter: Chapter, anchors: Anchors): Entry[] {
  const found: Entry[] = [];
  const own = anchors.bookmark(chapter.anchor);
  if (own !== undefined) found.push({ level: 1, words: chapter.title, bookmark: own.name });
  for (const outer of chapter.blocks) {
    for (const block of outer.kind === 'landscape' ? outer.blocks : [outer]) {
      if (block.kind !== 'heading' || block.level !== 2) continue;
      const bookmark = anchors.bookmark(block.anchor);
      if (bookmark === undefined) continue;
      const words = plainText(block.content);
      found.push({
        level: 2,
        words: `${block.number ?? ''}\t${words}`,
        bookmark: bookmark.name,
      });
    }
  }
  return found;
}
