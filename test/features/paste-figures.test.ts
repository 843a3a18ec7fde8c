import assert from 'node:assert/strict';
import { cells, checkPaste, pastesIn } from '../support/paste.ts';

describe('pasting a range', () => {
  describe('as a breakdown', () => {
    const cursors: readonly [string, string][] = [
      ['on the key of the question', '      statistics-2:$0\n'],
      ['in the indentation of its key', '    $0  statistics-2:\n'],
      ['on a blank line below', '      statistics-2:\n    $0\n'],
      ['at data', '      statistics-2:\n        data:$0\n'],
      ['on a blank line below data', '      statistics-2:\n        data:\n          $0\n'],
      ['at the field', '      statistics-2:\n        data:\n          new-investigations: $0\n'],
    ];
    for (const [where, answer] of cursors) {
      it(`puts places into the split of the question: ${where}`, () => {
        const blank = answer.endsWith('    $0\n')
          ? `${answer.split('\n').at(-2)?.replace('$0', '').trimEnd()}\n`
          : '';
        checkPaste(file('statistics', answer), A1, {
          after: file(
            'statistics',
            `      statistics-2:
        data:
          new-investigations: {punjab: 3349, kpk: 140, sindh: 77, balochistan: 181, ict: 349}
${blank}`,
          ),
          title: 'Paste as figures of statistics-2',
        });
      });
    }

    it('takes the only column for the only figure, and says so (raids of 2015 to 2016)', () => {
      checkPaste(
        file('statistics', '      statistics-2:$0\n'),
        cells(
          'Place | Raids',
          'Punjab | 1,421',
          'Sindh | 119',
          'KPK | 205',
          'Federal Capital | 112',
          'Balochistan | 79',
          'Total | 1,936',
        ),
        {
          after: file(
            'statistics',
            `      statistics-2:
        data:
          new-investigations: {punjab: 1421, sindh: 119, kpk: 205, ict: 112, balochistan: 79}
`,
          ),
          notes: ['“Raids” was taken to be “New investigations”.'],
        },
      );
    });

    it('reads nil and 07 as officers write them (arrests of 2015 to 2016)', () => {
      checkPaste(
        file('statistics', '      statistics-7.a:\n        data:\n          investigated: $0\n'),
        cells(
          'Punjab | 72',
          'Sindh | 07',
          'KPK | nil',
          'Islamabad Capital Territory | 189',
          'G. Total | 268',
        ),
        {
          after: file(
            'statistics',
            `      statistics-7.a:
        data:
          investigated: {punjab: 72, sindh: 7, kpk: 0, ict: 189}
`,
          ),
        },
      );
    });

    it('reads a row with headings above it', () => {
      checkPaste(
        file('statistics', '      statistics-2:$0\n'),
        cells('Punjab | KP | Sindh', '2,784 | 85 | 82'),
        {
          after: file(
            'statistics',
            `      statistics-2:
        data:
          new-investigations: {punjab: 2784, kpk: 85, sindh: 82}
`,
          ),
        },
      );
    });

    it('says where a total differs, and does not import it', () => {
      checkPaste(
        file('statistics', '      statistics-2:$0\n'),
        cells('Punjab | 3,348', 'KP | 140', 'Sindh | 77', 'Balochistan | 181', 'ICT | 349', 'Total | 4,096'),
        {
          after: file(
            'statistics',
            `      statistics-2:
        data:
          new-investigations: {punjab: 3348, kpk: 140, sindh: 77, balochistan: 181, ict: 349}
        # Totals that were copied with it:
        #   The row “Total” says 4,096, but the rows add up to 4,095 (1 too few).
`,
          ),
          notes: ['The row “Total” says 4,096, but the rows add up to 4,095 (1 too few).'],
        },
      );
    });

    it('parts the axes of one column, and takes the total for the count that they divide', () => {
      checkPaste(
        file('identification', '      identification-1:$0\n'),
        cells(
          'Sex | Number',
          'Male | 70',
          'Females | 48',
          'Khawaja Sira | 2',
          'Total | 120',
          'Minors | 20',
          'Adults | 90',
          'Not known | 10',
        ),
        {
          after: file(
            'identification',
            `      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 48, transgender: 2}
          age: {child: 20, adult: 90}
        # Copied, but not matched to this question:
        #   “Not known” – Number: 10
`,
          ),
          notes: ['“Not known” could not be matched and stands as a comment below the answer.'],
        },
      );
    });

    it('adds up no two breakdowns that stand one below the other', () => {
      checkPaste(
        file('identification', '      identification-1:$0\n'),
        cells('Male | 70', 'Female | 50', 'Children | 20', 'Adults | 100', 'Total | 120'),
        {
          after: file(
            'identification',
            `      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
          age: {child: 20, adult: 100}
`,
          ),
        },
      );
    });

    it('reads one row with its total', () => {
      checkPaste(
        file('identification', '      identification-1:$0\n'),
        cells('Category | Male | Female | TG | Total', 'Victims identified | 70 | 48 | 2 | 121'),
        {
          after: file(
            'identification',
            `      identification-1:
        data:
          total: 121
          sex: {male: 70, female: 48, transgender: 2}
`,
          ),
          notes: [
            'In the row “Victims identified” the column “Total” says 121, but the columns add up to 120 (1 too few).',
          ],
        },
      );
    });

    it('takes no column of figures for sections of law', () => {
      checkPaste(
        file('statistics', '      statistics-table:\n        status: $0\n'),
        cells('Place | Registered | Prosecuted | Convicted', 'Punjab | 3 | 2 | 1', 'KP | 4 | 3 | 2'),
        {
          after: file(
            'statistics',
            `      statistics-table:
        status:
        # The copied table could not be matched to the figures of statistics-table: no heading names a law.
        #   Place | Registered | Prosecuted | Convicted
        #   Punjab | 3 | 2 | 1
        #   KP | 4 | 3 | 2
`,
          ),
          title: 'Keep the copied table as a comment',
          notes: [
            'The copied table could not be matched to the figures of statistics-table: no heading names a law.',
            'The copied table stands as a comment below the cursor.',
          ],
        },
      );
    });

    it('makes a table of the text where a heading cannot be matched: the question asks for no years', () => {
      checkPaste(
        file('statistics', '      statistics-2:$0\n'),
        cells('Place | 2016 | 2017', 'Punjab | 3,349 | 2,784', 'KP | 140 | 85'),
        {
          after: file(
            'statistics',
            `      statistics-2: |
        | Place | 2016 | 2017 |
        |---|---|---|
        | Punjab | 3,349 | 2,784 |
        | KP | 140 | 85 |
`,
          ),
          title: 'Paste as a text block',
          notes: [
            'The copied figures are of “2016”, “2017”; statistics-2 asks for 2020.',
            'It was pasted as a table in the text.',
          ],
        },
      );
    });

    it('reads two axes, years across', () => {
      checkPaste(
        file('efforts', '      efforts-9:$0\n'),
        cells(
          'Government | 2020 | 2021',
          'Federal | Rs. 12.5 million | Rs. 50,000/-',
          'Punjab | PKR 1.25 crore | -',
        ),
        {
          after: file(
            'efforts',
            `      efforts-9:
        data:
          funding:
            federal: {2020: Rs. 12.5 million, 2021: "Rs. 50,000/-"}
            punjab: {2020: PKR 1.25 crore, 2021: "-"}
`,
          ),
        },
      );
    });
  });

  describe('as the table', () => {
    it('reads two levels of headings, with totals on both sides, and skips titles and numbers', () => {
      checkPaste(
        file('statistics', '      statistics-table:$0\n'),
        cells(
          'Cases by law and province, 2020 (illustrative) | | | | | | |',
          'S. No. | Law / Section | Cases Registered | | | Persons convicted | | | Grand Total',
          ' | | Punjab | K.P. | Total | Punjab | K.P. | Total |',
          '1 | 371A | 1,234 | 07 | 1,241 | 4 | nil | 4 | 1245',
          '2 | s. 371-B PPC | 1,23,456 | ۱۲۳ | 123579 | about 200 | 12 (approx) | | ',
          '3 | 370,371 | 3 | - | 3 | N/A | １２ | 12 | ',
          '18) | 496/A | 2 | | 2 | 5 (FIA only) | pending | 5 | 7',
          ' | G. Total | 124,695 | 130 | 124,825 | | | |',
        ),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 1234, kpk: 7}
              conviction: {punjab: 4, kpk: 0}
            PPC 371-B:
              registered: {punjab: 123456, kpk: 123}
              conviction: {punjab: about 200, kpk: about 12}
            PPC 370 + PPC 371:
              registered: {punjab: 3, kpk: "-"}
              conviction: {punjab: N/A, kpk: 12}
            PPC 496-A:
              registered: {punjab: 2}
              conviction: {punjab: 5 (FIA only), kpk: pending}
`,
          ),
          title: 'Paste as the table of statistics-table',
        },
      );
    });

    it('reads laws across, and places as headings between the rows', () => {
      checkPaste(
        file('statistics', '      statistics-table:$0\n'),
        cells(
          ' | 371-A PPC | 3(2) PTPA',
          'Punjab | |',
          'FIRs | 3 | 4',
          'Convicted | 1 | 2',
          'Sindh | |',
          'FIRs | 5 | 6',
        ),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 3, sindh: 5}
              conviction: {punjab: 1}
            PTPA 3(2):
              registered: {punjab: 4, sindh: 6}
              conviction: {punjab: 2}
`,
          ),
        },
      );
    });

    it('reads measure and place in one heading', () => {
      checkPaste(
        file('statistics', '      statistics-table:$0\n'),
        cells('Law | Registered – Punjab | FIRs in Sindh | Convictions (KP)', '374 | 3 | 4 | 1'),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data:
          rows:
            PPC 374:
              registered: {punjab: 3, sindh: 4}
              conviction: {kpk: 1}
`,
          ),
        },
      );
    });

    it('puts places into the row and measure at the cursor', () => {
      checkPaste(
        file(
          'statistics',
          `      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: $0
              conviction: {punjab: 1}
`,
        ),
        cells('Punjab | 4', 'NWFP | 2'),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 4, kpk: 2}
              conviction: {punjab: 1}
`,
          ),
        },
      );
    });

    it('adds what is absent, and keeps what stands there', () => {
      checkPaste(
        file(
          'statistics',
          `      statistics-table:
        status: draft
        data:
          rows:
            371A: # as the sheet of May says
              registered: {KP: 5, punjab: "1,234"} # of May
            PTPA 3(2): {conviction: {punjab: 1}}
          total:
            registered: {punjab: 9}
        note: ask Karachi
    $0
`,
        ),
        cells(
          'Law | Registered | Registered | Convicted',
          ' | Punjab | KP | Sindh',
          '371-A | 1234 | 6 | 2',
          'PTPA 3 (2) | 7 | 8 | 9',
          'Smuggling | 1 | | ',
        ),
        {
          after: file(
            'statistics',
            `      statistics-table:
        status: draft
        data:
          rows:
            371A: # as the sheet of May says
              registered: {KP: 5, punjab: "1,234"} # of May
              conviction: {sindh: 2}
            PTPA 3(2): {conviction: {punjab: 1, sindh: 9}, registered: {punjab: 7, kpk: 8}}
          total:
            registered: {punjab: 9}
        note: ask Karachi
        # Copied, but not matched to this question:
        #   “Smuggling” – Registered, Punjab: 1
        # Copied, but another value was here already:
        #   PPC 371-A, registered, kpk: 6

`,
          ),
          notes: [
            '“Smuggling” could not be matched and stands as a comment below the answer.',
            'PPC 371-A, registered, kpk says 5 already, which was kept; 6 was copied.',
          ],
        },
      );
    });

    it('stays in the braces that a drafter wrote', () => {
      checkPaste(
        file(
          'statistics',
          `      statistics-table:
        data: {rows: {371A: {registered: , conviction: {}}, PTPA 3: }}
    $0
`,
        ),
        cells('Law | Registered | Convicted', ' | Punjab | KP', '371-A | 1 | 2', 'PTPA 3 | 3 | 4'),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data: {rows: {371A: {registered: {punjab: 1}, conviction: {kpk: 2}}, PTPA 3: {registered: {punjab: 3}, conviction: {kpk: 4}}}}

`,
          ),
        },
      );
    });

    it('keeps errors of formulas, percentages and remarks as a comment', () => {
      checkPaste(
        file('statistics', '      statistics-table:\n        data:$0\n'),
        cells(
          'Section | Remarks of the unit | Registered | Arrests',
          ' | | Punjab | Punjab',
          '371-A | appeal pending | #REF! | 3',
          '371-B | none: closed | 45% | 4',
          '374 | | 5 |',
        ),
        {
          after: file(
            'statistics',
            `      statistics-table:
        data:
          rows:
            PPC 374:
              registered: {punjab: 5}
        # Copied, but not matched to this question:
        #   “371-A, Registered, Punjab” – #REF!
        #   “371-B, Registered, Punjab” – 45%
        #   “Arrests, Punjab” – 371-A: 3 · 371-B: 4
        #   “Remarks of the unit” – 371-A: appeal pending · 371-B: none: closed
`,
          ),
          notes: [
            '“371-A, Registered, Punjab: #REF!”, “371-B, Registered, Punjab: 45%”, “Arrests, Punjab” and 1 more could not be matched and stand as a comment below the answer.',
          ],
        },
      );
    });

    it('comes second where most of the range was not matched', () => {
      const range = cells(
        'Section | Registered | Arrests',
        ' | Punjab | Punjab',
        '371-A | #REF! | 3',
        '371-B | 45% | 4',
        '374 | 5 |',
      );
      const offers = pastesIn(file('statistics', '      statistics-table:$0\n'), range);
      assert.deepEqual(
        offers.map(({ title, notes }) => [title, notes]),
        [
          [
            'Paste as a text block',
            [
              'Most of the copied table could not be matched to the figures of statistics-table.',
              'It was pasted as a table in the text.',
            ],
          ],
          [
            'Paste as the table of statistics-table',
            [
              '“371-A, Registered, Punjab: #REF!”, “371-B, Registered, Punjab: 45%”, “Arrests, Punjab” could not be matched and stand as a comment below the answer.',
            ],
          ],
        ],
      );
    });

    it('makes a long form of a short one', () => {
      checkPaste(
        file('statistics', '      statistics-2: As in the return. # checked\n    $0\n'),
        cells('Punjab | 4', 'Sindh | 2'),
        {
          after: file(
            'statistics',
            `      statistics-2:
        answer: As in the return. # checked
        data:
          new-investigations: {punjab: 4, sindh: 2}

`,
          ),
        },
      );
    });
  });

  describe('as records and lists', () => {
    it('names the columns by their headings', () => {
      checkPaste(
        file('statistics', '      statistics-5:$0\n'),
        cells(
          'Sr. | Province | Under section | No. of persons | Imprisonment | Fine | Remarks',
          '1 | Punjab | 371A | 3 | 3 years | Rs. 50,000/- | appeal: pending',
          '2 | K.P. | 371-B PPC | 1 | life | |',
          ' | Total | | 5 | | |',
        ),
        {
          after: file(
            'statistics',
            `      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 3, prison: 3 years, fine: "Rs. 50,000/-"}
            - {place: kpk, provision: PPC 371-B, persons: 1, prison: life}
        # Copied, but not matched to this question:
        #   “Remarks” – Punjab: appeal: pending
        # Totals that were copied with it:
        #   In the column “No. of persons” the row “Total” says 5, but the rows add up to 4 (1 too few).
`,
          ),
          notes: [
            '“Remarks” could not be matched and stands as a comment below the answer.',
            'In the column “No. of persons” the row “Total” says 5, but the rows add up to 4 (1 too few).',
          ],
        },
      );
    });

    it('adds entries below those that stand there, each once', () => {
      checkPaste(
        file(
          'statistics',
          `      statistics-7.c:
        data:
          provisions:
            - {provision: PPC 371-A, place: punjab, stage: conviction}
            $0
`,
        ),
        cells('Provision | Place | Stage', '371A | Punjab | Conviction', '374 | Sindh | investigation'),
        {
          after: file(
            'statistics',
            `      statistics-7.c:
        data:
          provisions:
            - {provision: PPC 371-A, place: punjab, stage: conviction}
            - {provision: PPC 374, place: sindh, stage: investigation}

`,
          ),
        },
      );
    });

    it('makes a list of a column of provisions', () => {
      checkPaste(
        file('statistics', '      statistics-3:\n        data:\n          provisions: $0\n'),
        { text: 'Sections\r\n371A\r\ns. 3(2) PTPA\r\nPunjab Destitute and Neglected Children Act\r\n' },
        {
          after: file(
            'statistics',
            `      statistics-3:
        data:
          provisions: [PPC 371-A, PTPA 3(2), Punjab Destitute and Neglected Children Act]
`,
          ),
        },
      );
    });

    it('adds to a list in brackets', () => {
      checkPaste(
        file('trends', '      trends-4:\n        data:\n          source-countries: [Afghanistan$0]\n'),
        { text: 'Afghanistan\r\nBangladesh\r\nIran, Islamic Republic of' },
        {
          after: file(
            'trends',
            `      trends-4:
        data:
          source-countries: [Afghanistan, Bangladesh, "Iran, Islamic Republic of"]
`,
          ),
        },
      );
    });
  });

  describe('is not offered', () => {
    it('where a word belongs', () => {
      checkPaste(file('statistics', '      statistics-1:\n        status: $0\n'), { text: 'final' }, {});
    });
  });

  describe('says why it cannot be figures, and keeps them', () => {
    it('outside of answers', () => {
      const why = 'Put the cursor on the answer that the copied figures belong to, and paste again.';
      checkPaste(file('statistics', '      statistics-2:\n', '\n    # of May$0'), A1, {
        after: file(
          'statistics',
          '      statistics-2:\n',
          `\n    # of May\n    # ${why}\n    #   Punjab | 3,349\n    #   KP | 140\n    #   Sindh | 77\n    #   Balochistan | 181\n    #   ICT | 349\n    #   Total | 4,096`,
        ),
        title: 'Keep the copied table as a comment',
        notes: [why, 'The copied table stands as a comment below the cursor.'],
      });
    });
    it('where the text of the answer could not be read', () => {
      const [first] = pastesIn(
        file('statistics', '      statistics-2:\n        data: {new-investigations: {punjab: 4\n    $0\n'),
        A1,
      );
      assert.deepEqual(first?.notes, [
        'The text of statistics-2 cannot be read; mend it first, and paste again.',
        'The copied table stands as a comment below the cursor.',
      ]);
    });
    it('where everything stands there already', () => {
      const before = file(
        'statistics',
        '      statistics-2:$0\n        data:\n          new-investigations: {punjab: 4, KP: "2"}\n',
      );
      checkPaste(before, cells('Punjab | 4', 'NWFP | 2'), {
        after: before.replace('$0', ''),
        notes: ['All that was copied stands here already.'],
      });
    });
  });
});

/** Cases of the FIA in 2016, as published. */
const A1 = cells(
  'Punjab | 3,349',
  'KP | 140',
  'Sindh | 77',
  'Balochistan | 181',
  'ICT | 349',
  'Total | 4,096',
);

/** A response file with one answer. */
function file(section: string, answer: string, head = ''): string {
  return `
    questionnaire: tip-pakistan-2021
    respondent: FIA${head}
    ${section}:
${answer}`;
}
