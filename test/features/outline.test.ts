import { checkFolds, checkSymbols } from '../support/features.ts';

const FILE = `
    questionnaire: tip-pakistan-2021
    respondent: FIA

    identification:
      # The first of all.
      identification-1:
        status: review
        data:
          total: 120
          sex: {male: 70, female: 48}
          nationality: not-disaggregated
        answer: |
          Most were men.

          Some were not.

      identification-2: 100
    # Further down.
    efforts:
      efforts-4:
        data:
          agencies:
            - name: FIA
              level: national
            - name: Police
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
    trends:
      trends-1: no
`;

describe('outline', () => {
  it('holds sections, questions and figures', () =>
    checkSymbols(
      FILE,
      `
    Identification and referral  identification  ‹identification›
      identification-1 Victims identified  review  ‹identification-1›
        Victims identified  120  ‹total›
        By sex  118  ‹sex›
        By nationality  not disaggregated  ‹nationality›
      identification-2 Victims referred  100  ‹identification-2›
    Government efforts  efforts  ‹efforts›
      efforts-4 Agencies involved  ‹efforts-4›
        Agencies  2 entries  ‹agencies›
    Law enforcement statistics  statistics  ‹statistics›
      statistics-table Table by law and place  ‹statistics-table›
        PPC 371-A  registered 6, conviction 1  ‹PPC 371-A›
    Trends  trends  ‹trends›
      trends-1 Changes in trends  no  ‹trends-1›
`,
    ));

  it('holds a section that is declined', () =>
    checkSymbols(
      `
    respondent: FIA
    other: {status: not-applicable, reason: "It is with the ministry."}
`,
      `
    Other questions  other, not-applicable  ‹other›
`,
    ));

  it('holds what stands below a mistake', () =>
    checkSymbols(
      `
    respondent: FIA
    trends:
      trends-1: {status: fi
      trends-2: "no
      trends-3: no
`,
      `
    Trends  trends  ‹trends›
      trends-1 Changes in trends  ‹trends-1›
      trends-2 Changes in sex and labor trafficking  ‹trends-2›
      trends-3 Child sex tourism  no  ‹trends-3›
`,
    ));

  it('holds an answer at the root', () =>
    checkSymbols(
      `
    respondent: FIA
    trends:
    trends-1: no
`,
      `
    Trends  trends  ‹trends›
    trends-1 Changes in trends  no  ‹trends-1›
`,
    ));

  it('holds the keys of a manifest', () =>
    checkSymbols(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      respondents:
        - FIA
`,
      `
    questionnaire  tip-pakistan-2021  ‹questionnaire›
    submission  ‹submission›
      lead  FIA  ‹lead›
      respondents  ‹respondents›
`,
    ));
});

describe('folding', () => {
  it('folds sections, answers and values, without what stands between them', () =>
    checkFolds(
      FILE,
      `
    identification: … identification-2: 100
      identification-1: … Some were not.
        data: … nationality: not-disaggregated
        answer: | … Some were not.
    efforts: … - name: Police
      efforts-4: … - name: Police
        data: … - name: Police
          agencies: … - name: Police
            - name: FIA … level: national
    statistics: … PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
      statistics-table: … PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
        data: … PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
          rows: … PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
    trends: … trends-1: no
`,
    ));

  it('folds comments of several lines, and no headings of a text', () =>
    checkFolds(
      `
    # The agency,
    # and its year.
    respondent: FIA
    # One line.
    trends:
      # Two lines
      # above an answer.
      trends-1: |
        # A heading
        # and another
`,
      `
    trends: … # and another
      trends-1: | … # and another
    # The agency, … # and its year.
      # Two lines … # above an answer.
`,
    ));

  it('folds a manifest', () =>
    checkFolds(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - id: FIA
          name: Agency
        - id: MOI
`,
      `
    submission: … - id: MOI
      respondents: … - id: MOI
        - id: FIA … name: Agency
`,
    ));
});
