import assert from 'node:assert/strict';
import { folderOfFiles, submissionFolders } from '../../client/src/submission-folders.ts';

describe('the submissions of a workspace', () => {
  it('are the folders of the manifests, with the response files nearest below each', () => {
    const found = submissionFolders([
      'file:///w/submission.tip.yaml',
      'file:///w/responses/fia.tip.yaml',
      'file:///w/responses/mofa.tip.yml',
      'file:///w/approvals.tip.yaml',
      'file:///w/punjab/submission.tip.yml',
      'file:///w/punjab/swd.tip.yaml',
    ]);
    assert.deepEqual(found, [
      {
        folder: 'file:///w',
        files: ['file:///w/responses/fia.tip.yaml', 'file:///w/responses/mofa.tip.yml'],
      },
      { folder: 'file:///w/punjab', files: ['file:///w/punjab/swd.tip.yaml'] },
    ]);
  });

  it('are, without a manifest above, the folders that hold response files', () => {
    const found = submissionFolders(['file:///w/2021/a.tip.yaml', 'file:///w/2020/b.tip.yaml']);
    assert.deepEqual(
      found.map(({ folder }) => folder),
      ['file:///w/2020', 'file:///w/2021'],
    );
  });

  it('are not mixed up by folders whose names begin alike', () => {
    const found = submissionFolders(['file:///w/a/submission.tip.yaml', 'file:///w/ab/x.tip.yaml']);
    assert.deepEqual(found, [
      { folder: 'file:///w/a', files: [] },
      { folder: 'file:///w/ab', files: ['file:///w/ab/x.tip.yaml'] },
    ]);
  });
});

describe('the folder for one more response file', () => {
  it('is the one that holds most of them', () => {
    const files = ['file:///w/lead.tip.yaml', 'file:///w/r/a.tip.yaml', 'file:///w/r/b.tip.yaml'];
    assert.equal(folderOfFiles({ folder: 'file:///w', files }), 'file:///w/r');
  });

  it("is the manifest's own while there is none, or as many as elsewhere", () => {
    assert.equal(folderOfFiles({ folder: 'file:///w', files: [] }), 'file:///w');
    const files = ['file:///w/lead.tip.yaml', 'file:///w/r/a.tip.yaml'];
    assert.equal(folderOfFiles({ folder: 'file:///w', files }), 'file:///w');
  });
});
