import assert from 'node:assert/strict';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { emptyWorkspace, type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import type { Questionnaire } from '../../server/src/questionnaire/questionnaire.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { withheldBy } from '../../server/src/rules/withheld.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

const ID = 'tip-pakistan-2021';

/** One file with one answer, under the shipped definition with something changed in it. */
function under(change: Partial<Questionnaire>, prose: string): Workspace {
  const shipped = shippedQuestionnaires().get(ID);
  assert.ok(shipped !== undefined);
  const text = `questionnaire: ${ID}\nrespondent: FIA\nprotection:\n  protection-5: ${JSON.stringify(prose)}\n`;
  const workspace = emptyWorkspace(new Map([[ID, { ...shipped, ...change }]]), shippedCatalogue());
  return withDocument(workspace, '/fixture/fia.tip.yaml', text);
}

const unguarded = (workspace: Workspace) =>
  findingsIn(workspace).filter(({ code }) => code === 'unguarded-text');

describe('where the guard cannot look', () => {
  it('it says so once, at the head of the file: a language whose words are not known', () => {
    const found = unguarded(under({ language: 'fr' }, 'La victime, Amina, a été libérée.'));
    assert.deepEqual(
      found.map(({ message }) => inEnglish(message).slice(0, 60)),
      ['Names of victims are looked for in English and Urdu only, an'],
    );
    assert.equal(found[0]?.span.start, 'questionnaire: '.length);
  });

  it('it says so of a country whose numbers are not known', () => {
    const found = unguarded(under({ currency: 'BDT' }, 'x'));
    assert.match(
      inEnglish(found[0]?.message ?? ''),
      /^Numbers of documents and telephones are looked for as Pakistan has them/,
    );
  });

  it('it says so of a text in another script, and not of English and Urdu', () => {
    assert.equal(unguarded(under({}, 'ভুক্তভোগীর নাম আয়েশা।')).length, 1);
    assert.equal(unguarded(under({}, 'पीड़िता का नाम आयशा है।')).length, 1);
    assert.equal(unguarded(under({ language: 'ur' }, 'متاثرہ خواتین کو شیلٹر بھیجا گیا۔')).length, 0);
    assert.equal(unguarded(under({}, 'Émigrés – naïve façade, 12 women.')).length, 0);
  });
});

const MANIFEST = `questionnaire: ${ID}\nsubmission:\n  title: Response\n`;
const FILE = `questionnaire: ${ID}\nrespondent: FIA\nprotection:\n  protection-5: The girl from Gulshan Kada came in May. The boy from Umeed Gul came in June.\n`;

function open(manifest: string): readonly Finding[] {
  const workspace = workspaceOf([
    { path: 'submission.tip.yaml', text: manifest },
    { path: 'fia.tip.yaml', text: FILE },
  ]);
  return submissionsOf(workspace).flatMap(withheldBy);
}

describe('the name of an institution', () => {
  it('is said once for everywhere, by a fix that keeps those that were said before', () => {
    let manifest = MANIFEST;
    for (const left of [2, 1]) {
      const found = open(manifest);
      assert.deepEqual(
        found.map(({ code }) => code),
        Array(left).fill('possible-victim-name'),
      );
      const fix = found[0]
        ?.fixes()
        .find(({ title }) => inEnglish(title) === 'It is the name of an institution, everywhere');
      assert.deepEqual(
        fix?.edits.map(({ path }) => path),
        ['/fixture/submission.tip.yaml'],
      );
      manifest = applyEdits(manifest, fix?.edits ?? []);
    }
    assert.equal(manifest, `${MANIFEST}  privacy:\n    institutions: [Gulshan Kada, Umeed Gul]\n`);
    assert.deepEqual(open(manifest), []);
  });
});
