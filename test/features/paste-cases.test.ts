import assert from 'node:assert/strict';
import type { Clipboard } from '../../server/src/features/paste.ts';
import { inEnglish } from '../support/in-english.ts';
import { cells, pastedText, pastesIn } from '../support/paste.ts';

/** What became of a range, in the lines behind the key of the question, and what is said of it. */
function paste(
  question: string,
  clipboard: Clipboard,
): { readonly after: string; readonly notes: readonly string[] } {
  const section = question.slice(0, question.lastIndexOf('-'));
  const before = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    ${section}:
      ${question}:$0
`;
  const [first] = pastesIn(before, clipboard);
  assert.ok(first, 'nothing is offered');
  const text = pastedText(before, first);
  const after = text.slice(text.indexOf(`${question}:`) + question.length + 1);
  return { after: after.replace(/^ {4}/gm, '').trimEnd(), notes: inEnglish(first.notes) };
}

function check(
  name: string,
  question: string,
  clipboard: Clipboard,
  after: string,
  notes: readonly string[] = [],
): void {
  it(name, () => {
    const pasted = paste(question, clipboard);
    assert.equal(pasted.after, after.replace(/^\n?/, '\n').trimEnd());
    assert.deepEqual(pasted.notes, notes);
  });
}

const table = (...rows: readonly (readonly string[])[]): Clipboard => ({
  html: `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
});

describe('P1: a year in a heading is a period, and no figure', () => {
  check(
    'beside the name of a figure, which is told',
    'identification-4',
    cells('Victims assisted | 2020', 'Shelter | 70', 'Medical | 48'),
    `
    data:
      shelter: 70
      medical: 48
    # Copied, but not matched to this question:
    #   “Victims assisted” – 2020`,
    [
      '“2020” beside “Victims assisted” was read as a year, not as a figure.',
      '“Victims assisted: 2020” could not be matched and stands as a comment below the answer.',
    ],
  );
  for (const heading of ['Sex', 'Victims identified', '', 'Gender wise', 'Total victims', 'Persons']) {
    check(
      `beside “${heading}”, and the total is that of the rows`,
      'identification-1',
      cells(`${heading} | 2020`, 'Male | 70', 'Female | 50', 'Total | 120'),
      `
    data:
      total: 120
      sex: {male: 70, female: 50}`,
    );
  }
  it('above a row that the question does not ask for nothing is placed, and it is said', () => {
    const { after, notes } = paste('complicity-7', cells('Officials | 2020', 'Punjab | 3'));
    assert.doesNotMatch(after, /count|data/);
    assert.deepEqual(notes, [
      'The copied table could not be matched to the figures of complicity-7: it does not ask for “Punjab”.',
      'It was pasted as a table in the text.',
    ]);
  });
  for (const year of [
    '2020*',
    '2020 [1]',
    'CY2020',
    'Jan–Dec 2020',
    '۲۰۲۰',
    '2020ء',
    '01.01.2020 to 31.12.2020',
    '2020 (P)',
  ]) {
    check(
      `as “${year}”`,
      'statistics-2',
      cells(`Province | ${year}`, 'Punjab | 3', 'Sindh | 4'),
      `
    data:
      new-investigations: {punjab: 3, sindh: 4}`,
    );
  }
  for (const [period, names] of [
    ['FY 2019-20', '“FY 2019-20”'],
    ['2019-20', '“2019-20”'],
    ['July 2019 to June 2020', '“July 2019 to June 2020”'],
    ['Jan-Jun 2020', '“Jan-Jun 2020”'],
  ] as const) {
    check(
      `“${period}” overlaps the period asked for, which is said`,
      'statistics-2',
      cells(`Province | ${period}`, 'Punjab | 3', 'Sindh | 4'),
      `
    data:
      new-investigations: {punjab: 3, sindh: 4}`,
      [`Not quite the period that the question asks for, 2020; check the figures: ${names}.`],
    );
  }
  it('of another year alone: nothing is placed, and it is said', () => {
    const { after, notes } = paste('statistics-2', cells('Province | 2019', 'Punjab | 3', 'Sindh | 4'));
    assert.doesNotMatch(after, /data/);
    assert.deepEqual(notes, [
      'The copied figures are of “2019”; statistics-2 asks for 2020.',
      'It was pasted as a table in the text.',
    ]);
  });
  check(
    'of several years the one that is asked for is taken; their total is none of it',
    'statistics-2',
    cells('Province | 2018 | 2019 | 2020 | Total', 'Punjab | 1 | 2 | 3 | 6', 'Sindh | 4 | 5 | | 9'),
    `
    data:
      new-investigations: {punjab: 3}`,
    ['Left out, since the question asks for 2020: “2018”, “2019”.'],
  );
  check(
    'four quarters make it up, and their total is the figure',
    'statistics-2',
    cells('Province | Q1 2020 | Q2 2020 | Q3 2020 | Q4 2020 | Total', 'Punjab | 1 | 2 | 3 | 4 | 10'),
    `
    data:
      new-investigations: {punjab: 10}`,
    ['Left out, since the question asks for 2020: “Q1 2020”, “Q2 2020”, “Q3 2020” and 1 more.'],
  );
  check(
    'years as rows',
    'identification-1',
    cells('Year | Male | Female | Total', '2019 | 60 | 40 | 100', '2020 | 70 | 50 | 120'),
    `
    data:
      total: 120
      sex: {male: 70, female: 50}`,
    ['Left out, since the question asks for 2020: “2019”.'],
  );
  check(
    'but a count is a count: beside a province, below a heading, or where the rows add up to it',
    'statistics-2',
    cells('Punjab | 2020', 'Sindh | 140', 'Total | 2160'),
    `
    data:
      new-investigations: {punjab: 2020, sindh: 140}`,
  );
  check(
    'but a count is a count below a heading',
    'statistics-2',
    cells('Province | Cases', 'Punjab | 2020', 'Sindh | 2015'),
    `
    data:
      new-investigations: {punjab: 2020, sindh: 2015}`,
  );
  check(
    'but a count is a count where the rows add up to it',
    'identification-1',
    cells('Victims identified | 2020', 'Male | 1200', 'Female | 820'),
    `
    data:
      total: 2020
      sex: {male: 1200, female: 820}`,
  );
  check(
    'a title of another year is said',
    'statistics-2',
    cells('Cases by province, 2019 |', 'Province | Cases', 'Punjab | 3'),
    `
    data:
      new-investigations: {punjab: 3}`,
    ['The copied table speaks of 2019; the question asks for 2020.'],
  );
});

