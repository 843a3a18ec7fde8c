import assert from 'node:assert/strict';
import { withDocument } from '../../server/src/model/workspace.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

/** A second definition is needed for it, which a fixture cannot hold. */
describe('different-questionnaire', () => {
  it('is found where a file answers another questionnaire than its submission', () => {
    const shipped = workspaceOf([]);
    const [questionnaire] = shipped.questionnaires.values();
    assert.ok(questionnaire);
    const other = { ...questionnaire, id: 'tip-pakistan-2022' };
    let workspace = {
      ...shipped,
      shipped: new Map([...shipped.shipped, [other.id, other] as const]),
    };
    const add = (name: string, text: string) => {
      workspace = withDocument(workspace, `${FOLDER}/${name}`, text) as typeof workspace;
    };
    add('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n');
    add('fia.tip.yaml', 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n');
    add('mohr.tip.yaml', 'questionnaire: tip-pakistan-2022\nrespondent: MOHR\n');
    const found = findingsIn(workspace).filter(({ code }) => code === 'different-questionnaire');
    assert.deepEqual(
      found.map(({ path, message }) => ({ path, message: inEnglish(message) })),
      [
        {
          path: `${FOLDER}/mohr.tip.yaml`,
          message:
            'This file answers tip-pakistan-2022, but the submission answers tip-pakistan-2021; correct one of the two, or move the file.',
        },
      ],
    );
  });
});
