import { checkAccept, checkCompletion } from '../support/features.ts';

describe('completion in a manifest', () => {
  it('offers its keys', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    $0
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
`,
      `
    questionnaire  key  what is answered
    submission  key  who answers, and how
`,
    ));

  it('offers the keys of the submission that are missing', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      lead: FIA
      $0
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
`,
      `
    title  key  The title of the report
    date  key  The date of the report
    files  key  Patterns of the response files below this folder
    respondents  key  Who answers
    decisions  key  Where agencies differ
    provisions  key  Laws that the catalogue does not have
    previous  key  The folder of last year’s submission
    severity  key  How loud a finding is
    privacy  key  How small a number of victims may be told by place together with sex or age
    output  key  Where the report is written
`,
    ));

  it('begins respondents', () =>
    checkAccept(
      `
  #- submission.tip.yaml
    submission:
      resp$0
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
`,
      'respondents',
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: $1, name: "$0"}
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
`,
    ));

  it('offers the lead', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      lead: F$0
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
`,
      `
    FIA  respondent  Federal Investigation Agency
    …
`,
      { most: 1 },
    ));

  it('offers the files that it has', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      files: [$0]
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
`,
      `
    **/*.tip.yaml  file  every response file below this folder
    fia.tip.yaml  file
    mohr.tip.yaml  file
`,
    ));

  it('offers respondents that it does not name yet', () =>
    checkAccept(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA}
        - MOI$0
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
`,
      'MOI',
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA}
        - {id: MOI}$0
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
`,
    ));

  it('offers the keys of a respondent', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA, $0}
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
`,
      `
    name  key  its name in the report
    place  key  the one place it answers for
    sections  key  the sections or questions that it owes
`,
    ));

  it('offers places', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA, place: pun$0}
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
`,
      `
    punjab  place  Punjab
    kpk  place  KPK
`,
    ));

  it('offers sections and questions that are owed', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA, sections: [trends, prev$0]}
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
`,
      `
    prevention  section  Prevention
    complicity-8  question  8 Officials permanently removed
    complicity-11  question  11 Measures to prevent complicity
    …
`,
      { most: 3 },
    ));

  it('offers decisions, where several answer first', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      decisions:
        $0
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
`,
      `
    identification-2  question  2 Victims referred  (answered by several)
    trends-1  question  1 Changes in trends
    …
`,
      { most: 2 },
    ));

  it('begins a decision', () =>
    checkAccept(
      `
  #- submission.tip.yaml
    submission:
      decisions:
        $0
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
`,
      'identification-2',
      `
  #- submission.tip.yaml
    submission:
      decisions:
        identification-2: {use: $1, reason: "$0"}
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
`,
    ));

  it('offers who answered what is decided', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      decisions:
        identification-2: {use: $0}
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
`,
      `
    FIA  respondent  Federal Investigation Agency
    MOHR  respondent  Ministry of Human Rights
`,
    ));

  it('offers the codes of findings', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      severity:
        more-refer$0
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
`,
      `
    more-referred-than-identified  value  More victims referred than identified
    …
`,
      { most: 1 },
    ));

  it('offers severities', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      severity: {more-referred-than-identified: $0}
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
`,
      `
    error  value  the report would be wrong
    warning  value  the report would be weaker
    information  value  worth a look
    hint  value  a matter of form
    off  value  not reported
`,
    ));

  it('offers formats', () =>
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      output: {formats: [docx, $0]}
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
`,
      `
    xlsx  value  Excel
`,
    ));

  it('offers editions, and what privacy is made of', () => {
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      output: {edition: $0}
`,
      `
    internal  value  for the agencies, with what is still open
    external  value  to be sent, once it identifies no victim
`,
    );
    checkCompletion(
      `
  #- submission.tip.yaml
    submission:
      privacy: {$0}
`,
      `
    smallest-cell  key  victims by place with sex or age; 3 where absent
    institutions  key  names that are institutions’, and no victims’
`,
    );
  });
});
