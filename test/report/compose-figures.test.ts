import { assertOutline, compose } from './compose.ts';
import { questionOutline } from './outline.ts';

/** What stands below the question's own words. */
function answerOf(fixture: string, question: string): string {
  const [, ...lines] = questionOutline(compose(fixture), question).split('\n');
  return lines.filter(line => !line.startsWith('> ')).join('\n');
}

describe('figures in the report', () => {
  it('one is a line, several are a table', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      complicity-7: {data: {count: 4}, source: Personnel branch}
    laws:
      laws-9:
        choice: yes
        data: {investigated: 1234, prosecuted: about 20, convicted: not-available}
        period: 2019-07-01/2020-06-30
        source: "*Annual* return"
`;
    assertOutline(
      answerOf(fixture, 'complicity-7'),
      `
      **Officials disciplined: **4
      Source: Personnel branch
    `,
    );
    assertOutline(
      answerOf(fixture, 'laws-9'),
      `
      [choice] Yes
      || Figure | Persons
      |  Peacekeepers investigated | 1,234
      |  Peacekeepers prosecuted | about 20
      |  Peacekeepers convicted | *not available*[^Not available: the figure is recorded, but could not be obtained in time.]
         Period of these figures: July 2019 to June 2020
         Source: *Annual* return
    `,
    );
  });

  it('several breakdowns of one count are one table', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          age: {adult: 90, child: 20, unspecified: 10}
          sex: {male: 70, female: 48, transgender: 2}
          nationality: not-disaggregated
          as-reported: {women: 40, men: 60}
        explain: The rest was not recorded.
`;
    assertOutline(
      answerOf(fixture, 'identification-1'),
      `
      || Figure | Group | Victims
      |  **Victims identified** |  | **120**
      |  By sex | Male | 70
      |   | Female | 48
      |   | Transgender | 2
      |  By age | Children | 20
      |   | Adults | 90
      |   | Unspecified | 10
      |  By nationality | All | *not disaggregated*[^Not disaggregated: the total is recorded, but not this breakdown.]
      |  As reported | Women | 40
      |   | Men | 60
      Explanation: The rest was not recorded.
    `,
    );
  });

  it('counts along one axis stand side by side, with a total stated or added up', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-7.a:
        data:
          investigated: {sindh: 2, punjab: 5}
          prosecuted: {punjab: 3, gb: not-collected, total: 9}
          convicted: withheld
`;
    assertOutline(
      answerOf(fixture, 'statistics-7.a'),
      `
      || Place | Individuals investigated | Individuals prosecuted | Individuals convicted
      |  Punjab | 5 | 3 | *withheld*[^Withheld: the figure is known and is not released.]
      |  Sindh | 2 | – | *withheld*[^Withheld: the figure is known and is not released.]
      |  GB | – | *not collected*[^Not collected: no agency records this figure.] | *withheld*[^Withheld: the figure is known and is not released.]
      |= Total | 7 | 9 | *withheld*[^Withheld: the figure is known and is not released.]
         – not stated
    `,
    );
  });

  it('a total that is not known is what is known of it', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2:
        data: {new-investigations: {punjab: 3, sindh: about 20, gb: not-collected}}
`;
    assertOutline(
      answerOf(fixture, 'statistics-2'),
      `
      || Place | New investigations
      |  Punjab | 3
      |  Sindh | about 20
      |  GB | *not collected*[^Not collected: no agency records this figure.]
      |= Total | 3 *(partial)*[^Partial: without Sindh (about 20), GB (not collected).]
    `,
    );
  });

  it('amounts along two axes are a table of both, in their currency', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-9:
        data:
          funding: {federal: {2020: PKR 12.5 million, 2021: pending}, punjab: PKR 1 crore, sindh: {2020: USD 50000}}
          basis: fiscal-year
`;
    assertOutline(
      answerOf(fixture, 'efforts-9'),
      `
      Table: Funding
      || Government | 2020 | 2021
      |  Federal | PKR 12,500,000 | *pending*[^Pending: the figure will be supplied later.]
      |  Punjab | PKR 10,000,000 <2>
      |  Sindh | USD 50,000 | –
         – not stated
      **Budget year: **Fiscal year
    `,
    );
  });

  it('entries are a table with their columns; optional ones that none fills are left out', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: 371A, persons: 3, prison: 5 years 6 months, fine: PKR 1 lakh}
            - {place: gb, provision: 334/511, persons: 1, prison: life}
            - {place: sindh, persons: not-available}
    training:
      training-2: {data: {events: []}}
      training-6: {data: {events: not-collected}}
`;
    assertOutline(
      answerOf(fixture, 'statistics-5'),
      `
      Table: Sentences
      || Place | Provision | Persons | Prison | Fine
      |  Punjab | PPC 371-A | 3 | 5 years 6 months | PKR 100,000
      |  GB | PPC 334 + PPC 511 | 1 | life |
      |  Sindh | – | *not available*[^Not available: the figure is recorded, but could not be obtained in time.] | – |
         – not stated
    `,
    );
    assertOutline(answerOf(fixture, 'training-2'), '**Trainings: **None.');
    assertOutline(
      answerOf(fixture, 'training-6'),
      '**Trainings: ***not collected*[^Not collected: no agency records this figure.]',
    );
  });

  it('what could not be read is printed as typed', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      complicity-7: {data: {count: four or five}}
    laws:
      laws-6: {choice: maybe, data: {provisions: [Employment of Children Act 1991]}}
`;
    assertOutline(answerOf(fixture, 'complicity-7'), '**Officials disciplined: **four or five');
    assertOutline(
      answerOf(fixture, 'laws-6'),
      `
      [choice] maybe
      **Legal provisions: **Employment of Children Act 1991
    `,
    );
  });
});

describe('figures of several agencies', () => {
  const manifest = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: FIA}`;

  it('stand side by side with what they come to', () => {
    const fixture = `${manifest}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        answer: From the register.
        data: {total: 100, sex: {male: 60, female: 40}, age: {child: 20, adult: 80}}
        source: Register
      identification-2: 50
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1:
        data: {total: 30, sex: not-collected}
        source: Register
        period: 2020
      identification-4: {data: {assisted: 3}}
  #- swd-punjab.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-PUNJAB
    identification:
      identification-1:
        data: {total: about 10, sex: {male: 4}}
        answer: As counted in shelters.
`;
    assertOutline(
      answerOf(fixture, 'identification-1'),
      `
      #### Figures of all agencies
      || Figure | Group | FIA | MOHR | SWD-PUNJAB | Combined
      |  Victims identified |  | 100 | 30 | about 10 | **130 ****(partial)**[^Partial: without SWD-PUNJAB (about 10).]
      |  By sex | Male | 60 | *not collected*[^Not collected: no agency records this figure.] | 4 | **64**
      |   | Female | 40 | *not collected*[^Not collected: no agency records this figure.] | – | **40**
      |  By age | Children | 20 | – | – | **20**
      |   | Adults | 80 | – | – | **80**
         – not stated
         By sex: without MOHR, which gives no breakdown.
         By age: without MOHR, SWD-PUNJAB, which give no breakdown.
         Source (FIA, MOHR): Register
         Period of these figures (MOHR): 2020
      #### Federal Investigation Agency (FIA)
      From the register.
      #### Social Welfare Department, Punjab (SWD-PUNJAB)
      As counted in shelters.
    `,
    );
    assertOutline(
      answerOf(fixture, 'identification-2'),
      `
      **Victims referred: **50
      Answered by: Federal Investigation Agency (FIA)
    `,
    );
  });

  it('where all speak of one thing are that figure, or differ until the lead decides', () => {
    const agencies = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    training:
      training-3: 40
    laws:
      laws-7: 6
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    training:
      training-3: 45
    laws:
      laws-7: 6
`;
    assertOutline(
      answerOf(`${manifest}${agencies}`, 'laws-7'),
      `
      #### Figures of all agencies
      || Figure | FIA | MOFA | Combined
      |  International investigations | 6 | 6 | **6**
    `,
    );
    assertOutline(
      answerOf(`${manifest}${agencies}`, 'training-3'),
      `
      #### Figures of all agencies
      || Figure | FIA | MOFA | Combined
      |  Peacekeepers trained | 40 | 45 | **differs**[^The figures differ: FIA (40), MOFA (45).]
    `,
    );
    const decided = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      decisions:
        training-3: {use: MOFA, reason: the FIA counted police only}`;
    assertOutline(
      answerOf(`${decided}${agencies}`, 'training-3'),
      `
      #### Figures of all agencies
      || Figure | FIA | MOFA | Combined
      |  Peacekeepers trained | 40 | 45 | **45**
      Decision of Federal Investigation Agency (FIA): the combined figures are those of MOFA. The FIA counted police only.
    `,
    );
  });

  it('of offices of one place add up place by place', () => {
    const fixture = `${manifest}
  #- punjab.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: LABOUR-PUNJAB
    dvc:
      dvc-1.a: {data: {operating: 34}}
  #- sindh.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: LABOUR-SINDH
    dvc:
      dvc-1.a: {data: {operating: {sindh: 20}}}
`;
    assertOutline(
      answerOf(fixture, 'dvc-1.a'),
      `
      #### Figures of all agencies
      || Figure | Group | LABOUR-PUNJAB | LABOUR-SINDH | Combined
      |  Committees operating | Punjab | 34 | – | **34**
      |   | Sindh | – | 20 | **20**
      |   | Total | 34 | 20 | **54**
         – not stated
    `,
    );
  });
});