describe('P2: markup that carries meaning', () => {
  const marked = [
    ['a raised sign', '48<sup>1</sup>'],
    ['one raised by its style', '48<span style="font-size:7pt;vertical-align:super">1</span>'],
    [
      'a footnote of Word',
      '48<a href="#_ftn1"><span class=MsoFootnoteReference><![if !supportFootnotes]>1<![endif]></span></a>',
    ],
    ['one in a font of its own', '48<font class="font6"><sup>1</sup></font>'],
  ] as const;
  for (const [what, html] of marked) {
    check(
      `${what} is no digit, and it is said`,
      'statistics-2',
      {
        ...table(['Province', 'Cases'], ['Punjab', html], ['Sindh', '5']),
        text: 'Province\tCases\r\nPunjab\t481\r\nSindh\t5\r\n',
      },
      `
    data:
      new-investigations: {punjab: 48, sindh: 5}
    # Notes that were copied with it:
    #   Punjab, Cases: 48 [1]`,
      [
        'Signs of footnotes were taken off: “Punjab, Cases: 48 [1]”.',
        'Notes of the copied table stand as a comment below the answer.',
      ],
    );
  }
  check(
    'signs of footnotes in plain text',
    'statistics-2',
    cells('Province | Cases', 'Punjab | 48*', 'Sindh | 5 [1]', 'KPK | 7(a)', 'ICT | 9¹'),
    `
    data:
      new-investigations: {punjab: 48, sindh: 5, kpk: 7, ict: 9}
    # Notes that were copied with it:
    #   Punjab, Cases: 48*
    #   Sindh, Cases: 5 [1]
    #   KPK, Cases: 7(a)
    #   ICT, Cases: 9 [1]`,
    [
      'Signs of footnotes were taken off: “Punjab, Cases: 48*”, “Sindh, Cases: 5 [1]”, “KPK, Cases: 7(a)” and 1 more.',
      'Notes of the copied table stand as a comment below the answer.',
    ],
  );
  check(
    'names as they are',
    'identification-8',
    table(
      ['Country', 'Victims'],
      ['C&ocirc;te d&#146;Ivoire', '4'],
      ['&Eacute;thiopie', '2'],
      ['T&uuml;rkiye &amp; Kosovo', '1'],
    ),
    `
    data:
      embassies:
        - {country: Côte d’Ivoire, victims: 4}
        - {country: Éthiopie, victims: 2}
        - {country: "Türkiye & Kosovo", victims: 1}`,
  );
  check(
    'a figure that is crossed out is none',
    'statistics-2',
    table(
      ['Province', 'Cases'],
      ['Punjab', '<s>50</s> 48'],
      ['Sindh', '<span style="text-decoration: line-through">7</span>'],
      ['KPK', '5'],
    ),
    `
    data:
      new-investigations: {punjab: 48, kpk: 5}
    # Copied, but not matched to this question:
    #   “Sindh” – Cases: (crossed out: 7)
    #   “Punjab, Cases” – (crossed out: 50)`,
    [
      'Crossed out in the copied table: “Sindh, Cases: (crossed out: 7)”.',
      '“Punjab, Cases: (crossed out: 50)” could not be matched and stands as a comment below the answer.',
    ],
  );
  check(
    'one cell for several rows is no figure of each',
    'statistics-2',
    {
      html: '<table><tr><td>Province<td>Cases<tr><td>Punjab<td rowspan=2>48<tr><td>Sindh<tr><td>KPK<td>5<tr><td>GB<td>6<tr><td>ICT<td>1</table>',
    },
    `
    data:
      new-investigations: {kpk: 5, gb: 6, ict: 1}
    # Copied, but not matched to this question:
    #   “Punjab” – Cases: 48 (one cell for several rows or columns)
    #   “Sindh” – Cases: 48 (one cell for several rows or columns)`,
    [
      'One cell for several rows or columns; part the figure yourself: “Punjab, Cases: 48”, “Sindh, Cases: 48”.',
    ],
  );
  check(
    'two numbers on two lines of a cell are not one',
    'statistics-2',
    table(['Province', 'Cases'], ['Punjab', '12<br>345'], ['KPK', '5']),
    `
    data:
      new-investigations: {kpk: 5}
    # Copied, but not matched to this question:
    #   “Punjab” – Cases: 12 345 (several numbers)`,
    ['Several numbers in one cell; write the right one yourself: “Punjab, Cases: 12 345”.'],
  );
});

