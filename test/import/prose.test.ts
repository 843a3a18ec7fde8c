import assert from 'node:assert/strict';
import { readHtmlProse } from '../../server/src/import/prose/html-prose.ts';
import { readPlainProse } from '../../server/src/import/prose/plain-prose.ts';

describe('a document', () => {
  describe('makes Markdown of a page', () => {
    checkHtml(
      'of Word: paragraphs, bold, italics, links, and odd blanks',
      `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document>
<style><!-- p.MsoNormal {margin:0in;} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=EN-US><!--StartFragment-->
<p class=MsoNormal>In 2020 the <b style='mso-bidi-font-weight:normal'>Agency </b>registered&nbsp;1,234
cases <i>(see “annex”)</i>: <a href="https://example.gov.pk/a_(b)">the re&shy;port</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Second line<br>
after a break.<o:p></o:p></p>
<!--EndFragment--></body></html>`,
      'In 2020 the **Agency** registered 1,234 cases *(see “annex”)*: [the report](https://example.gov.pk/a_%28b%29).\n\nSecond line\\\nafter a break.',
    );
    checkHtml(
      'of Word: lists that are paragraphs with a bullet in a symbol font',
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>online recruitment:<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span>by WhatsApp</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§<span>&nbsp;</span></span>in person</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3)<span>&nbsp;</span></span>third</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>(iv)<span>&nbsp;</span></span>fourth</p>`,
      '- online recruitment:\n  - by WhatsApp\n- in person\n3. third\n- (iv) fourth',
    );
    checkHtml(
      'of others: headings, lists by tags, tables',
      '<h2>Training <b>2020</b></h2><ol><li><p>one</p></li><li>two<ul><li>deep</li></ul></li></ol><p>End</p>' +
        '<table><tr><th>Year</th><th>Cases | FIRs</th></tr><tr><td><p>2016</p></td><td>4,096<br>in all</td></tr></table>',
      '### Training 2020\n\n1. one\n2. two\n   - deep\n\nEnd\n\n| Year | Cases \\| FIRs |\n|---|---|\n| 2016 | 4,096 in all |',
    );
    checkHtml(
      'of Google Docs: bold by style, inside a b that is none',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-style:italic"> and slanted</span></p></b>',
      '**Bold** *and slanted*',
    );
    checkHtml(
      'with signs that Markdown would swallow kept as text',
      '<p># 44 of 2020</p><p>+ two</p><p>1. of the Act</p><p>a &lt;b&gt; *c* d_e_f _g_ 3 * 4</p><p>- see</p>',
      '\\# 44 of 2020\n\n\\+ two\n\n1\\. of the Act\n\na \\<b> \\*c\\* d_e_f \\_g\\_ 3 * 4\n\n\\- see',
    );
    checkHtml(
      'without what track changes crossed out',
      '<p>four <del>five</del><ins>six</ins></p>',
      'four six',
    );
    checkHtml(
      'in Urdu, joiners between its letters included',
      '<p dir=RTL>یورپ میں &quot;یقینی&quot; ملازمت، ۱۲ افراد می\u200cخواہم</p><p>a\u200cb\u200bc</p>',
      'یورپ میں "یقینی" ملازمت، ۱۲ افراد می\u200cخواہم\n\nabc',
    );
  });

  describe('makes Markdown of plain text', () => {
    checkPlain(
      'with Word’s bullets and numbers, each line a paragraph',
      'Methods changed:\r\n•\tads online\r\no\tWhatsApp\r\n1)\tpayment\r\n2.\tdebt\r\nEnd\u00a0of\u000blist',
      'Methods changed:\n\n- ads online\n  - WhatsApp\n1. payment\n2. debt\n\nEnd of\n\nlist',
    );
    checkPlain('with the paragraphs that it has', 'a\nb\n\n\n\nc', 'a\nb\n\nc');
    checkPlain(
      'whose lines an e-mail broke',
      'The Agency opened four new units in the province of\nPunjab, and trained their officers in the use of the\nforms.',
      'The Agency opened four new units in the province of\nPunjab, and trained their officers in the use of the\nforms.',
    );
    checkPlain('with a line that Markdown would swallow', '# 44\n+ b\n- c', '\\# 44\n\n\\+ b\n\n- c');
  });

  describe('loses no word and no figure of a page', () => {
    checkHtml(
      'keeps the figures of a table below their headings where cells are merged',
      '<table><tr><td rowspan=2>Place</td><td colspan=2>2020</td><td rowspan=2>All</td></tr><tr><td>Men</td><td>Women</td></tr>' +
        '<tr><td>Punjab</td><td>1</td><td>2</td><td>3</td></tr></table>',
      '| Place | 2020 |  | All |\n|---|---|---|---|\n|  | Men | Women |  |\n| Punjab | 1 | 2 | 3 |',
    );
    checkHtml(
      'puts the title of a table, and what stands between its cells, before it',
      '<table><caption>In 2019</caption><tr>(illustrative)<td>A</td></tr></table>',
      'In 2019\n\n(illustrative)\n\n| A |\n|---|',
    );
    checkHtml(
      'keeps the figures of a table in a cell apart',
      '<table><tr><td>A<table><tr><td>48</td><td>1</td></tr></table></td><td>2</td></tr></table>',
      '| A 48 1 | 2 |\n|---|---|',
    );
    checkHtml('keeps cells apart that are in no table', '<tr><td>48</td><td>1</td></tr>', '48 1');
    checkHtml(
      'keeps the parts of a page apart',
      '<section>48</section><section>1</section><article>2</article>',
      '48\n\n1\n\n2',
    );
    checkHtml(
      'sees the end of a marker whose tags are not all closed',
      "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<b>&nbsp;</span>One</p><p>After</p>",
      '1. One\n\nAfter',
    );
    checkHtml(
      'raises a sign by the class of a style sheet',
      '<style>.up {vertical-align:super}</style><p>48<span class=up>1</span> cases</p>',
      '48¹ cases',
    );
    it('takes nothing for valid that is crossed out, by whatever says so', () => {
      const html =
        '<style><!-- .xl66 {text-decoration:line-through;} --></style>' +
        '<p style="text-decoration:line-through">Old.<p>New.</p>' +
        '<table><tr><td class=xl66>48</td><td>49</td><td style="text-decoration:line-through"><b>5</b></td></tr></table>' +
        '<div style="text-decoration:line-through"><p>Gone.</p></div><ul><li class=xl66>None</li><li>One</li></ul>';
      assert.deepEqual(readHtmlProse(html), {
        prose: 'New.\n\n|  | 49 |  |\n|---|---|---|\n\n- One',
        crossedOut: 'Old. 48 5 Gone. None',
      });
    });
  });

  function checkHtml(name: string, html: string, expected: string): void {
    it(name, () => assert.equal(readHtmlProse(html).prose, expected));
  }

  function checkPlain(name: string, text: string, expected: string): void {
    it(name, () => assert.equal(readPlainProse(text), expected));
  }
});
