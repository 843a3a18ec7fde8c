import assert from 'node:assert/strict';
import { pastesAt } from '../../server/src/features/paste.ts';
import { readHtmlProse } from '../../server/src/import/prose/html-prose.ts';
import { readPlainProse } from '../../server/src/import/prose/plain-prose.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { cells, checkPaste } from '../support/paste.ts';

describe('pasting a document', () => {
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

  describe('writes it', () => {
    it('as a block behind answer', () => {
      checkPaste(
        file('        answer: $0\n        source: x\n'),
        { text: 'First: one.\r\nSecond.' },
        {
          after: file('        answer: |\n          First: one.\n\n          Second.\n        source: x\n'),
          title: 'Paste as a text block',
        },
      );
    });
    it('as a block directly behind a colon', () => {
      checkPaste(
        file('        reason:$0\n'),
        { text: 'First: one.' },
        {
          after: file('        reason: |\n          First: one.\n'),
        },
      );
    });
    it('as a block behind the key of a question', () => {
      checkPaste(
        file('', '$0'),
        { text: 'First: one.' },
        {
          after: file('        First: one.\n', ' |'),
        },
      );
    });
    it('below answer, on a blank line of the answer', () => {
      checkPaste(
        file('        choice: yes\n        $0\n'),
        { text: 'Three words here: first.' },
        {
          after: file(
            '        choice: yes\n        answer: |\n          Three words here: first.\n'.replace(
              ': first',
              ': first',
            ),
          ),
        },
      );
    });
    it('into a block, indented as it is', () => {
      checkPaste(
        file('        answer: |\n            Intro.\n            $0\n            End.\n'),
        { text: 'a\r\n\u2022\tb' },
        {
          after: file(
            '        answer: |\n            Intro.\n\n            a\n\n            - b\n\n            End.\n',
          ),
        },
      );
    });
    it('into a block that has no line yet', () => {
      checkPaste(
        file('        answer: |\n            $0\n        source: x\n'),
        { text: 'a\u00a0b: c' },
        {
          after: file('        answer: |\n          a b: c\n        source: x\n'),
        },
      );
    });
    it('into a line of a block, what is more than words apart from it', () => {
      checkPaste(
        file('        answer: |\n          One $0two\n'),
        { text: '\u2022\tb' },
        {
          after: file('        answer: |\n          One\n\n          - b\n\n          two\n'),
        },
      );
    });
    it('into quotes, escaped', () => {
      checkPaste(
        file('        source: "As $0 said"\n'),
        { text: 'the “FIA” and\u00a0"others"' },
        {
          after: file('        source: "As the “FIA” and \\"others\\" said"\n'),
          title: 'Paste as text',
        },
      );
      checkPaste(
        file("        source: 'As $0'\n"),
        { text: "it's said" },
        { after: file("        source: 'As it''s said'\n") },
      );
      checkPaste(
        file("        source: 'As $0'\n"),
        { text: 'a\n\nb' },
        { after: file('        source: "As\\n\\na\\n\\nb"\n') },
      );
    });
    it('into braces, in quotes', () => {
      checkPaste(
        file('', '{status: no-information, reason: $0}'),
        { text: 'Not kept: see note, below' },
        {
          after: file('', '{status: no-information, reason: "Not kept: see note, below"}'),
        },
      );
    });
    it('into an unquoted text, as a block where a sign would break it', () => {
      checkPaste(
        file('        source: Return of $0May\n'),
        { text: 'the FIA: ' },
        {
          after: file('        source: |\n          Return of the FIA: May\n'),
        },
      );
    });
    it('as a table, where a range is pasted into a text', () => {
      checkPaste(file('        answer: |\n          $0\n'), cells('Place | 2016', 'Punjab | 3,349'), {
        after: file(
          '        answer: |\n          | Place | 2016 |\n          |---|---|\n          | Punjab | 3,349 |\n',
        ),
      });
    });
    it('with the line breaks of the file', () => {
      const text =
        'questionnaire: tip-pakistan-2021\r\nrespondent: FIA\r\ntrends:\r\n  trends-7:\r\n    answer: ';
      const workspace = workspaceOf([{ path: 'main.tip.yaml', text }]);
      const end = { start: text.length, end: text.length };
      const [paste] = pastesAt(workspace, `${FOLDER}/main.tip.yaml`, end, { text: 'a: b\nc' });
      assert.equal(applyEdits(text, paste?.edits ?? []), `${text}|\r\n      a: b\r\n\r\n      c`);
    });
  });

  describe('leaves to the plain text', () => {
    it('what it would not change', () => {
      checkPaste(file('        source: $0\n'), { text: 'Pakistan Today, 28 December 2017' }, {});
      checkPaste(file('        answer: |\n          $0\n'), { text: 'One line: two' }, {});
      checkPaste(file('        source: Return of $0\n'), { text: 'May' }, {});
    });
    it('what may be a part of a response file', () => {
      checkPaste(file('        $0\n'), { text: 'status: final\nchoice: yes' }, {});
      checkPaste(file('        $0\n'), { text: 'sta' }, {});
    });
    it('what is pasted where no text belongs', () => {
      checkPaste(file('        status: $0\n'), { text: 'a: b' }, {});
      checkPaste(file('        # see $0\n'), { text: 'a: b' }, {});
    });
  });

  function checkHtml(name: string, html: string, expected: string): void {
    it(name, () => assert.equal(readHtmlProse(html).prose, expected));
  }

  function checkPlain(name: string, text: string, expected: string): void {
    it(name, () => assert.equal(readPlainProse(text), expected));
  }
});

/** A response file with one answer. */
function file(below: string, behind = ''): string {
  return `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-7:${behind === '' || behind === '$0' ? behind : ` ${behind.trim()}`}
${below}`;
}
