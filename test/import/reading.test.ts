import assert from 'node:assert/strict';
import { readRange } from '../../server/src/import/copied/copied-range.ts';
import { readFigures } from '../../server/src/import/figures/read-figures.ts';
import { sheetOf } from '../../server/src/import/figures/sheet.ts';
import { readPeriod, standingOf } from '../../server/src/import/headings/period.ts';
import { readHtml } from '../../server/src/import/html/html-tokens.ts';
import { shippedLibrary, targetFor } from '../support/import.ts';
import { cells } from '../support/paste.ts';
import { COPIED } from './copied/expected.ts';

describe('what a copied range was taken for', () => {
  it('is said of each row and column', () => {
    const range = readRange(
      cells(
        'Cases by province (illustrative) | | | | |',
        'S. No. | Province | 2019 | 2020 | % | Remarks',
        '1 | Punjab | 3 | 4 | 57% | final',
        '2 | Atlantis | 1 | 2 | 20% | ',
        '3 | Sindh | | | | ',
        ' | Total | 4 | 6 | 100% | ',
        ' | Source: FIA | | | | ',
      ),
    );
    assert.ok(range);
    const sheet = sheetOf(readFigures(range, targetFor('statistics-2')));
    assert.deepEqual(
      sheet.rows.map(({ role, label }) => [role, label]),
      [
        ['title', 'Cases by province (illustrative)'],
        ['heading', 'Province, 2019, 2020, %, Remarks'],
        ['figure', 'Punjab'],
        ['unknown', 'Atlantis'],
        ['blank', 'Sindh'],
        ['total', 'Total'],
        ['note', 'Source: FIA'],
      ],
    );
    assert.deepEqual(
      sheet.columns.map(({ role, label }) => [role, label]),
      [
        ['numbering', ''],
        ['heading', 'Province'],
        ['period', '2019'],
        ['figure', '2020'],
        ['share', '%'],
        ['unknown', 'Remarks'],
      ],
    );
    assert.deepEqual(
      sheet.fates[2]?.map(fate => fate?.kind),
      [undefined, undefined, 'left-out', 'placed', 'left-out', 'listed'],
    );
  });

  it('is said of ten ranges of a spreadsheet program, and of each of their figures what became of it', () => {
    for (const { question, clipboard } of COPIED) {
      const range = readRange({ html: clipboard['text/html'], text: clipboard['text/plain'] });
      assert.ok(range);
      const { rows, columns, fates } = sheetOf(readFigures(range, targetFor(question)));
      assert.equal(rows.length, range.length);
      assert.equal(columns.length, range[0]?.length);
      const isBody = (n: number) =>
        !['title', 'heading', 'numbering', 'note', 'group'].includes(rows[n]?.role ?? '');
      const isFigures = (n: number) => !['heading', 'numbering', 'note'].includes(columns[n]?.role ?? '');
      for (const [n, row] of range.entries())
        for (const [column, cell] of row.entries())
          if (isBody(n) && isFigures(column) && /\d/.test(cell.text) && columns[column]?.role !== 'unknown')
            assert.ok(fates[n]?.[column], `${question}: ${cell.text}`);
    }
  });
});

describe('a period in a heading', () => {
  const { questionnaire } = shippedLibrary();
  const own = [
    ...[
      '2020',
      '2020*',
      'CY2020',
      'CY 2020',
      'Year 2020',
      'calendar year 2020',
      'during 2020',
      'for the year 2020',
    ],
    ...[
      '2020 (P)',
      '2020 [1]',
      'سال 2020',
      '2020ء',
      'Jan-Dec 2020',
      'Jan–Dec, 2020',
      'January to December 2020',
    ],
    ...[
      '01.01.2020 to 31.12.2020',
      '01/01/2020 - 31/12/2020',
      '1st Jan 2020 to 31st Dec 2020',
      '1 Jan - 31 Dec 2020',
    ],
    ...[
      '2020-01-01 to 2020-12-31',
      'Jan 1 to Dec 31, 2020',
      '2020 (Jan-Dec)',
      'as on 31.12.2020',
      'up to 31 December 2020',
    ],
  ];
  const part = [
    ...[
      'FY 2019-20',
      'FY2019-20',
      'F.Y. 2019–20',
      '2019-20',
      '2019/20',
      '2019-2020',
      '2020-21',
      'FY 2020',
      'FY20',
    ],
    ...[
      'Q1 2020',
      '1st quarter 2020',
      '2020 Q3',
      'H1 2020',
      'Jan-20',
      'December 2020',
      'Jan-Jun 2020',
      '2015-2020',
    ],
    ...['July 2019 to June 2020', '2020 (Jan-Jun)', 'up to June 30, 2020'],
  ];
  const outside = [
    '2019',
    'CY2019',
    '2018-19',
    'FY 2018-19',
    '2021',
    'Jan–Dec 2019',
    'Q4 2019',
    'Dec-19',
    '2021-22',
  ];
  const none = [
    ...[
      '371-A',
      '496/A',
      'PPC 370-71',
      '3(2) PTPA',
      '2,020',
      '12020',
      '2020.5',
      '20',
      'Act 2018',
      'PEMRA Ordinance, 2002',
    ],
    ...['Trafficking in Persons Report 2021', 'Section 2020-A', 'may', 'March on', '42-2020', '1,2020'],
  ];
  for (const [standing, texts] of [
    ['own', own],
    ['part', part],
    ['outside', outside],
  ] as const) {
    it(`is read: ${standing}`, () => {
      for (const text of texts) {
        const period = readPeriod(text);
        assert.ok(period, text);
        assert.equal(standingOf(period, questionnaire), standing, `${text}: ${period.from} – ${period.to}`);
        assert.equal(period.rest, '', text);
      }
    });
  }
  it('is not seen in what is none', () => {
    for (const text of none) assert.equal(readPeriod(text), undefined, text);
  });
  it('leaves the words beside it', () => {
    for (const text of [
      'Registered 2019',
      'Registered, 2019',
      'Registered (2019)',
      '2019 Registered',
      'Registered in 2019',
    ])
      assert.equal(readPeriod(text)?.rest, 'Registered', text);
  });
});

describe('a page as tags and texts', () => {
  it('has letters for all names that HTML has for them, and for those of Windows', () => {
    const text = readHtml(
      'C&ocirc;te d&#146;Ivoire &Eacute;&#x2019; &Scaron;&amp;&nbsp;&notit; &bogus; &lt;b&gt; 5 < 6',
    );
    assert.deepEqual(text, [{ kind: 'text', text: 'Côte d’Ivoire É’ Š&\u00a0¬it; &bogus; <b> 5 < 6' }]);
  });
  it('leaves out what is hidden, and keeps style sheets apart', () => {
    const html =
      '<!-- a --><style>.x {y:z}</style><xml><w:View>Normal</w:View></xml><script>alert(1)</script><template><b>h</b></template><![if x]>T<![endif]>';
    assert.deepEqual(
      readHtml(html).filter(({ kind }) => kind === 'text' || kind === 'style'),
      [
        { kind: 'style', text: '.x {y:z}' },
        { kind: 'text', text: 'T' },
      ],
    );
  });
});
