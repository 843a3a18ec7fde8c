import assert from 'node:assert/strict';
import { newResponseFile } from '../../server/src/features/new-response-file.ts';
import { newSubmission, owedCounts } from '../../server/src/features/new-submission.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { emptyWorkspace, type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';

const questionnaires = shippedQuestionnaires();
const empty = emptyWorkspace(questionnaires, shippedCatalogue());
const questionnaire = [...questionnaires.values()].at(-1);
assert.ok(questionnaire);
const everyone = questionnaire.respondents.map(({ id }) => id);

function submissionFor(lead: string, participants: readonly string[], title = 'Response'): Workspace {
  assert.ok(questionnaire);
  const files = newSubmission(empty, questionnaire, { title, lead, participants });
  return files.reduce(
    (workspace, { name, text }) => withDocument(workspace, `${FOLDER}/${name}`, text),
    empty,
  );
}

/** The section that each finding stands in, with its file: what a person sees in Problems. */
function placesOf(workspace: Workspace, findings: readonly Finding[]): string[] {
  return findings.map(({ path, span }) => {
    const text = workspace.documents.get(path)?.text ?? '';
    const [, section = 'head'] =
      /^([a-z]+):[^]*?$/m.exec(text.slice(text.lastIndexOf('\n', span.start) + 1)) ?? [];
    return `${path} ${section}`;
  });
}

function rootsOf(text: string): string[] {
  return [...text.matchAll(/^([a-z]+):/gm)].map(([, key]) => key ?? '').slice(2);
}

describe('a new submission', () => {
  it('is a manifest and a file for each agency, the lead first', () => {
    const files = newSubmission(empty, questionnaire, {
      title: 'Response of the Government of Pakistan',
      lead: 'FIA',
      participants: ['MOFA', 'FIA', 'SWD-PUNJAB'],
    });
    assert.deepEqual(
      files.map(({ name }) => name),
      [
        'submission.tip.yaml',
        'responses/fia.tip.yaml',
        'responses/mofa.tip.yaml',
        'responses/swd-punjab.tip.yaml',
      ],
    );
    assert.equal(
      files[0]?.text,
      `questionnaire: tip-pakistan-2021
submission:
  title: Response of the Government of Pakistan
  lead: FIA
  respondents:
    - FIA  # Federal Investigation Agency
    - MOFA  # Ministry of Foreign Affairs
    - SWD-PUNJAB  # Social Welfare Department, Punjab
`,
    );
  });

  it('gives each agency the questions that it owes beside the others, each below its subject', () => {
    const files = newSubmission(empty, questionnaire, {
      title: '',
      lead: 'FIA',
      participants: ['FIA', 'MOPHRD'],
    });
    const [, lead, ministry] = files;
    assert.deepEqual(rootsOf(ministry?.text ?? ''), ['protection', 'recruitment', 'prevention', 'other']);
    assert.match(
      ministry?.text ?? '',
      /\n# Labor recruitment\nrecruitment:\n {2}# 1 .+\n {2}recruitment-1:\n/,
    );
    assert.ok(!rootsOf(lead?.text ?? '').includes('recruitment'), 'what the Ministry owes is not the lead’s');
    assert.ok(rootsOf(lead?.text ?? '').includes('dvc'), 'what nobody here owes by name falls to the lead');
  });

  for (const [who, lead, participants] of [
    ['every agency', 'FIA', everyone],
    ['five of them', 'FIA', ['MOFA', 'MOPHRD', 'MOHR', 'SWD-PUNJAB']],
    ['one alone', 'MOHR', []],
    ['two, neither of which owes most', 'MOI', ['MOFA']],
  ] as const) {
    it(`of ${who} has no error: at most one information for each section of a file, and no other (C2)`, () => {
      const workspace = submissionFor(lead, participants);
      const findings = findingsIn(workspace);
      assert.deepEqual(
        [...new Set(findings.map(({ code, severity }) => `${severity} ${code}`))],
        ['information unbegun-sections'],
      );
      const places = placesOf(workspace, findings);
      assert.deepEqual(places, [...new Set(places)]);
    });
  }

  for (const title of [
    'Response: “final” of the Government',
    "Pakistan's response # 4",
    '- 2020',
    '{{x}}',
    'yes',
    'Réponse – جواب',
  ]) {
    it(`keeps the title ${title}`, () => {
      const workspace = submissionFor('FIA', [], title);
      assert.equal(
        findingsIn(workspace).filter(({ path }) => path.endsWith('submission.tip.yaml')).length,
        0,
      );
      const manifest = workspace.documents.get(`${FOLDER}/submission.tip.yaml`);
      assert.ok(manifest);
      assert.equal(titleIn(workspace), title);
    });
  }

  it('knows how much each agency owes when all take part', () => {
    const counts = owedCounts(empty, questionnaire);
    assert.deepEqual([...counts.keys()], everyone);
    assert.ok([...counts.values()].every(count => count > 0));
  });
});