describe('P3: a blank cell is that cell alone', () => {
  check(
    'of a province',
    'statistics-2',
    cells('Province | Cases', 'Punjab | 86', 'Sindh | ', 'KPK | 5', 'Balochistan | 2'),
    `
    data:
      new-investigations: {punjab: 86, kpk: 5, balochistan: 2}`,
  );
  check(
    'above the total',
    'statistics-2',
    cells('Province | Cases', 'Punjab | 86', 'Sindh | 5', 'KPK | ', 'Total | 91'),
    `
    data:
      new-investigations: {punjab: 86, sindh: 5}`,
  );
  check(
    'of the first row, and of one that the question does not ask for',
    'statistics-2',
    cells('Province | Cases', 'Punjab | ', 'Atlantis | ', 'KPK | 5'),
    `
    data:
      new-investigations: {kpk: 5}
    # Notes that were copied with it:
    #   Atlantis`,
    ['Notes of the copied table stand as a comment below the answer.'],
  );
  check(
    'of a law without figures',
    'statistics-table',
    cells('Law | Registered |', ' | Punjab | Sindh', '371-A | 3 | 4', '374 | | ', '376 | 5 | '),
    `
    data:
      rows:
        PPC 371-A:
          registered: {punjab: 3, sindh: 4}
        PPC 376:
          registered: {punjab: 5}`,
  );
  check(
    'a name without figures above rows that say something else is their heading',
    'statistics-table',
    cells(' | 371-A', 'Punjab | ', 'Registered | 3', 'Convicted | 1', 'Sindh | ', 'Registered | 5'),
    `
    data:
      rows:
        PPC 371-A:
          registered: {punjab: 3, sindh: 5}
          conviction: {punjab: 1}`,
  );
});

