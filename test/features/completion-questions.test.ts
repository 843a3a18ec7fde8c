import { checkAccept, checkCompletion } from '../support/features.ts';

describe('completion of sections and questions', () => {
  it('begins a file with its header', () =>
    checkCompletion(
      `
    $0
`,
      `
    questionnaire  key  what is answered
    respondent  key  who answers
    trends  section  Trends
    efforts  section  Government efforts
    …
`,
      { most: 4 },
    ));

  it('offers the questionnaires that are known', () =>
    checkCompletion(
      `
    questionnaire: $0
`,
      `
    tip-pakistan-2021  value  TIP questionnaire 2020–2021
`,
    ));

  it('offers respondents by their names', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: social sin$0
`,
      `
    SWD-SINDH  respondent  Social Welfare Department, Sindh
`,
    ));

  it('puts respondents that have a file last', () =>
    checkCompletion(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
  #- other.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: M$0
`,
      `
    MOI  respondent  Ministry of Interior
    MOFA  respondent  Ministry of Foreign Affairs
    MOPHRD  respondent  Ministry of Overseas Pakistanis and Human Resource Development
    MOHR  respondent  Ministry of Human Rights  (has a file)
`,
    ));

  it('puts a blank behind a colon that has none', () =>
    checkAccept(
      `
    questionnaire:$0
`,
      'tip-pakistan-2021',
      `
    questionnaire: tip-pakistan-2021$0
`,
    ));

  it('offers the sections that are missing', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: no
    $0
`,
      `
    efforts  section  Government efforts  (missing)
    laws  section  Laws and prosecution  (missing)
    complicity  section  Complicity and corruption  (missing)
    …
`,
      { most: 3 },
    ));

  it('puts sections that are owed first', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    $0
  #- fia.tip.yaml
    respondent: FIA
`,
      `
    protection  section  Protection  (missing)
    identification  section  Identification and referral  (missing)
    prevention  section  Prevention  (missing)
    trends  section  Trends
    efforts  section  Government efforts
    …
`,
      { most: 5 },
    ));

  it('begins a section', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    tr$0
`,
      'trends',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      $0
`,
    ));

  it('replaces the name of a section and nothing else', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    tre$0nd:
      trends-1: no
`,
      'trends',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends$0:
      trends-1: no
`,
    ));

  it('offers questions in the questionnaire’s order, optional ones last', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-2: no
      $0
      trends-4: no
`,
      `
    trends-1  question  1 Changes in trends  (missing)
    trends-3  question  3 Child sex tourism  (missing)
    trends-5  question  5 Groups at highest risk  (missing)
    trends-6  question  6 Types of perpetrators  (missing)
    trends-7  question  7 Methods of traffickers  (missing)
    trends-8  question  8 Trends under COVID-19  (missing)
    trends-9  question  9 Anything else on trends  (optional)
    status  key  How far the answer is
`,
    ));

  it('finds questions by their words', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    prevention:
      hotline$0
`,
      `
    prevention-2.a  question  2.a Hotlines available  (missing)
    prevention-2.b  question  2.b Hours and languages  (missing)
    prevention-2.c  question  2.c Reports via hotlines  (missing)
    prevention-2.d  question  2.d Victims identified via hotlines  (missing)
    prevention-2.e  question  2.e Investigations from hotline calls  (missing)
`,
    ));

  it('puts what another agency has answered behind what is missing', () =>
    checkCompletion(
      `
  #- fia.tip.yaml
    respondent: FIA
    efforts:
      efforts-1: The framework.
  #- submission.tip.yaml
    submission:
      lead: MOI
  #- moi.tip.yaml
    respondent: MOI
    efforts:
      efforts-$0
`,
      `
    efforts-2  question  2 Resources for Strategic Framework  (missing)
    efforts-3  question  3 Inter-Agency Task Force  (missing)
    efforts-4  question  4 Agencies involved  (missing)
    efforts-5  question  5 Challenges  (missing)
    efforts-6  question  6 Research and assessment  (missing)
    efforts-7  question  7 Published reports  (missing)
    efforts-8  question  8 Limits on data  (missing)
    efforts-9  question  9 Funding  (missing)
    efforts-10  question  10 Partnerships  (missing)
    efforts-11  question  11 Rules for the 2018 law  (missing)
    efforts-12  question  12 Implementing the new law  (missing)
    efforts-13  question  13 Government response under COVID-19  (missing)
    efforts-14  question  14 Investigations and courts under COVID-19  (missing)
    efforts-1  question  1 Achievements under Strategic Framework  (answered by FIA)
`,
      { most: 15 },
    ));

  it('begins a choice that is to be described', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      tr$0
`,
      'trends-1',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        choice: $1
        answer: |
          $0
`,
    ));

  it('begins a choice that says all by itself', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      $0
`,
      'laws-4',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-4: $0
`,
    ));

  it('begins a choice with lists', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      tr$0
`,
      'trends-4',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-4:
        choice: $1
        answer: |
          $0
        data:
          recruitment-regions:
            -
          source-countries:
            -
          exploitation-regions:
            -
`,
    ));

  it('begins an answer in words', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      $0
`,
      'efforts-1',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-1:
        answer: |
          $0
`,
    ));

  it('begins a count in its short form', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      $0
`,
      'complicity-7',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      complicity-7: $0
`,
    ));

  it('begins splits with their cells', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      $0
`,
      'identification-1',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: $1
          sex: {male: $0, female: , transgender: }
          age: {child: , adult: }
          nationality: {pakistani: , foreign: }
          type: {forced-labor: , sex-trafficking: , both: }
`,
    ));

  it('begins a split along two axes', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      $0
`,
      'efforts-9',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: $1, 2021: $0}
            punjab: {2020: , 2021: }
            sindh: {2020: , 2021: }
            kpk: {2020: , 2021: }
            balochistan: {2020: , 2021: }
            ict: {2020: , 2021: }
            ajk: {2020: , 2021: }
            gb: {2020: , 2021: }
`,
    ));

  it('begins records with their first entry, as wide as the file is indented', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
        $0
`,
      'efforts-4',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
        efforts-4:
            data:
                agencies:
                    - name: $1
                      level: $0
                      place:
`,
    ));

  it('begins the table with its rows', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      $0
`,
      'statistics-table',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            $0
`,
    ));

  it('begins an answer that wants attachments', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      $0
`,
      'efforts-7',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-7:
        choice: $1
        attachments:
          - $0
`,
    ));

  it('gives an office of one place a bare figure', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: SWD-PUNJAB
    statistics:
      $0
`,
      'statistics-6',
      `
    questionnaire: tip-pakistan-2021
    respondent: SWD-PUNJAB
    statistics:
      statistics-6:
        data:
          no-jail-or-suspended: $0
`,
    ));

  it('replaces the ID of an answer and nothing else', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-$09: no # as before
`,
      'trends-1',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1$0: no # as before
`,
    ));

  it('writes an ID in quotes where quotes stand', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      "tr$0": no
`,
      'trends-1',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      "trends-1$0": no
`,
    ));

  it('goes on behind what is half typed', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {status: fi
      trends-2: "no
      $0
`,
      `
    trends-3  question  3 Child sex tourism  (missing)
    trends-4  question  4 Areas of recruitment and exploitation  (missing)
    …
`,
      { most: 2 },
    ));
});