describe('a new response file', () => {
  it('C2: of a lone office has one information for each of its sections, and none for those of others', () => {
    for (const respondent of everyone) {
      const { name, text, alone } = newResponseFile(empty, questionnaire, respondent, FOLDER);
      assert.ok(alone);
      const workspace = withDocument(empty, `${FOLDER}/${name}`, text);
      const findings = findingsIn(workspace);
      assert.ok(
        findings.every(({ code, severity }) => code === 'unbegun-sections' && severity === 'information'),
        respondent,
      );
      const places = placesOf(workspace, findings).map(place => place.split(' ')[1]);
      assert.deepEqual(places, rootsOf(text), respondent);
    }
  });

  it('leaves out what others of the submission have answered, and what it does not owe beside them', () => {
    const workspace = workspaceOf(
      parseFixture(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [FIA, MOPHRD]
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    recruitment:
      recruitment-1: The Bureau of Emigration licenses the agencies.
`),
    );
    const { text, alone, listing } = newResponseFile(workspace, questionnaire, 'MOPHRD', FOLDER);
    assert.equal(alone, false);
    assert.equal(listing, undefined);
    assert.match(text, /recruitment-2:/);
    assert.doesNotMatch(text, /recruitment-1:/);
    const all = withDocument(workspace, `${FOLDER}/mophrd.tip.yaml`, text);
    const own = findingsIn(all).filter(({ path }) => path.endsWith('mophrd.tip.yaml'));
    assert.equal(own.length, rootsOf(text).length);
  });

  for (const [form, list, wanted] of [
    [
      'a list of lines',
      '\n        - FIA\n        - {id: MOHR, sections: [protection]}',
      '- MOFA\n        - FIA',
    ],
    [
      'entries of several lines',
      '\n        - name: Police\n          id: FIA',
      '- MOFA\n        - name: Police',
    ],
    ['a list in brackets', ' [FIA, {id: MOHR, sections: [protection]}]', '[MOFA, FIA,'],
  ] as const) {
    it(`offers to be named in the manifest, in ${form}`, () => {
      const workspace = workspaceOf(
        parseFixture(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml]
      respondents:${list}
      lead: FIA
  #- responses/fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
`),
      );
      const { listing } = newResponseFile(workspace, questionnaire, 'MOFA', `${FOLDER}/responses`);
      assert.ok(listing);
      const text = workspace.documents.get(listing.path)?.text ?? '';
      const listed = applyEdits(text, [listing]);
      assert.ok(listed.includes(wanted.replaceAll('\n        ', '\n    ')), listed);
      const after = withDocument(workspace, listing.path, listed);
      assert.deepEqual(
        findingsIn(after).filter(({ path }) => path === listing.path),
        [],
      );
    });
  }
});

function titleIn(workspace: Workspace): string | undefined {
  return submissionsOf(workspace)[0]?.manifest?.title;
}