describe('P4: a total is placed, compared or said', () => {
  check(
    'where a row is not matched, and it differs',
    'statistics-2',
    cells('Punjab | 10', 'Atlantis | 5', 'Total | 12'),
    `
    data:
      new-investigations: {punjab: 10}
    # Copied, but not matched to this question:
    #   “Atlantis” – 5
    # Totals that were copied with it:
    #   The row “Total” says 12, but the rows add up to 15 (3 too many).`,
    [
      '“Atlantis: 5” could not be matched and stands as a comment below the answer.',
      'The row “Total” says 12, but the rows add up to 15 (3 too many).',
    ],
  );
  check(
    'where a row is not matched, and it is without that row',
    'statistics-2',
    cells('Punjab | 10', 'Atlantis | 5', 'Total | 10'),
    `
    data:
      new-investigations: {punjab: 10}
    # Copied, but not matched to this question:
    #   “Atlantis” – 5
    # Totals that were copied with it:
    #   The row “Total” says 10, which is without “Atlantis”.`,
    [
      '“Atlantis: 5” could not be matched and stands as a comment below the answer.',
      'The row “Total” says 10, which is without “Atlantis”.',
    ],
  );
  check(
    'of districts below which stands the total of their province',
    'statistics-2',
    cells(
      'Lahore | 10',
      'Multan | 20',
      'Punjab Total | 30',
      'Karachi | 5',
      'Sindh Total | 6',
      'Grand Total | 36',
    ),
    `
    data:
      new-investigations: {punjab: 30, sindh: 6}
    # Copied, but not matched to this question:
    #   “Karachi” – 5
    # Totals that were copied with it:
    #   The row “Sindh Total” says 6, but the rows add up to 5 (1 too few).`,
    [
      'Not asked for by itself, and a part of the total that was pasted: “Lahore”, “Multan”.',
      '“Karachi: 5” could not be matched and stands as a comment below the answer.',
      'The row “Sindh Total” says 6, but the rows add up to 5 (1 too few).',
    ],
  );
  check(
    'below a province that heads its districts',
    'statistics-2',
    cells(
      'Punjab | ',
      'Lahore | 10',
      'Multan | 20',
      'Sub-Total | 30',
      'Sindh | ',
      'Karachi | 5',
      'Total | 5',
      'Grand Total | 35',
    ),
    `
    data:
      new-investigations: {punjab: 30, sindh: 5}`,
    [
      'Not asked for by itself, and a part of the total that was pasted: “Punjab, Lahore”, “Punjab, Multan”, “Sindh, Karachi”.',
    ],
  );
  check(
    'across columns that the question does not ask for',
    'statistics-2',
    cells(
      'Province | Male | Female | Total',
      'Punjab | 3 | 4 | 7',
      'Sindh | 5 | 6 | 11',
      'Total | 8 | 10 | 18',
    ),
    `
    data:
      new-investigations: {punjab: 7, sindh: 11}`,
    ['Not asked for by itself, and a part of the total that was pasted: “Male”, “Female”.'],
  );
  check(
    'that could not be compared',
    'statistics-2',
    cells('Punjab | 10', 'Sindh | about 5', 'Total | 16'),
    `
    data:
      new-investigations: {punjab: 10, sindh: about 5}
    # Copied, but not matched to this question:
    #   “Total” – 16 (a total that could not be compared)`,
    ['This total could not be compared with its parts: “Total: 16”.'],
  );
  check(
    'that is all there is',
    'statistics-2',
    cells('Province | Total', 'Punjab | 7', 'Sindh | 11'),
    `
    data:
      new-investigations: {punjab: 7, sindh: 11}`,
  );
  it('of more columns than a message names: all are in the comment', () => {
    const { after } = paste(
      'statistics-table',
      cells(
        'Law | Registered | | | | Convicted | |',
        ' | Punjab | Sindh | KPK | GB | Punjab | Sindh | KPK',
        '371-A | 1 | 2 | 3 | 4 | 5 | 6 | 7',
        '374 | 1 | 2 | 3 | 4 | 5 | 6 | 7',
        'Total | 91 | 92 | 93 | 94 | 95 | 96 | 97',
      ),
    );
    for (const total of ['91', '92', '93', '94', '95', '96', '97'])
      assert.match(after, new RegExp(`says ${total},`));
  });
});

