import assert from 'node:assert/strict';
import { assertOutline, compose, composeAsWritten } from './compose.ts';
import { sheetOutline } from './outline.ts';

describe('the workbook of the report', () => {
  it('has the table by provision, each kind of statistics, lists of entries, and all figures', () => {
    const { sheets } = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      complicity-7: 4
    statistics:
      statistics-2: {data: {new-investigations: {punjab: 3}}}
      statistics-5: {data: {sentences: [{place: punjab, provision: 371A, persons: 2, prison: life}]}}
      statistics-8.c: {data: {victims: {female: 2}}}
      statistics-table: {data: {rows: {371A: {conviction: {punjab: 1}}}}}
`);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      [
        'Table by law and place',
        'Complicity and corruption',
        'Statistics by place',
        'Statistics by sex',
        'Sentences',
        'All figures',
      ],
    );
  });

  it('has none where there are no figures', () => {
    const { sheets } = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: no
`);
    assert.deepEqual(sheets, []);
  });

  it('adds up the table by provision by rows and columns', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            371A: {registered: {punjab: 4, sindh: not-available, total: 9}, conviction: 2}
`);
    assertOutline(
      sheetOutline(report, 'Table by law and place'),
      `
       |  | Cases registered | Cases registered | Cases registered | Cases registered | Cases registered | Prosecution | Prosecution | Prosecution | Prosecution | Prosecution | Conviction | Conviction | Conviction | Conviction | Conviction
      Law and section | Heading | Punjab | Sindh | KPK | Balochistan | Total | Punjab | Sindh | KPK | Balochistan | Total | Punjab | Sindh | KPK | Balochistan | Total
      PPC 371-A | Selling person for purposes of prostitution, etc. | 4 | not available |  |  | =Punjab+Sindh+KPK+Balochistan (partial) |  |  |  |  |  |  |  |  |  | 2
      PPC 376 | Punishment for rape |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
      PPC 496-A | Enticing or taking away or detaining with criminal intent a woman |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
      Total: Punjab, Sindh, KPK, Balochistan, Total (partial), Punjab, Sindh, KPK, Balochistan, Total, Punjab, Sindh, KPK, Balochistan, Total
      (Cases registered: cases; Prosecution: persons; Conviction: persons.)
      (An empty cell is not stated; it is not zero.)
      (Not available: the figure is recorded, but could not be obtained in time.)
      (PPC 371-A, Cases registered: the total as stated is 9.)
      (Cases registered, Total: the total is partial, without part of PPC 371-A.)
      `,
    );
  });

  it('puts the counts of a section along one axis side by side', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2: {data: {new-investigations: {sindh: 2, punjab: 3, unspecified: 1}}}
      statistics-4: {data: {convicted: {punjab: 1, gb: pending, total: 5}}}
      statistics-6: {data: {no-jail-or-suspended: 1}}
`);
    assertOutline(
      sheetOutline(report, 'Statistics by place'),
      `
       | 2 New investigations | 4 Individuals convicted | 6 No jail time or suspended
      Place | New investigations | Individuals convicted | Convicted without jail time
      Punjab | 3 | 1 |
      Sindh | 2 |  |
      GB |  | pending |
      Unspecified | 1 |  |
      Not divided |  |  | 1
      Total: New investigations, Individuals convicted (partial), Convicted without jail time
      (An empty cell is not stated; it is not zero.)
      (Pending: the figure will be supplied later.)
      (Individuals convicted: the total as stated is 5.)
      (4 Individuals convicted, Individuals convicted: the total is partial, without GB (pending).)
      `,
    );
  });

  it('puts the respondents side by side and adds them up, where adding is right', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      decisions: {identification-2: {use: FIA, reason: It has the register.}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1: {data: {total: 120, sex: {male: 70, female: 50}}}
      identification-2: 60
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: about 30}}
      identification-2: 5
