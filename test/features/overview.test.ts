import assert from 'node:assert/strict';
import { checkSection, overviewIn } from '../support/views.ts';

const ALONE = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-2:
      atu-3: {status: review, choice: unchanged}
      atu-4: {status: no-information}
      atu-5: {status: not-applicable, reason: The units work alone.}
      atu-5.b: {status: final, choice: no, answer: Nothing changed.}
    complicity:
      status: no-information
      reason: The inquiry is not closed.
`;

const SEVERAL = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-5: {status: final, answer: None.}
    identification:
      identification-2: 9
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    atu:
      atu-5: The Ministry's own work.
    dvc:
      dvc-1: no
    typo: 4
`;

describe('the overview', () => {
  it('says how far each question is, in the words of the format where it is answered', () => {
    checkSection(
      ALONE,
      'atu',
      'FIA',
      `
    atu  4 of 7 answered  2 errors  1 warning
      atu-1  draft
      atu-2  not-begun  open
      atu-3  review  1 warning
      atu-4  no-information  open  1 error
      atu-5  not-applicable
        atu-5.a  not-begun  open
        atu-5.b  final
      atu-6  optional
`,
    );
  });

  it('says so of a section that is set aside', () => {
    const section = overviewIn(ALONE, 'FIA').sections.find(({ id }) => id === 'complicity');
    assert.equal(section?.declined, 'no-information');
    assert.equal(section?.owed, 0);
    assert.deepEqual([...new Set(section?.questions.map(({ state }) => state?.kind))], ['no-information']);
  });

  it('tells a respondent who has answered for it, and what is another’s', () => {
    checkSection(
      SEVERAL,
      'atu',
      'MOHR',
      `
    atu  0 of 0 answered
      atu-1  elsewhere  FIA
      atu-2  not-owed  FIA
      atu-3  not-owed  FIA
      atu-4  not-owed  FIA
      atu-5  draft
        atu-5.a  not-owed  FIA
        atu-5.b  not-owed  FIA
      atu-6  optional
`,
    );
    checkSection(
      SEVERAL,
      'dvc',
      'MOHR',
      `
    dvc  0 of 0 answered
      dvc-1  draft
        dvc-1.a  needless
        dvc-1.b  needless
        dvc-1.c  needless
`,
    );
  });

  it('puts all agencies together: the answer furthest from final, and of whom one is wanted', () => {
    checkSection(
      SEVERAL,
      'atu',
      undefined,
      `
    atu  2 of 7 answered  1 error
      atu-1  draft
      atu-2  not-begun  open  FIA
      atu-3  not-begun  open  FIA
      atu-4  not-begun  open  FIA
      atu-5  draft
        atu-5.a  not-begun  open  FIA
        atu-5.b  not-begun  open  FIA
      atu-6  optional
`,
    );
  });

  it('counts all errors of the respondent’s files, those outside of sections too', () => {
    const { errors, owed, answered, respondent } = overviewIn(SEVERAL, 'MOHR');
    assert.deepEqual(
      { errors, owed, answered, respondent },
      { errors: 1, owed: 44, answered: 0, respondent: 'MOHR' },
    );
  });

  it('names the agencies that take part, the lead first, and those without a file', () => {
    const { respondents, title, due } = overviewIn(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response of the Government
      lead: MOHR
      respondents: [FIA, MOFA]
  #- mohr.tip.yaml
    respondent: MOHR
`);
    assert.deepEqual(
      respondents.map(({ id, hasFile }) => [id, hasFile]),
      [
        ['MOHR', true],
        ['FIA', false],
        ['MOFA', false],
      ],
    );
    assert.equal(title, 'Response of the Government');
    assert.equal(due, '2021-01-05');
  });
});
