import assert from 'node:assert/strict';
import { isAnswered } from '../../server/src/model/answer.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';

/** The IDs of the answers of a fixture that hold something. */
function answeredIn(fixture: string): string[] {
  const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
  const answers = submission?.responses.flatMap(response => response.answers) ?? [];
  return answers.filter(({ answer }) => isAnswered(answer)).map(({ answer }) => answer.question.id);
}

/** What a completion inserts is no answer before something is typed into it. */
describe('blank keys', () => {
  it('hold nothing in a split, a list, records and rows', () =>
    assert.deepEqual(
      answeredIn(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-3:
        choice:
        answer: |
          
        data:
          countries:
            -
    efforts:
      efforts-4:
        data:
          agencies:
            - name:
              level:
      efforts-9:
        data:
          funding:
            federal: {2020: , 2021: }
            punjab: {2020: , 2021: }
    identification:
      identification-1:
        data:
          total:
          sex: {male: , female: , transgender: }
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: , sindh: }
`),
      [],
    ));

  it('leave what stands beside them', () =>
    assert.deepEqual(
      answeredIn(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - name: FIA
            - name:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 1 million, 2021: }
    identification:
      identification-1:
        data:
          sex: {male: 0, female: }
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 0, sindh: }
`),
      ['efforts-4', 'efforts-9', 'identification-1', 'statistics-table'],
    ));

  it('are something else than a list that is said to be empty', () =>
    assert.deepEqual(
      answeredIn(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-3:
        data:
          countries: []
    efforts:
      efforts-4:
        data:
          agencies: []
`),
      ['trends-3', 'efforts-4'],
    ));
});
