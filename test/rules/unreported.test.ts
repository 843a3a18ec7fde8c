import assert from 'node:assert/strict';
import { fixesAt } from '../../server/src/features/fixes.ts';
import { rules } from '../../server/src/rules/index.ts';
import { isAlwaysSaid } from '../../server/src/rules/rule.ts';
import { compose } from '../report/compose.ts';
import { chapterOutline } from '../report/outline.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { checkFix } from '../support/fixes.ts';
import { type FixtureFile, parseFixture } from '../support/fixture.ts';

const MANIFEST = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: MOI
      respondents: [{id: MOI, sections: [laws]}, {id: FIA, sections: [identification]}]
`;

/** The titles of all fixes in the file of a respondent, as an editor lists them. */
function titlesIn(files: readonly FixtureFile[], name: string): string[] {
  const workspace = workspaceOf(files);
  const path = `/fixture/${name}`;
  const length = workspace.documents.get(path)?.text.length ?? 0;
  const fail = (code: string) => assert.fail(code);
  return fixesAt(workspace, path, { start: 0, end: length }, fail).map(({ fix }) => fix.title);
}

const SILENCE = /^Do not report /;

describe('F2: leaving a finding unreported', () => {
  const answers = (respondent: string, name: string) => `
  #- ${name}
    questionnaire: tip-pakistan-2021
    respondent: ${respondent}
    identification:
      identification-1:
        data: {total: 120, sex: {male: 70, female: 1,234}}
`;

  it('is none of a drafter’s repairs', () => {
    const titles = titlesIn(
      parseFixture(`${MANIFEST.trimEnd()}${answers('FIA', 'fia.tip.yaml')}`),
      'fia.tip.yaml',
    );
    assert.ok(titles.length > 2);
    assert.deepEqual(
      titles.filter(title => SILENCE.test(title)),
      [],
    );
  });

  it('is the last thing that the lead is offered, of all findings at a place', () => {
    const titles = titlesIn(
      parseFixture(`${MANIFEST.trimEnd()}${answers('MOI', 'moi.tip.yaml')}`),
      'moi.tip.yaml',
    );
    const first = titles.findIndex(title => SILENCE.test(title));
    assert.ok(first > 2);
    assert.ok(
      titles.slice(first).every(title => SILENCE.test(title)),
      titles.join('\n'),
    );
    assert.ok(!titles.includes('Do not report split-figure in this submission'));
  });

  it('is offered for nothing that is wrong in form, and nothing that protects victims', () => {
    let offered = 0;
    for (const rule of rules) {
      for (const { bad } of rule.examples) {
        for (const finding of findingsIn(workspaceOf(parseFixture(bad)))) {
          const silences = finding.fixes().filter(({ title }) => SILENCE.test(title));
          const own = rules.find(({ code }) => code === finding.code);
          if (own !== undefined && isAlwaysSaid(own)) assert.deepEqual(silences, [], finding.code);
          assert.ok(silences.every(({ lastResort, safe, unfinished }) => lastResort && !safe && unfinished));
          offered += silences.length;
        }
      }
    }
    assert.ok(offered > 10, String(offered));
  });

  it('writes a place for the reason, and keeps one that is there', () => {
    const bad = (severity: string) => `
  #- main.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: $0120, sex: {male: 70, female: 52}}
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA${severity}
`;
    const good = (severity: string) => bad(severity).replace('$0', '');
    const title = 'Do not report unbalanced-split in this submission';
    checkFix(bad(''), title, good('\n      severity:\n        unbalanced-split: {level: off, reason: ""}'));
    checkFix(
      bad('\n      severity: {unbalanced-split: {level: warning, reason: Known since March}}'),
      `${title}, instead of as “warning”`,
      good('\n      severity: {unbalanced-split: {level: off, reason: Known since March}}'),
    );
  });

  it('is told in the internal edition with its reason', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity:
        unbalanced-split: {level: off, reason: The registers of two shelters overlap.}
        anachronism: off
        personal-phone: off
        nonsense: {level: off, reason: x}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1: {data: {total: 120, sex: {male: 70, female: 52}}}
`);
    const lines = chapterOutline(report, 'annex-explained').split('\n');
    const told = lines.slice(lines.indexOf('### Not reported'));
    assert.deepEqual(
      told.filter(line => /\|.*(add up|exist|phone|nonsense)/.test(line)),
      [
        '|  A breakdown does not add up | The registers of two shelters overlap.',
        '|  The text names what did not exist yet | No reason is given.',
      ],
    );
  });

  it('reads the short form and the long one', () => {
    const codes = (severity: string) =>
      findingsIn(
        workspaceOf(
          parseFixture(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {severity: {unbalanced-split: ${severity}}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1: {data: {total: 120, sex: {male: 70, female: 52}}}
`),
        ),
      ).flatMap(({ code, severity: level }) =>
        ['unbalanced-split', 'unreported-finding', 'wrong-shape', 'unknown-key'].includes(code)
          ? `${code} ${level}`
          : [],
      );
    assert.deepEqual(codes('off'), ['unreported-finding warning']);
    assert.deepEqual(codes('{level: off, reason: Known}'), []);
    assert.deepEqual(codes('{level: OFF}'), ['unreported-finding warning']);
    assert.deepEqual(codes('{level: hint, reason: Known}'), ['unbalanced-split hint']);
    assert.deepEqual(codes('hint'), ['unbalanced-split hint']);
    assert.deepEqual(codes('{level: silent}'), ['unbalanced-split error', 'wrong-shape error']);
    assert.deepEqual(codes('{reason: Known}'), ['unbalanced-split error', 'wrong-shape error']);
    assert.deepEqual(codes('{level: off, because: Known}'), [
      'unreported-finding warning',
      'unknown-key error',
    ]);
  });
});
