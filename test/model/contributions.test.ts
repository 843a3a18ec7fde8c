import assert from 'node:assert/strict';
import { combinedCells, combinedQuantity } from '../../server/src/model/combined.ts';
import { contributionsOf, statementsOf } from '../../server/src/model/contributions.ts';
import type { Quantity } from '../../server/src/model/quantity.ts';
import { type Submission, submissionsOf } from '../../server/src/model/submission.ts';
import { workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';

/** `question.key.key` of the combined submission: the figure, or "unknown, at least n"; "nothing" where nobody states it. */
function amount(fixture: string, path: string): string {
  const submission = submissionOf(fixture);
  const [question, keys] = parted(submission, path);
  return inWords(combinedQuantity(statementsOf(submission), question, keys));
}

function cells(fixture: string, path: string): Record<string, string> {
  const submission = submissionOf(fixture);
  const [question, keys] = parted(submission, path);
  const found = combinedCells(statementsOf(submission), question, keys);
  return Object.fromEntries([...found].map(([id, quantity]) => [id, inWords(quantity)]));
}

function submissionOf(fixture: string): Submission {
  const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
  assert.ok(submission);
  return submission;
}

function parted({ library }: Submission, path: string) {
  const [id = '', ...keys] = path.split(' ');
  const question = library.questionnaire.questions.get(id);
  assert.ok(question, id);
  return [question, keys] as const;
}

function inWords(quantity: Quantity | undefined): string {
  if (quantity === undefined) return 'nothing';
  const currency = quantity.currency === undefined ? '' : `${quantity.currency} `;
  return quantity.value === undefined
    ? `unknown, at least ${currency}${quantity.atLeast}`
    : `${currency}${quantity.value}`;
}

describe('the figures of several agencies', () => {
  const victims = `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 100
          sex: {male: 60, female: 40}
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1:
        data:
          total: 20
          sex: {female: 15, unspecified: 5}
`;

  it('are added up where each counted its own', () => {
    assert.equal(amount(victims, 'identification-1 total'), '120');
  });

  it('are added up cell by cell, and the total of a split is recomputed', () => {
    assert.deepEqual(cells(victims, 'identification-1 sex'), { male: '60', female: '55', unspecified: '5' });
    assert.equal(amount(victims, 'identification-1 sex'), '120');
    assert.equal(amount(victims, 'identification-1 sex female'), '55');
  });

  it('are listed with the lead first, whatever the files are called', () => {
    const submission = submissionOf(victims.replace('fia.tip', 'z.tip'));
    const list = contributionsOf(submission).get('identification-1') ?? [];
    assert.deepEqual(
      list.map(({ response }) => response.respondent),
      ['FIA', 'MOHR'],
    );
  });

  it('are partial where one is unknown', () => {
    assert.equal(
      amount(victims.replace('total: 20', 'total: pending'), 'identification-1 total'),
      'unknown, at least 100',
    );
    assert.equal(
      amount(victims.replace('total: 20', 'total: about 20'), 'identification-1 total'),
      'unknown, at least 100',
    );
  });

  it('are nothing where nobody states them, and nothing comes of a declined answer', () => {
    assert.equal(amount(victims, 'identification-2 referred'), 'nothing');
    const declined = victims.replace(
      '      identification-1:\n        data:\n          total: 20',
      '      identification-1:\n        status: not-applicable\n        reason: FIA counts.\n        data:\n          total: 20',
    );
    assert.equal(amount(declined, 'identification-1 total'), '100');
  });

  const divided = `
  #- fia.tip.yaml
    respondent: FIA
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 2}
  #- mohr.tip.yaml
    respondent: MOHR
    statistics:
      statistics-2:
        data:
          new-investigations: 5
  #- swd-sindh.tip.yaml
    respondent: SWD-SINDH
    statistics:
      statistics-2:
        data:
          new-investigations: 3
`;

  it('take the bare figure of an office of one place for that place, and a total without cells as unspecified', () => {
    assert.deepEqual(cells(divided, 'statistics-2 new-investigations'), {
      punjab: '4',
      sindh: '5',
      unspecified: '5',
    });
    assert.equal(amount(divided, 'statistics-2 new-investigations'), '14');
  });

  it('take the place of an office from the manifest, however it is written there', () => {
    const manifest = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: CPWC, name: Child Protection and Welfare Commission, place: Khyber Pakhtunkhwa}
  #- cpwc.tip.yaml
    respondent: CPWC
    statistics:
      statistics-2: {data: {new-investigations: 2}}
`;
    assert.deepEqual(cells(manifest, 'statistics-2 new-investigations'), { kpk: '2' });
  });

  const rows = `
  #- fia.tip.yaml
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              conviction: {punjab: 1}
            PTPA 3(2):
              conviction: {punjab: 2, sindh: 1}
  #- swd-punjab.tip.yaml
    respondent: SWD-PUNJAB
    statistics:
      statistics-table:
        data:
          rows:
            371A:
              conviction: 4
`;

  it('are added up row by row of the table, however the provision is spelled', () => {
    const submission = submissionOf(rows);
    const [question] = parted(submission, 'statistics-table');
    const at = (...keys: string[]) => inWords(combinedQuantity(statementsOf(submission), question, keys));
    assert.equal(at('PPC 371-A', 'conviction', 'punjab'), '5');
    assert.equal(at('rows', 'conviction', 'punjab'), '7');
  });

  it('leave a column unknown where a row does not state its cell: omitted is never 0', () => {
    const submission = submissionOf(rows);
    const [question] = parted(submission, 'statistics-table');
    assert.equal(
      inWords(combinedQuantity(statementsOf(submission), question, ['rows', 'conviction', 'sindh'])),
      'unknown, at least 1',
    );
    assert.equal(
      inWords(combinedQuantity(statementsOf(submission), question, ['rows', 'prosecution', 'sindh'])),
      'nothing',
    );
  });

  const agreed = `
  #- fia.tip.yaml
    respondent: FIA
    atu:
      atu-1: 7
  #- moi.tip.yaml
    respondent: MOI
    atu:
      atu-1: 7
`;

  it('are one figure where all speak of one thing', () => {
    assert.equal(amount(agreed, 'atu-1 units'), '7');
    assert.equal(
      amount(agreed.replace('atu-1: 7\n  #- moi', 'atu-1: pending\n  #- moi'), 'atu-1 units'),
      '7',
    );
  });

  it('are unknown where they speak of one thing and differ', () => {
    const differing = agreed.replace('atu-1: 7\n  #- moi', 'atu-1: 6\n  #- moi');
    assert.equal(amount(differing, 'atu-1 units'), 'unknown, at least 0');
  });

  const committees = `
  #- labour-punjab.tip.yaml
    respondent: LABOUR-PUNJAB
    dvc:
      dvc-1.a:
        data: {operating: 36}
  #- labour-sindh.tip.yaml
    respondent: LABOUR-SINDH
    dvc:
      dvc-1.a:
        data: {operating: {sindh: 29}}
`;

  it('agree cell by cell, so that offices of several places do not differ', () => {
    assert.deepEqual(cells(committees, 'dvc-1.a operating'), { punjab: '36', sindh: '29' });
    assert.equal(amount(committees, 'dvc-1.a operating'), '65');
  });

  it('are held against a total that nobody divides', () => {
    const total = (figure: string) => `${committees}  #- mohr.tip.yaml
    respondent: MOHR
    dvc:
      dvc-1.a:
        data: {operating: ${figure}}
`;
    assert.equal(amount(total('65'), 'dvc-1.a operating'), '65');
    assert.equal(amount(total('{total: 66}'), 'dvc-1.a operating'), 'unknown, at least 0');
    assert.equal(amount(total('{punjab: 36, sindh: 29, kpk: 5}'), 'dvc-1.a operating'), '70');
    assert.deepEqual(cells(total('{total: 65}'), 'dvc-1.a operating'), { punjab: '36', sindh: '29' });
  });

  it('of money add up in one currency only', () => {
    const award = (one: string, two: string) => `
  #- fia.tip.yaml
    respondent: FIA
    other:
      other-4:
        data: {restitution: ${one}}
  #- mophrd.tip.yaml
    respondent: MOPHRD
    other:
      other-4:
        data: {restitution: ${two}}
`;
    assert.equal(amount(award('PKR 1 lakh', 'PKR 50000'), 'other-4 restitution'), 'PKR 150000');
    assert.equal(amount(award('PKR 1 lakh', 'USD 500'), 'other-4 restitution'), 'unknown, at least 0');
  });
});

describe('a decision of the lead', () => {
  const decided = (decisions: string) => `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        ${decisions}
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 100
          sex: {male: 60, female: 40}
          age: {child: 30, adult: 70}
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1:
        data:
          total: 20
          sex: {female: 20}
      identification-2: 15
`;

  it('takes one agency for a question', () => {
    const fixture = decided('identification-1: {use: FIA, reason: MoHR counted calls}');
    assert.equal(amount(fixture, 'identification-1 total'), '100');
    assert.deepEqual(cells(fixture, 'identification-1 sex'), { male: '60', female: '40' });
    assert.equal(amount(fixture, 'identification-2 referred'), '15');
  });

  it('takes one agency for a field, with the splits of that field', () => {
    const fixture = decided('identification-1.total: {use: MOHR, reason: FIA counted cases}');
    assert.equal(amount(fixture, 'identification-1 total'), '20');
    assert.deepEqual(cells(fixture, 'identification-1 sex'), { female: '20' });
  });

  it('is without effect where the agency has no answer', () => {
    assert.equal(
      amount(decided('identification-1: {use: MOFA, reason: none}'), 'identification-1 total'),
      '120',
    );
  });
});
