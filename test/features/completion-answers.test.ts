import { checkAccept, checkCompletion } from '../support/features.ts';

/** Files that stand in the folder. */
const files = ['annexes/a.pdf', 'annexes/b, c.pdf', 'report/x.docx', 'notes.xlsx'];

describe('completion inside answers', () => {
  it('offers the keys that are missing', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        status: final
        $0
        answer: None.
`,
      `
    choice  key  One of the answers that the question offers
    attachments  key  Files of the submission
    supplement  key  Later developments
    source  key  Where the figures come from
    period  key  The period of the figures of this answer
    reason  key  Why there is no answer
    explain  key  Why a figure that a check speaks of is right all the same
    note  key  A remark among the drafters
`,
    ));

  it('offers figures where the question has fields, and no choice where it has none', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-7:
        $0
`,
      `
    status  key  How far the answer is
    answer  key  The answer in words
    data  key  The figures and lists that the question asks for
    attachments  key  Files of the submission
    …
`,
      { most: 4 },
    ));

  it('begins a text as a block', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        an$0
`,
      'answer',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: |
          $0
`,
    ));

  it('begins figures with the fields of the question', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-4:
        da$0
`,
      'data',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-4:
        data:
          assisted: $1
          shelter: $0
          medical:
          psycho-social:
`,
    ));

  it('begins a supplement', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        $0
`,
      'supplement',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        supplement:
          - date: $1
            text: $0
`,
    ));

  it('offers keys in braces', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {sta$0}
`,
      'status',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {status: $0}
`,
    ));

  it('puts a blank behind a comma that has none', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {choice: no,$0}
`,
      'status',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {choice: no, status: $0}
`,
    ));

  it('says what the statuses mean', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        status: $0
`,
      `
    draft  status  Being written
    review  status  Written, and to be checked by a colleague
    final  status  Ready for the report
    not-applicable  status  The question does not concern the country or the agency
    no-information  status  The agency has nothing to say on the question
`,
    ));

  it('offers the choices of the question', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-2:
        choice: $0
`,
      `
    government  choice  The government
    ngo  choice  NGOs
    jointly  choice  Jointly
`,
    ));

  it('offers the choices, or to decline, in a short form', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-4: $0
`,
      `
    yes  choice  Yes
    no  choice  No
    partly  choice  Partly
    unknown  choice  Not known
    not-applicable  status  The question does not concern the country or the agency
    no-information  status  The agency has nothing to say on the question
`,
    ));

  it('declines an answer with a reason', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-4: not$0
`,
      'not-applicable',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-4: {status: not-applicable, reason: "$0"}
`,
    ));

  it('declines a section with a reason', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws: $0
`,
      'no-information',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws: {status: no-information, reason: "$0"}
`,
    ));

  it('offers why there is no figure', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-7: $0
`,
      `
    not-collected  word  no agency records this figure
    not-disaggregated  word  the total is recorded, but not this breakdown
    not-available  word  the figure is recorded, but could not be obtained in time
    pending  word  the figure will be supplied later
    withheld  word  the figure is known and is not released
    not-applicable  status  The question does not concern the country or the agency
    no-information  status  The agency has nothing to say on the question
`,
    ));

  it('offers nothing in a text', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-1: The framework $0
`,
      `
    (nothing)
`,
    ));

  it('offers nothing in a block of text', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-1: |
        status: $0
`,
      `
    (nothing)
`,
    ));

  it('offers the checks that can be explained', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2:
        explain:
          $0
`,
      `
    more-referred-than-identified  key  More victims referred than identified
    more-assisted-than-referred  key  More victims assisted than referred
    unbalanced-split  key  A breakdown does not add up
    …
`,
      { most: 3 },
    ));

  it('offers first what is open in the answer to be explained', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2:
        answer: Call 0300-0000000.
        explain:
          $0
`,
      `
    personal-phone  key  A telephone number that may be a person’s  (open here)
    more-referred-than-identified  key  More victims referred than identified
    more-assisted-than-referred  key  More victims assisted than referred
    …
`,
      { most: 3 },
    ));

  it('offers the facts that a protecting code still speaks of', () => {
    const at = (explain: string) => `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2:
        answer: Call 0300-0000000 or 0301-0000000, or 0300-0000000 again.
        explain:
          ${explain}
`;
    checkCompletion(
      at('personal-phone:\n            $0'),
      `
    "0300-0000000"  key
    "0301-0000000"  key
`,
    );
    checkCompletion(
      at('personal-phone:\n            "0300 0000000": It is the control room’s.\n            $0'),
      `
    "0301-0000000"  key
`,
    );
    checkCompletion(
      at('personal-phone: $0'),
      `
    "0300-0000000"  key
    "0301-0000000"  key
`,
    );
  });

  it('offers files of the submission that are not attached yet', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - annexes/a.pdf
          - $0
`,
      `
    annexes/b, c.pdf  file
    notes.xlsx  file
    path  key  a file of the submission
    link  key  a web address
    title  key  what it is, for the report
`,
      { files },
    ));

  it('offers files in a long attachment', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - {path: b$0}
`,
      `
    annexes/b, c.pdf  file
`,
      { files },
    ));

  it('puts a file name with a comma in quotes', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - b$0
`,
      'annexes/b, c.pdf',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - "annexes/b, c.pdf"$0
`,
      files,
    ));

  it('puts a dash before a file where it has none', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          $0
`,
      'notes.xlsx',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - notes.xlsx$0
`,
      files,
    ));

  it('offers the keys of a long attachment', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        attachments:
          - path: a
            $0
`,
      `
    title  key  what it is, for the report
`,
    ));
});
