import assert from 'node:assert/strict';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';

function manifestOf(date: string) {
  const fixture = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      date: ${date}
`;
  const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
  assert(submission?.manifest !== undefined);
  return submission.manifest;
}

describe("the manifest's date", () => {
  for (const date of ['2021-01-04', '"2020-02-29"']) {
    it(`is a day of the calendar: ${date}`, () => {
      const { date: read, problems } = manifestOf(date);
      assert.equal(read, date.replaceAll('"', ''));
      assert.deepEqual(problems, []);
    });
  }

  for (const date of ['2021-02-30', '2021-01', '4 January 2021', '[2021-01-04]']) {
    it(`is not ${date}`, () => {
      const { date: read, problems } = manifestOf(date);
      assert.equal(read, undefined);
      assert.deepEqual(
        problems.map(({ kind, within, wanted }) => ({ kind, within, wanted: inEnglish(wanted) })),
        [{ kind: 'wrong-shape', within: 'date', wanted: 'one day, such as 2021-01-04' }],
      );
    });
  }
});
