import assert from 'node:assert/strict';
import { isAnswered } from '../../server/src/model/answer.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import type { Question } from '../../server/src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-definition.ts';
import { workspaceOf } from '../support/check.ts';
import { acceptedText } from '../support/features.ts';
import { parseFixture } from '../support/fixture.ts';

/** What is inserted for a question is well formed as it stands, and no answer before something is typed. */
describe('skeleton', () => {
  const answerable = [...readQuestionnaire().questions.values()].filter(({ stem }) => !stem);

  for (const question of answerable) {
    const { id, section, fields, table } = question;

    it(`of ${id} is blank and without a mistake`, () => {
      for (const indent of ['  ', '    ']) {
        check(question, acceptedText(fixture([`${section}:`, `${indent}$0`]), id));
        check(question, acceptedText(fixture([`${section}:`, `${indent}$0`], '\r\n'), id));
      }
    });

    if (fields.length === 0 && table === undefined) continue;

    it(`of the fields of ${id} is blank and without a mistake`, () => {
      check(question, acceptedText(fixture([`${section}:`, `  ${id}:`, '    $0']), 'data'));
      for (const field of table === undefined ? fields.map(each => each.id) : ['rows', 'total']) {
        check(question, acceptedText(fixture([`${section}:`, `  ${id}:`, '    data:', '      $0']), field));
      }
    });
  }

  function fixture(lines: readonly string[], lineBreak = '\n'): string {
    return `\n    ${['respondent: FIA', ...lines].join(`${lineBreak}    `)}\n`;
  }

  function check({ id }: Question, accepted: string): void {
    const blank = accepted.replace(/\$[01]/g, '');
    assert.ok((accepted.match(/\$\d/g)?.length ?? 0) <= 2, 'Few stops.');
    const [submission] = submissionsOf(workspaceOf(parseFixture(blank)));
    const response = submission?.responses[0];
    const answer = response?.byQuestion.get(id)?.answer;
    assert.ok(response && answer, 'There is an answer.');
    assert.deepEqual([...response.syntaxProblems, ...response.problems, ...answer.problems], []);
    assert.ok(!isAnswered(answer), 'It is no answer yet.');
  }
});
