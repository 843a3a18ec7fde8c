import assert from 'node:assert/strict';
import { newLineEdits } from '../../server/src/features/new-line.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { checkAccept } from '../support/features.ts';
import { checkFix } from '../support/fixes.ts';
import { checkBegun } from '../support/views.ts';

describe('a file that is indented by four', () => {
  const trends = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `        trends-${n}: no\n`).join('');
  const head = (respondent: string) => `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
        respondents:
            - {id: FIA, sections: [trends]}
            - {id: MOI, sections: [trends, dvc]}
  #- moi.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: ${respondent}
    trends:
${trends}`;

  it('gets its sections so, with their questions', () => {
    checkFix(
      head('M$0OI'),
      'Insert the section with its questions',
      `${head('MOI')}
    dvc:
        # District Vigilance Committees
        dvc-1:
        # a Committees operating
        dvc-1.a:
        # b Committees newly established
        dvc-1.b:
        # c Accomplishments of committees
        dvc-1.c:
`,
    );
  });

  it('gets sections that are set aside so', () => {
    checkFix(
      head('M$0OI'),
      'Mark the section as not applicable',
      `${head('MOI')}
    dvc:
        status: not-applicable
        reason:
`,
    );
  });

  it('gets its answers so, in a section that is new and in one that is there', () => {
    const file = (section: string) => `
    respondent: FIA
    trends:
        trends-1: no
${section}`;
    checkBegun(
      file(''),
      'efforts-3',
      file(`
    efforts:
        efforts-3:
            answer: |
                $0
`),
    );
    checkBegun(
      file('    efforts:\n'),
      'efforts-3',
      file(`    efforts:
        efforts-3:
            answer: |
                $0
`),
    );
  });

  it('gets the keys of an answer so', () => {
    checkFix(
      `
    respondent: FIA
    trends:
        trends-1: no
        trends-2: y$0es
`,
      'Insert answer',
      `
    respondent: FIA
    trends:
        trends-1: no
        trends-2:
            choice: yes
            answer: |
`,
    );
  });

  it('gets an explanation so, below its code', () => {
    checkFix(
      `
    respondent: FIA
    identification:
        identification-1:
            data:
                total: 12$00
                sex: {male: 70, female: 52}
                age: not-disaggregated
                nationality: not-disaggregated
                type: not-disaggregated
`,
      'Say why this is right',
      `
    respondent: FIA
    identification:
        identification-1:
            data:
                total: 120
                sex: {male: 70, female: 52}
                age: not-disaggregated
                nationality: not-disaggregated
                type: not-disaggregated
            explain:
                unbalanced-split:
`,
    );
  });

  it('gets a text of several lines so', () => {
    checkFix(
      `
    respondent: FIA
    efforts:
        efforts-1:
            answer: Four pillars
                # pre$0vention
                and protection.
`,
      'Put the text in a block of its own, with “# prevention”',
      `
    respondent: FIA
    efforts:
        efforts-1:
            answer: |
                Four pillars
                # prevention
                and protection.
`,
    );
  });

  it('gets a section so that is completed', () => {
    checkAccept(
      `
    respondent: FIA
    trends:
        trends-1: no
    eff$0
`,
      'efforts',
      `
    respondent: FIA
    trends:
        trends-1: no
    efforts:
        $0
`,
    );
  });

  it('gets a line so that is begun below the key of a section', () => {
    const text = 'respondent: FIA\ntrends:\n    trends-1: no\nefforts:\n';
    assert.equal(applyEdits(text, newLineEdits(text, text.length)), `${text}    `);
  });
});

describe('a file whose answers are indented by two and all below them by three', () => {
  it('gets more of each', () => {
    checkBegun(
      `
    respondent: FIA
    trends:
      trends-1:
         choice: no
`,
      'identification-9',
      `
    respondent: FIA
    trends:
      trends-1:
         choice: no

    identification:
      identification-9:
         answer: |
            $0
`,
    );
  });
});

describe('what is said in comments', () => {
  it('stays with the answer that it stands above, wherever others come', () => {
    const atu = (first: string) => `
    respondent: FIA
    at${first === '' ? '$0' : ''}u:
${first}      # asked on 3 May
      atu-2: {note: Karachi has the list.}
      atu-3: unchanged
      atu-4: 4
      atu-5: The units worked with two provincial police forces.
      atu-5.a: No changes.
      atu-5.b: No changes.
`;
    checkFix(atu(''), 'Insert the unanswered question', atu('      # 1 Units in operation\n      atu-1:\n'));
  });

  it('stays with the section that it stands above', () => {
    checkFix(
      `
    respondent: FIA
    trends:
      trends-1: no

    # The rest, by the Ministry
    other:
      l$0aws-8: no
      other-1: no
`,
      'Move laws-8 to the section laws',
      `
    respondent: FIA
    trends:
      trends-1: no

    laws:
      laws-8: no

    # The rest, by the Ministry
    other:
      other-1: no
`,
    );
  });
});
