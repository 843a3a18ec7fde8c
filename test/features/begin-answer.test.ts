import assert from 'node:assert/strict';
import { isAnswered } from '../../server/src/model/answer.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { readQuestionnaire } from '../questionnaire/read-definition.ts';
import { workspaceOf } from '../support/check.ts';
import { checkBegun, placeIn } from '../support/views.ts';

describe('the place of an answer', () => {
  it('is its key, where it is there', () => {
    checkBegun(
      `
    respondent: FIA
    laws:
      laws-1: no
      laws-3: Under review.
`,
      'laws-3',
      `
    respondent: FIA
    laws:
      laws-1: no
      $0laws-3: Under review.
`,
    );
  });

  it('is begun among the answers of its section, in the questionnaire’s order, with what the question wants', () => {
    checkBegun(
      `
    respondent: FIA
    identification:
      identification-1: {status: no-information, reason: To follow.}
        # ask Karachi

      # the helpline
      identification-9: no
    other:
      other-1: no
`,
      'identification-4',
      `
    respondent: FIA
    identification:
      identification-1: {status: no-information, reason: To follow.}
        # ask Karachi
      identification-4:
        data:
          assisted: $0
          shelter:
          medical:
          psycho-social:

      # the helpline
      identification-9: no
    other:
      other-1: no
`,
    );
  });

  it('is the first of its section where nothing comes before it', () => {
    checkBegun(
      `
    respondent: FIA
    complicity:
      # How many officials
      complicity-7: 4
`,
      'complicity-1',
      `
    respondent: FIA
    complicity:
      complicity-1:
        choice: $0
        answer: |

        data:
          allegations: {sex-trafficking: , cross-border: , bonded-labor: , forced-child-labor: }
      # How many officials
      complicity-7: 4
`,
    );
  });

  it('brings the section’s key where the file does not have it', () => {
    checkBegun(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA

    # What changed
    trends:
      trends-9: |
        Nothing.

    # The rest
    other:
      other-1: no
`,
      'efforts-3',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA

    # What changed
    trends:
      trends-9: |
        Nothing.

    efforts:
      efforts-3:
        answer: |
          $0

    # The rest
    other:
      other-1: no
`,
    );
  });

  it('keeps the indentation of the file', () => {
    checkBegun(
      `
    respondent: FIA
    efforts:
        efforts-1: Four pillars.
`,
      'efforts-3',
      `
    respondent: FIA
    efforts:
        efforts-1: Four pillars.
        efforts-3:
            answer: |
                $0
`,
    );
  });

  it('fills a key that was left blank, and leaves the remark behind it', () => {
    checkBegun(
      `
    respondent: FIA
    efforts:
      # 3 Task Force
      efforts-3: # with the Ministry of Interior
      # 4 The next
      efforts-4:
`,
      'efforts-3',
      `
    respondent: FIA
    efforts:
      # 3 Task Force
      efforts-3: # with the Ministry of Interior
        answer: |
          $0
      # 4 The next
      efforts-4:
`,
    );
    checkBegun(
      `
    respondent: FIA
    complicity:
      complicity-7:
`,
      'complicity-7',
      `
    respondent: FIA
    complicity:
      complicity-7: $0
`,
    );
  });

  it('makes room in a section between braces', () => {
    checkBegun(
      `
    respondent: FIA
    complicity: {}
`,
      'complicity-7',
      `
    respondent: FIA
    complicity:
      complicity-7: $0
`,
    );
    checkBegun(
      `
    respondent: FIA
    complicity: {complicity-6: 4}
`,
      'complicity-7',
      `
    respondent: FIA
    complicity: {complicity-6: 4, complicity-7: $0}
`,
    );
  });

  it('is the answer of another agency where that is enough', () => {
    const files = `
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: no
  #- mofa.tip.yaml
    respondent: MOFA
    laws:
      laws-3: Under review.
`;
    checkBegun(files, 'laws-3', files.replace('laws-3', '$0laws-3'));
  });

  it('is in the file of the respondent that is named, else of the file in front of the writer', () => {
    const files = (fia: string, mofa: string) => `
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: no
${fia}  #- mofa.tip.yaml
    respondent: MOFA
    trends:
      trends-1: no
${mofa}`;
    const begun = '\n    laws:\n      laws-4: $0\n';
    checkBegun(files('', ''), 'laws-4', files('', begun), 'MOFA');
    checkBegun(files('', ''), 'laws-4', files(begun, ''), 'FIA');
  });

  it('is the word on the whole section, where that is set aside', () => {
    const file = `
    respondent: FIA
    dvc:
      status: not-applicable
      reason: There are none.
`;
    checkBegun(file, 'dvc-1', file.replace('dvc', '$0dvc'));
  });

  it('is refused in plain words where there is no room for it', () => {
    const text = placeIn('\n    respondent: FIA\n    laws: none of them\n', 'laws-3');
    assert.deepEqual(text, {
      kind: 'refused',
      message: 'Below laws stands a text that is no answer. Mend that first; Problems says how.',
    });
    const absent = placeIn('\n    respondent: FIA\n', 'laws-3', 'MOFA');
    assert.deepEqual(absent, {
      kind: 'refused',
      message: 'MOFA has no response file yet. Make one with “TIP: New Response File”.',
    });
  });

  it('is well formed for every question, whatever the line breaks, and no answer yet', () => {
    for (const question of readQuestionnaire().questions.values()) {
      for (const lineBreak of ['\n', '\r\n']) {
        const file = ['respondent: FIA', 'trends:', '  trends-1: no', 'other:', '  other-1: no', ''];
        const place = placeIn(`\n${file.map(line => `    ${line}`).join(lineBreak)}\n`, question.id);
        assert.ok(place.kind === 'place', question.id);
        assert.ok(place.edit !== undefined || /^(trends|other)-1$/.test(question.id), question.id);
        assert.ok(lineBreak === '\r\n' || !place.text.includes('\r'));
        assert.ok(lineBreak === '\n' || !/[^\r]\n/.test(place.text), question.id);
        const [submission] = submissionsOf(workspaceOf([{ path: 'fia.tip.yaml', text: place.text }]));
        const [response] = submission?.responses ?? [];
        const asked = question.stem ? (question.parts[0] ?? '') : question.id;
        const answer = response?.byQuestion.get(asked)?.answer;
        assert.ok(response && answer, question.id);
        assert.deepEqual([...response.syntaxProblems, ...response.problems, ...answer.problems], []);
        assert.ok(place.edit === undefined || !isAnswered(answer), question.id);
      }
    }
  });
});
