import assert from 'node:assert/strict';
import type { Document, Element } from '@xmldom/xmldom';
import { paragraph, text } from '../../server/src/composition/build.ts';
import { docxReport } from '../../server/src/report/docx.ts';
import type { Report } from '../../server/src/report/said.ts';
import { exampleReport } from './example-report.ts';
import { all, attribute, markupOf, only, openOffice, parsed, styled, words } from './office-file.ts';

const file = openOffice(docxReport(exampleReport));
const document = parsed(file, 'word/document.xml');

describe('the Word report', () => {
  it('has a title page with the government, the title and every fact', () => {
    const cover = ['CoverGovernment', 'Title', 'Subtitle', 'CoverLine'].flatMap(style =>
      styled(document, style).map(words),
    );
    assert.deepEqual(cover, [
      exampleReport.government,
      exampleReport.title,
      exampleReport.questionnaire,
      ...exampleReport.facts.flatMap(({ lines }) => lines),
    ]);
  });

  it('refers to no style that it does not define', () => {
    const styles = parsed(file, 'word/styles.xml');
    const defined = new Set(all(styles, 'w:style').map(style => attribute(style, 'w:styleId')));
    for (const path of file.keys()) {
      if (!/^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(path)) continue;
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
        for (const use of all(parsed(file, path), name)) assert.ok(defined.has(attribute(use, 'w:val')));
      }
    }
    const names = all(styles, 'w:name').map(name => attribute(name, 'w:val'));
    for (const name of [
      'Normal',
      'Title',
      'heading 1',
      'heading 2',
      'toc 1',
      'List Bullet',
      'footnote text',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  it('fills the contents with links to bookmarks that exist', () => {
    const bookmarks = all(document, 'w:bookmarkStart').map(mark => attribute(mark, 'w:name'));
    assert.equal(new Set(bookmarks).size, bookmarks.length, 'each bookmark once');
    const entries = [...styled(document, 'TOC1'), ...styled(document, 'TOC2')];
    const links = entries.map(entry => only(all(entry, 'w:hyperlink'), () => true));
    assert.deepEqual(links.map(words), [
      ...exampleReport.chapters.map(({ title }) => title),
      ...['1Notable changes in trends', '4Areas of recruitment and exploitation', '9Other information'],
      ...['1Victims identified', '7Cases, officials and provisions', 'Cases by provision and province'],
      '9Other cases and investigations',
    ]);
    for (const link of links) assert.ok(bookmarks.includes(attribute(link, 'w:anchor')));
    const ids = all(document, 'w:bookmarkStart').map(mark => attribute(mark, 'w:id'));
    assert.equal(new Set(ids).size, ids.length, 'each bookmark ID once');
  });

  it('never makes Word ask to update fields', () => {
    for (const markup of file.values()) assert.doesNotMatch(markup, /updateFields|w:dirty/);
  });

  it('keeps the questionnaire apart from the answer', () => {
    const original = styled(document, 'Original').map(words);
    assert.ok(original.includes('The number of individuals who were public officials.'));
    assert.ok(!original.some(line => line.startsWith('Recruitment moved')));
    assert.deepEqual(styled(document, 'Choice').map(words), ['Yes']);
    assert.deepEqual(styled(document, 'Gap').map(words), [
      'Not answered.',
      'Not applicable. Nothing to add this year.',
    ]);
  });

  it('report.md 4: keeps each question with its answer, and what is said of an answer with its end', () => {
    const keeps = keepingStyles(parsed(file, 'word/styles.xml'));
    const body = only(all(document, 'w:body'), () => true);
    const blocks = Array.from(body.childNodes).filter(
      (node): node is Element => node.nodeName === 'w:p' || node.nodeName === 'w:tbl',
    );
    const styleOf = (block: Element) =>
      block.nodeName === 'w:tbl' ? 'table' : (all(block, 'w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal');
    /** A table is kept by its last row. */
    const isKept = (block: Element) => {
      const row = all(block, 'w:tr').at(-1);
      return all(row ?? block, 'w:p')
        .concat(row === undefined ? [block] : [])
        .every(one => all(one, 'w:keepNext').length > 0 || keeps.has(styleOf(one)));
    };
    /** What is said begins with its label; the items of a list below it do not. */
    const isSaid = (block: Element) =>
      styleOf(block) === 'TableNote' ||
      (styleOf(block) === 'Remark' &&
        all(block, 'w:rStyle').some(one => attribute(one, 'w:val') === 'Label'));
    let remarks = 0;
    blocks.forEach((block, at) => {
      const next = blocks[at + 1];
      const style = styleOf(block);
      const asks = /^(?:Heading[1-6]|Original|OriginalEnd)$/.test(style);
      const isSaidOf = next !== undefined && isSaid(next) && style !== 'SectionEnd';
      if (isSaidOf) remarks++;
      if (asks || isSaidOf) assert.ok(isKept(block), `${style}: ${words(block)}`);
    });
    assert.ok(remarks > 3);
  });

  it('writes a note once in a table and refers to it again by its number', () => {
    const notes = all(parsed(file, 'word/footnotes.xml'), 'w:footnote').filter(
      note => !note.hasAttribute('w:type'),
    );
    assert.deepEqual(notes.map(words), [
      ' Not collected: no office keeps this figure.',
      ' Not disaggregated: the total is known, its parts are not.',
    ]);
    const marks = all(document, 'w:footnoteReference').map(mark => attribute(mark, 'w:id'));
    assert.deepEqual(marks, ['1', '2']);
    const field = only(all(document, 'w:instrText'), one => words(one).includes('NOTEREF'));
    const [, name] = /NOTEREF (\S+)/.exec(words(field)) ?? [];
    only(all(document, 'w:bookmarkStart'), mark => attribute(mark, 'w:name') === name);
  });

  it('flags header rows, describes tables, and divides rows between pages', () => {
    const tables = all(document, 'w:tbl');
    assert.equal(tables.length, 5);
    for (const table of tables) {
      assert.ok(all(table, 'w:tblHeader').length > 0);
      assert.equal(all(table, 'w:tblDescription').length, 1);
      const grid = all(table, 'w:gridCol').length;
      for (const row of all(table, 'w:tr')) {
        const spans = all(row, 'w:tc').map(cell =>
          Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1),
        );
        assert.equal(
          spans.reduce((sum, span) => sum + span, 0),
          grid,
        );
      }
    }
    const kept = all(document, 'w:tr').filter(row => all(row, 'w:cantSplit').length > 0);
    assert.ok(kept.length > 0, 'a row of figures stays on one page');
    assert.ok(
      kept.every(row => all(row, 'w:tc').every(cell => words(cell).length < 200)),
      'a row with a long text goes on on the next page',
    );
    assert.doesNotMatch(markupOf(file, 'word/document.xml'), /w:hRule="exact"/);
  });

  it('stands figures to the right and totals in bold', () => {
    const victims = only(all(document, 'w:tbl'), table => words(table).includes('Transgender'));
    const total = only(all(victims, 'w:tr'), row => words(row) === 'Total120');
    assert.equal(styled(total, 'TableFigure').map(words).join(), '120');
    assert.equal(all(total, 'w:b').length, 2);
  });

  it('turns the pages of a wide table, and only these', () => {
    const pages = all(document, 'w:pgSz').map(size => size.getAttribute('w:orient') ?? 'portrait');
    assert.deepEqual(pages, [
      'portrait',
      'portrait',
      'portrait',
      'portrait',
      'portrait',
      'landscape',
      'portrait',
      'portrait',
    ]);
    const wide = only(all(document, 'w:tbl'), table => all(table, 'w:gridCol').length === 25);
    const width = all(wide, 'w:gridCol').reduce((sum, column) => sum + Number(attribute(column, 'w:w')), 0);
    assert.ok(width <= 16838 - 2 * 1304, `${width}`);
    assert.equal(all(wide, 'w:vMerge').length, 2);
  });

  it('names the chapter and the draft at the head of every page and counts pages at the foot', () => {
    const heads = [...file.keys()]
      .filter(path => path.startsWith('word/header'))
      .map(path => words(parsed(file, path).documentElement as never));
    assert.ok(heads.includes('DRAFT · Trafficking in Persons Report Questionnaire 2020–2021Trends'));
    const fields = all(parsed(file, 'word/footer1.xml'), 'w:fldSimple').map(field =>
      attribute(field, 'w:instr').trim(),
    );
    assert.deepEqual(fields, ['PAGE', 'NUMPAGES']);
    assert.match(markupOf(file, 'word/header1.xml'), /string="DRAFT"/);
    assert.equal(
      styled(document, 'DraftNotice').map(words).join(),
      'DRAFT: compiled with 12 errors still to be put right and 3 questions still to be answered',
    );
  });

  it('says nothing of a draft where no error is left', () => {
    const { draft: _, ...finished } = exampleReport;
    for (const markup of openOffice(docxReport(finished)).values())
      assert.doesNotMatch(markup, />[^<]*DRAFT|string="DRAFT"/);
  });

  it('leads out by address and across by bookmark, and leaves the words of a reference to nowhere', () => {
    const relations = markupOf(file, 'word/_rels/document.xml.rels');
    assert.match(relations, /Target="https:\/\/example\.gov\.pk\/report" TargetMode="External"/);
    const across = only(all(document, 'w:hyperlink'), link =>
      words(link).startsWith('Victim Identification and'),
    );
    assert.equal(attribute(across, 'w:anchor'), 'tip_identification_1');
    assert.equal(
      all(document, 'w:hyperlink').filter(link => words(link) === '5. High-risk groups').length,
      0,
    );
    assert.ok(styled(document, 'TableText').map(words).includes('5. High-risk groups'));
  });

  it('sets Urdu from right to left, in English paragraphs and in its own', () => {
    const rightToLeft = all(document, 'w:r').filter(run => all(run, 'w:rtl').length > 0);
    assert.deepEqual(rightToLeft.map(words), [
      'متاثرین کی شناخت 120 ہے',
      'صوبائی محکمہ سماجی بہبود نے ',
      ' کے تحت ',
      ' مقدمات درج کیے (دسمبر ',
      ')۔',
    ]);
    const paragraphs = all(document, 'w:p').filter(one => all(one, 'w:bidi').length > 0);
    assert.equal(paragraphs.length, 1);
  });

  it('counts each list anew and nests them', () => {
    const levels = styled(document, 'ListBullet').map(item =>
      attribute(all(item, 'w:ilvl')[0] as never, 'w:val'),
    );
    assert.deepEqual(levels.slice(0, 2), ['1', '1']);
    const lists: Report = {
      ...exampleReport,
      chapters: [
        {
          anchor: 'a',
          title: 'A',
          short: 'A',
          blocks: [4, 1].map(
            start => ({ kind: 'list', marker: 'number', start, items: [[paragraph('one')]] }) as const,
          ),
        },
      ],
    };
    const numbering = parsed(openOffice(docxReport(lists)), 'word/numbering.xml');
    const starts = all(numbering, 'w:startOverride').map(start => attribute(start, 'w:val'));
    assert.deepEqual(starts, ['4', '1']);
  });

  it('gives different anchors different bookmarks, however alike', () => {
    const anchors = ['a-b', 'a.b', 'A b', `${'x'.repeat(50)}1`, `${'x'.repeat(50)}2`];
    const report: Report = {
      ...exampleReport,
      chapters: anchors.map(anchor => ({
        anchor,
        title: anchor,
        short: anchor,
        blocks: [paragraph(text('.'))],
      })),
    };
    const names = all(parsed(openOffice(docxReport(report)), 'word/document.xml'), 'w:bookmarkStart').map(
      mark => attribute(mark, 'w:name'),
    );
    assert.equal(new Set(names).size, anchors.length);
    for (const name of names) assert.match(name, /^[a-z]\w{0,39}$/);
  });

  it('states title, author, language and date of the report as its own', () => {
    const core = parsed(file, 'docProps/core.xml');
    assert.equal(all(core, 'dc:title').map(words).join(), exampleReport.title);
    assert.equal(all(core, 'dc:creator').map(words).join(), exampleReport.government);
    assert.equal(all(core, 'dcterms:created').map(words).join(), '2021-01-05T00:00:00Z');
    assert.equal(attribute(all(parsed(file, 'word/styles.xml'), 'w:lang')[0] as never, 'w:val'), 'en-GB');
  });
});

/** The styles whose paragraphs stay with the next one. */
function keepingStyles(styles: Document): ReadonlySet<string> {
  const keeping = all(styles, 'w:style').filter(style => all(style, 'w:keepNext').length > 0);
  return new Set(keeping.map(style => attribute(style, 'w:styleId')));
}
