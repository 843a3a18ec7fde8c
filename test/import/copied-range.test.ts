import assert from 'node:assert/strict';
import type { Clipboard } from '../../server/src/import/copied/clipboard.ts';
import { readRange as readCells } from '../../server/src/import/copied/copied-range.ts';
import { readTsv } from '../../server/src/import/grid/tsv.ts';

describe('reading a copied range', () => {
  describe('as plain text', () => {
    checkTsv('parts cells by tabs and rows by Windows line breaks', 'a\tb\r\nc\td\r\n', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    checkTsv('keeps line breaks and tabs of a cell in quotes', '"a\nb"\t"c\td"\r\n', [['a\nb', 'c\td']]);
    checkTsv('takes doubled quotes for one', '"say ""yes""\nor no"\tb', [['say "yes"\nor no', 'b']]);
    checkTsv('leaves quotes that do not enclose the cell', '"a" b\tc"d\n"e', [['"a" b', 'c"d'], ['"e']]);
    checkTsv('keeps blank cells', '\ta\t\r\n\t\tb\r\n', [
      ['', 'a', ''],
      ['', '', 'b'],
    ]);

    it('leaves out blank rows and columns, and makes odd blanks plain', () => {
      assert.deepEqual(
        readRange({ text: 'Place\t\tCases\r\n\t\t\r\nPun\u00adjab\t\t\u00a01,234\u00a0\r\n' }),
        [
          ['Place', 'Cases'],
          ['Punjab', '1,234'],
        ],
      );
    });

    it('is no range without a tab, nor with one cell', () => {
      assert.equal(readRange({ text: 'one\ntwo' }), undefined);
      assert.equal(readRange({ text: 'one\t\r\n' }), undefined);
    });
  });

  describe('as a page', () => {
    it('repeats the merged cells of Excel, which the plain text leaves blank', () => {
      assert.deepEqual(readRange({ html: EXCEL, text: EXCEL_TEXT }), [
        ['Section', 'Registered', 'Registered', 'Total'],
        ['Section', 'Punjab', 'K.P.', 'Total'],
        ['371-A (old & new)', '1,234', 'nil', '1,234'],
      ]);
    });

    it('reads the plain text where nothing is merged', () => {
      const html = '<table><tr><td>A  (shortened)</td><td>1</td></tr></table>';
      assert.deepEqual(readRange({ html, text: 'A in full\t1\r\n' }), [['A in full', '1']]);
    });

    it('takes a text that runs over blank cells in Excel for no merged one', () => {
      const html =
        "<table><tr><td colspan=3 style='mso-ignore:colspan'>A long title</td></tr>" +
        '<tr><td>A</td><td>1</td><td rowspan=2>2</td></tr><tr><td>B</td><td>3</td></tr></table>';
      assert.deepEqual(readRange({ html }), [
        ['A long title', '', ''],
        ['A', '1', '2'],
        ['B', '3', '2'],
      ]);
    });

    it('reads Google Sheets', () => {
      const html =
        '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>' +
        '<table dir="ltr" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;">' +
        '<td colspan="2" rowspan="1" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;x > y&quot;}">Sex</td></tr>' +
        '<tr><td>Male</td><td>70</td></tr></tbody></table></google-sheets-html-origin>';
      assert.deepEqual(readRange({ html }), [
        ['Sex', 'Sex'],
        ['Male', '70'],
      ]);
    });

    it('reads LibreOffice', () => {
      const html =
        '<!DOCTYPE html><html><head><title></title><style>td { color: red }</style></head><body><table cellspacing="0">' +
        '<colgroup width="85"></colgroup><tr><td height="17" align="left"><b><font color="#000">Punjab<br></font></b></td>' +
        '<td sdval="3349" sdnum="1033;0;#,##0">3,349</td></tr></table><!-- end --></body></html>';
      assert.deepEqual(readRange({ html }), [['Punjab', '3,349']]);
    });

    it('keeps every row and column, however many', () => {
      const rows = Array.from({ length: 6000 }, (_, n) => `<tr><td>L${n}<td>${n}`).join('');
      const html = `<table><tr><td colspan=2>Illustrative${rows}</table>`;
      assert.equal(readRange({ html })?.length, 6001);
      const wide = `<table><tr>${Array.from({ length: 600 }, (_, n) => `<td>${n}`).join('')}</table>`;
      assert.equal(readRange({ html: wide })?.[0]?.length, 600);
    });

    it('is no range where merged cells would fill the memory', () => {
      const row = `<tr>${'<td rowspan=500 colspan=100>1</td>'.repeat(20)}</tr>`;
      assert.equal(readRange({ html: `<table>${row}</table>`, text: '1\t1' }), undefined);
    });

    it('takes the title of a table for its first row', () => {
      const html = '<table><caption>In 2019</caption><tr><td>A</td><td>1</td></tr></table>';
      assert.deepEqual(readRange({ html, text: 'A\t1' }), [
        ['In 2019', ''],
        ['A', '1'],
      ]);
    });

    it('makes no other figure of several that stand in one cell', () => {
      for (const cell of [
        '<table><tr><td>48</td><td>1</td></tr></table>',
        '48<h4>1</h4>',
        '<section>48</section><section>1</section>',
      ])
        assert.deepEqual(readRange({ html: `<table><tr><td>A</td><td>${cell}</td></tr></table>` }), [
          ['A', '48 1'],
        ]);
      const crossed = '<s>48</s> and <s>4<b>9</b></s><br><s>5</s>';
      const [[, cell] = []] =
        readCells({ html: `<table><tr><td>A</td><td>${crossed}</td></tr></table>` }) ?? [];
      assert.equal(cell?.crossedOut, '48 49 5');
      const inner = '<table><tr><td><s>48</s></td></tr></table>';
      const [[, other] = []] =
        readCells({ html: `<table><tr><td>A</td><td>${inner}</td></tr></table>` }) ?? [];
      assert.deepEqual([other?.text, other?.crossedOut], ['', '48']);
    });

    it('is no range where text stands beside the table, or two tables', () => {
      const table = '<table><tr><td>A</td><td>1</td></tr></table>';
      assert.equal(readRange({ html: `<p>See:</p>${table}`, text: 'See:\nA\t1' }), undefined);
      assert.equal(readRange({ html: table + table, text: 'A\t1\nA\t1' }), undefined);
    });
  });

  function checkTsv(name: string, text: string, expected: string[][]): void {
    it(name, () => assert.deepEqual(readTsv(text), expected));
  }
});

/** The texts of the cells. */
function readRange(clipboard: Clipboard): string[][] | undefined {
  return readCells(clipboard)?.map(row => row.map(({ text }) => text));
}

/** As Excel for Windows writes a range: attributes without quotes, styles with line breaks, conditional comments. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>
<meta name=ProgId content=Excel.Sheet>
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
br
	{mso-data-placement:same-cell;}
-->
</style>
</head>
<body link="#0563C1">
<!--StartFragment-->
<table border=0 cellpadding=0 width=256 style='border-collapse:
 collapse;width:192pt'>
 <col width=64 span=4 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td rowspan=2 height=40 class=xl65 width=64>Section</td>
  <td colspan=2 class=xl66 width=128 style='border-right:.5pt solid black'>Registered</td>
  <td rowspan=2 class=xl65>Total</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl67>Punjab</td>
  <td class=xl67>K.P.</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl68>371-A<br>
    (old &amp; new)</td>
  <td class=xl69 align=right>1,234</td>
  <td class=xl69>nil<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td class=xl69 align=right>1,234</td>
 </tr>
</table>
<!--EndFragment-->
</body>
</html>`;

const EXCEL_TEXT =
  'Section\tRegistered\t\tTotal\r\n\tPunjab\tK.P.\t\r\n"371-A\n(old & new)"\t1,234\tnil \t1,234\r\n';