`);
    assertOutline(
      sheetOutline(report, 'Identification and referral'),
      `
      No. | Question | Figure | Group | FIA | MOHR | Combined | Remarks
      1 | Victims identified | Victims identified |  | 120 | about 30 | =FIA+MOHR (partial) | Partial: without MOHR (about 30).
      1 | Victims identified | By sex | Male | 70 |  | =FIA+MOHR |
      1 | Victims identified | By sex | Female | 50 |  | =FIA+MOHR |
      2 | Victims referred | Victims referred |  | 60 | 5 | 60 | Decision of Federal Investigation Agency (FIA): the combined figures are those of FIA. It has the register.
      (An empty cell is not stated; it is not zero.)
      `,
    );
  });

  it('gives every value a row of its own', () => {
    const report = composeAsWritten(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-9: {data: {funding: {federal: {2020: PKR 12.5 million, 2021: pending}}}, source: Budget *books*}
      efforts-11: {choice: yes, data: {notified: 2020-12-31}}
    statistics:
      statistics-5:
        status: review
        data: {sentences: [{place: gb, provision: 371A, persons: 2, prison: life, fine: PKR 1 lakh}]}
        period: 2019-07-01/2020-06-30
      statistics-table: {data: {rows: {371A: {conviction: {punjab: 1, total: 1}}}, total: {conviction: 1}}}
`);
    assertOutline(
      sheetOutline(report, 'All figures'),
      `
      Question | No. | Subject | Entry | Figure | By | Group | Value | Unit | Respondent | Period | Source | Status
      efforts-9 | 9 | Funding |  | Funding | Government, Year | Federal, 2020 | PKR 12500000 | PKR | FIA | 2020 | Budget books | draft
      efforts-9 | 9 | Funding |  | Funding | Government, Year | Federal, 2021 | pending |  | FIA | 2020 | Budget books | draft
      efforts-11 | 11 | Rules for the 2018 law |  | Rules notified on |  |  | 2020-12-31 |  | FIA | 2020 |  | draft
      statistics-5 | 5 | Sentences | GB | Persons |  |  | 2 | persons | FIA | July 2019 to June 2020 |  | review
      statistics-5 | 5 | Sentences | GB | Fine |  |  | PKR 100000 | PKR | FIA | July 2019 to June 2020 |  | review
      statistics-table |  | Table by law and place | PPC 371-A | Conviction | Place | Punjab | 1 | persons | FIA | 2020 |  | draft
      statistics-table |  | Table by law and place | PPC 371-A | Conviction | Place | Total | 1 | persons | FIA | 2020 |  | draft
      statistics-table |  | Table by law and place | Total | Conviction | Place | Total | 1 | persons | FIA | 2020 |  | draft
      (Pending: the figure will be supplied later.)
      `,
    );
    assert.equal(report.sheets.at(-1)?.filter, true);
  });

  it('lists entries with typed columns and a total of the counts', () => {
    const report = compose(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    training:
      training-6:
        data:
          events:
            - {title: "=Basic course", date: 2020-02-18, government-role: Host, attendance: 30, affiliation: Police}
            - {title: Judges, date: 2020-03, attendance: about 20}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
`);
    assertOutline(
      sheetOutline(report, 'Specialized training provided'),
      `
      Training | Date | Role of the government | Persons trained | Affiliation | Respondent
      =Basic course | 2020-02-18 | Host | 30 | Police | FIA
      Judges | March 2020 |  | about 20 |  | FIA
      Total: Persons trained (partial)
      (Persons trained: the total is partial, without Judges (about 20).)
      `,
    );
  });

  it('report.md 2: never shows the sum of what is known as if it were all', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    training:
      training-6:
        data:
          events:
            - {title: Lahore, date: 2020-02-18, attendance: 30}
            - {title: Quetta, date: 2020-03-02, attendance: about 500}
            - {title: Karachi, date: 2020-03-09, attendance: not-available}
            - {title: Multan, date: 2020-03-10}
`);
    const outline = sheetOutline(report, 'Specialized training provided').split('\n');
    assert.equal(
      outline.find(line => line.startsWith('Total')),
      'Total: Persons trained (partial)',
    );
    assert.ok(
      outline.includes(
        '(Persons trained: the total is partial, without Quetta (about 500), Karachi (not available), Multan (not stated).)',
      ),
    );
  });

  it('report.md 3: has what was decided beside the figures, and with what was explained and added on a sheet', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      decisions:
        identification-1.total: {use: MOHR, reason: It has the newer register}
        identification-4: {use: FIA}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 380}
        explain: {personal-phone: It is published., "more-referred-than-identified": Counted in January.}
        supplement: [{date: 2021-02-18, text: "Five *more* were identified."}, {date: 2021-03, text: Two more.}]
      identification-4: {data: {assisted: 9, shelter: 4}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: 412}}
      identification-4: {data: {assisted: 7, shelter: 5}}
`);
    assertOutline(
      sheetOutline(report, 'Identification and referral'),
      `
      No. | Question | Figure | Group | FIA | MOHR | Combined | Remarks
      1 | Victims identified | Victims identified |  | 380 | 412 | 412 | Decision of Federal Investigation Agency (FIA): the combined figure for “Victims identified” is that of MOHR. It has the newer register. / Explanation (FIA): Counted in January.
      4 | Victims assisted | Victims assisted |  | 9 | 7 | 9 | Decision of Federal Investigation Agency (FIA): the combined figures are those of FIA.
      4 | Victims assisted | Victims given shelter |  | 4 | 5 | 4 | As decided: FIA.
      (An empty cell is not stated; it is not zero.)
      `,
    );
    assertOutline(
      sheetOutline(report, 'Remarks'),
      `
      Question | No. | Subject | Respondent | Kind | Date | Remark
      identification-1 | 1 | Victims identified | FIA | Decision |  | The combined figure for “Victims identified” is that of MOHR. It has the newer register.
      identification-1 | 1 | Victims identified | FIA | Explanation |  | Counted in January.
      identification-1 | 1 | Victims identified | FIA | Later development | 2021-02-18 | Five more were identified.
      identification-1 | 1 | Victims identified | FIA | Later development | March 2021 | Two more.
      identification-4 | 4 | Victims assisted | FIA | Decision |  | The combined figures are those of FIA.
      `,
    );
  });

  it('S1: marks what is not final, on every sheet that has it', () => {
    const report = compose(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1: {status: draft, data: {total: 380}}
    training:
      training-6: {status: review, data: {events: [{title: Lahore, date: 2020-02-18, attendance: 30}]}}
    statistics:
      statistics-2: {status: draft, data: {new-investigations: {punjab: 3}}}
      statistics-4: {data: {convicted: {punjab: 1}}}
      statistics-table: {status: draft, data: {rows: {371A: {conviction: {punjab: 1}}}}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: 412}}
`,
      'external',
    );
    const has = (sheet: string, words: string) =>
      assert.match(sheetOutline(report, sheet), new RegExp(words));
    has(
      'Identification and referral',
      'Combined \\| Remarks\n.*\\| =FIA\\+MOHR \\| Not final: FIA \\(draft\\)\\.',
    );
    has('Specialized training provided', '\\| Status\nLahore .*\\| under review');
    has('Statistics by place', '\\(2 New investigations: Not final: FIA \\(draft\\)\\.\\)');
    assert.doesNotMatch(sheetOutline(report, 'Statistics by place'), /4 Individuals convicted: Not final/);
    has('Table by law and place', '\\(Not final: FIA \\(draft\\)\\.\\)');
    has('All figures', '\\| 380 \\|.*\\| draft\n.*\\| 412 \\|.*\\| final');
  });
});