describe('figures as officers and programs write them', () => {
  check(
    'separators, digits, nil',
    'statistics-2',
    cells(
      'Province | Cases',
      'Punjab | 1 234',
      'Sindh | 1٬234',
      'KPK | 12,34,567',
      "Balochistan | '48",
      'ICT | -',
      'GB | N/A',
      'AJK | Nil',
    ),
    `
    data:
      new-investigations: {punjab: 1234, sindh: 1234, kpk: 1234567, balochistan: 48, ict: "-", gb: N/A, ajk: 0}`,
  );
  for (const [typed, words] of [
    ['4-May', 'a date'],
    ['May-04', 'a date'],
    ['04/05/2020', 'a date'],
    ['12:30', 'a date'],
    ['1.21E+05', 'a power of ten'],
    ['####', 'does not fit into its column'],
    ['2.5', 'no whole number'],
    ['1,23', 'no whole number'],
    ['1.234', 'no whole number'],
    ['2½', ''],
    ['-5', 'less than zero'],
    ['(5)', 'less than zero'],
    ['50 48', 'several numbers'],
    ['12 / 34', 'several numbers'],
    ['#N/A', ''],
  ] as const) {
    it(`“${typed}” is listed as it was typed, and not placed`, () => {
      const { after, notes } = paste(
        'statistics-2',
        cells('Punjab | 1', 'Sindh | 2', 'KPK | 3', `GB | ${typed}`),
      );
      assert.match(after, /\{punjab: 1, sindh: 2, kpk: 3(?:, gb: 2½)?\}/);
      assert.ok(after.includes(typed), after);
      if (words !== '') assert.ok(after.includes(`${typed} (${words})`), after);
      if (!after.includes('gb: 2½')) assert.equal(notes.length, 1);
    });
  }
  check(
    'percentages beside counts, in a column of their own and in the cell',
    'statistics-2',
    cells(
      'Province | Cases | % | Share',
      'Punjab | 86 (58%) | 58% | 58',
      'Sindh | 62 (42%) | 42% | 42',
      'Total | 148 | 100% | 100',
    ),
    `
    data:
      new-investigations: {punjab: 86, sindh: 62}`,
    [
      'Percentages were left out: “%”, “Share”.',
      'Percentages beside figures were left out: “86 (58%)”, “62 (42%)”.',
    ],
  );
  check(
    'women, men, boys and girls, and sex by age',
    'identification-1',
    cells('Women | 48', 'Men | 60', 'Boys (under 18) | 7', 'Girls | 5', 'Khawaja Sira | 2', 'Total | 122'),
    `
    data:
      total: 122
      sex: {transgender: 2}
      as-reported: {women: 48, men: 60, boys: 7, girls: 5}`,
  );
  check(
    'notes below the table',
    'statistics-2',
    cells('Province | Cases', 'Punjab | 7', 'Source: FIA | ', '* Provisional |'),
    `
    data:
      new-investigations: {punjab: 7}
    # Notes that were copied with it:
    #   Source: FIA
    #   * Provisional`,
    ['Notes of the copied table stand as a comment below the answer.'],
  );
  check(
    'two figures for one place',
    'statistics-2',
    cells('Punjab | 3', 'Sindh | 4', 'KPK | 5', 'GB | 6', 'Punjab | 3'),
    `
    data:
      new-investigations: {sindh: 4, kpk: 5, gb: 6}
    # Copied, but not matched to this question:
    #   “Punjab” – 3 (copied twice for this place)
    #   “Punjab” – 3 (copied twice for this place)`,
    ['Two figures were copied for one place; write the right one yourself: “Punjab: 3”, “Punjab: 3”.'],
  );
  it('“No.” above counts is no numbering', () => {
    const { after } = paste(
      'statistics-2',
      cells('No. | Province | Remarks', '86 | Punjab | final', '5 | Sindh | '),
    );
    assert.match(after, /86.*Punjab/);
  });
});