describe('the table by provision', () => {
  it('has the given rows, the printed places and those stated, dashes for what is not stated, and a total', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        answer: Charges brought together are one row.
        data:
          rows:
            PTPA 3(2): {registered: {punjab: 1}}
            371A: {registered: {punjab: 4, gb: 2}, prosecution: {punjab: 3, sindh: not-available}, conviction: 0}
`;
    assertOutline(
      answerOf(fixture, 'statistics-table'),
      `
      || Law and section | Heading | Cases registered <6> | Prosecution <6> | Conviction <6>
      ||  |  | Punjab | Sindh | KPK | Balochistan | GB | Total | Punjab | Sindh | KPK | Balochistan | GB | Total | Punjab | Sindh | KPK | Balochistan | GB | Total
      |  PPC 371-A | Selling person for purposes of prostitution, etc. | 4 | – | – | – | 2 | 6 | 3 | *not available*[^Not available: the figure is recorded, but could not be obtained in time.] | – | – | – | 3 *(partial)*[^Partial: without PPC 371-A, Sindh (not available).] | – | – | – | – | – | 0
      |  PPC 376 | Punishment for rape | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –
      |  PPC 496-A | Enticing or taking away or detaining with criminal intent a woman | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –
      |  PTPA 3(2) | Trafficking in persons (victim a child or a woman) | 1 | – | – | – | – | 1 | – | – | – | – | – | – | – | – | – | – | – | –
      |= Total |  | 5 | – | – | – | 2 | 7 | 3 | *not available*[^Not available: the figure is recorded, but could not be obtained in time.] | – | – | – | 3 *(partial)*[^Partial: without PPC 371-A, Sindh (not available).] | – | – | – | – | – | 0
         – not stated
         Cases registered: cases; Prosecution: persons; Conviction: persons.
         The last row adds up what is stated.
      Charges brought together are one row.
    `,
    );
  });

  it('has the total as it was stated', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            371A: {registered: {punjab: 4}, prosecution: {punjab: 3}, conviction: {punjab: 1}}
          total: {registered: {punjab: 5}, prosecution: {punjab: 3}, conviction: {punjab: 1}}
`;
    const lines = answerOf(fixture, 'statistics-table').split('\n');
    assertOutline(
      lines.filter(line => line.startsWith('|=')).join('\n'),
      `
      |= Total |  | 5 | – | – | – | 5 | 3 | – | – | – | 3 | 1 | – | – | – | 1
    `,
    );
  });

  it('is left out where nobody has filled it', () => {
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
`;
    assertOutline(answerOf(fixture, 'statistics-table'), '[gap] Not answered.');
  });
});
