import assert from 'node:assert/strict';
import { judgementsOf } from '../../server/src/checks/judgement.ts';
import { standingsOf } from '../../server/src/features/standing.ts';
import { applies, asking } from '../../server/src/model/applies.ts';
import { type Submission, submissionAt } from '../../server/src/model/submission.ts';
import { figureCheck } from '../../server/src/rules/figure-check.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';

const UNITS = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      respondents: [{id: FIA}, {id: MOI}]
      decisions: {atu-2: {use: FIA, reason: Both lists name the same units.}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    units:
      atu-1: 2
      atu-2:
        - {name: Lahore, staff: 4}
        - {name: Karachi, staff: 5}
  #- moi.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOI
    units:
      atu-2:
        - {name: Lahore, staff: 4}
        - {name: Karachi, staff: 5}
        - {name: Quetta, staff: 1}
`;

describe('one judge', () => {
  it('counts what the lead decided for, in the finding, on hover and in conditions alike', () => {
    const submission = submissionOf(UNITS);
    const check = checkOf(submission, 'atu-2.units', 'atu-1.units');
    assert.deepEqual(findings(submission), []);
    const [judged] = judgementsOf(submission, check);
    assert.equal(judged?.left?.value, 2);
    assert.deepEqual(
      judged?.decisions.map(({ use }) => use?.text),
      ['FIA'],
    );
    const [standing] = standingsOf(submission, [check]);
    assert.equal(
      `${standing?.state}: ${inEnglish(standing?.text)}`,
      'holds: entries of atu-2.units (2) equals atu-1.units (2). The lead decided that the figures of FIA count.',
    );
  });

  it('fails, holds or is open in one place, whatever words are found for it', () => {
    const without = UNITS.replace(/ +decisions:.*\n/, '');
    for (const [fixture, expected] of [
      [UNITS, 'holds'],
      [without, 'fails'],
      [without.replace('atu-1: 2', 'atu-1: 5'), 'holds'],
      [without.replace('atu-1: 2', 'atu-1: not-collected'), 'open'],
      [without.replace(/ +atu-1: 2\n/, ''), 'open'],
    ] as const) {
      const submission = submissionOf(fixture);
      const check = checkOf(submission, 'atu-2.units', 'atu-1.units');
      const [standing] = standingsOf(submission, [check]);
      const judged = judgementsOf(submission, check).map(({ state }) => state);
      assert.deepEqual(
        [judged, standing?.state, findings(submission).length > 0],
        [[expected], expected, expected === 'fails'],
        fixture,
      );
    }
  });

  it('says of each agency how its own answer stands', () => {
    const submission = submissionOf(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: FIA, respondents: [{id: FIA}, {id: MOHR}]}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-4: {data: {assisted: 10, shelter: 4}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-4: {data: {assisted: 5, shelter: 5}}
`);
    const check = checkOf(submission, 'identification-4.shelter', 'identification-4.assisted');
    const judged = judgementsOf(submission, check).map(({ own, state }) => [own?.respondent, state]);
    assert.deepEqual(judged, [
      ['FIA', 'holds'],
      ['MOHR', 'holds'],
    ]);
    const [standing] = standingsOf(submission, [check]);
    assert.equal(
      inEnglish(standing?.text),
      'FIA: identification-4.shelter (4) is at most identification-4.assisted (10). MOHR: identification-4.shelter (5) is at most identification-4.assisted (5).',
    );
  });
});

function submissionOf(fixture: string): Submission {
  const submission = submissionAt(workspaceOf(parseFixture(fixture)), `${FOLDER}/fia.tip.yaml`);
  assert.ok(submission);
  for (const question of submission.library.questionnaire.questions.values())
    applies(asking(submission), question);
  return submission;
}

function checkOf({ library }: Submission, left: string, right: string) {
  const named = (terms: readonly { path: { question: string; keys: readonly string[] } }[]) =>
    terms.map(({ path }) => [path.question, ...path.keys].join('.')).join(' + ');
  const found = library.questionnaire.checks.find(
    check => named(check.left.terms) === left && named(check.right.terms) === right,
  );
  assert.ok(found);
  return found;
}

function findings(submission: Submission): readonly string[] {
  assert.ok(figureCheck.scope === 'submission');
  return [...figureCheck.check(submission)].map(({ message }) => inEnglish(message));
}
