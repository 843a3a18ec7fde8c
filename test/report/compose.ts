import assert from 'node:assert/strict';
import type { Edition } from '../../server/src/model/manifest.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import type { Report } from '../../server/src/report/said.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';

/** The report of the one submission that a fixture holds; its answers are final where it says nothing else of them. */
export function compose(fixture: string, edition: Edition = 'internal'): Report {
  return composeAsWritten(fixture.replace(/^( *)respondent: .*$/gm, '$&\n$1status: final'), edition);
}

/** The same, with what says nothing of its status as the drafts that they are. */
export function composeAsWritten(fixture: string, edition: Edition = 'internal'): Report {
  const workspace = workspaceOf(parseFixture(fixture));
  const [submission] = submissionsOf(workspace);
  assert(submission !== undefined, 'The fixture holds no submission.');
  return composeReport(submission, findingsIn(workspace), edition);
}

/** Compares an outline with what is written in a test, indented as the test is. */
export function assertOutline(actual: string, expected: string): void {
  const lines = expected.replace(/^\n|\n *$/g, '').split('\n');
  const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.search(/\S/)));
  assert.equal(actual, lines.map(line => line.slice(indent)).join('\n'));
}
