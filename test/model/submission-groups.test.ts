import assert from 'node:assert/strict';
import { groupsIn } from '../../server/src/model/submission-groups.ts';
import { withUnreadable } from '../../server/src/model/workspace.ts';
import { t } from '../../server/src/text/l10n.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';

const known = 'questionnaire: tip-pakistan-2021\n';

function groupsOf(files: Readonly<Record<string, string>>, unreadable: readonly string[] = []): string[] {
  let workspace = workspaceOf(Object.entries(files).map(([path, text]) => ({ path, text })));
  for (const path of unreadable)
    workspace = withUnreadable(workspace, `${FOLDER}/${path}`, t('It cannot be read.'));
  const name = (path: string) => path.slice(FOLDER.length + 1);
  return groupsIn(workspace).map(({ manifest, leftOutBy, documents, unreadable: damaged }) =>
    [
      manifest ? `${name(manifest.path)}:` : leftOutBy ? `left out by ${name(leftOutBy.path)}:` : 'a folder:',
      ...documents.map(({ path }) => name(path)),
      ...[...damaged.keys()].map(path => `(${name(path)})`),
    ].join(' '),
  );
}

describe('the files of a submission', () => {
  it('are those below the nearest manifest that its patterns name', () => {
    const files = {
      'submission.tip.yaml': `${known}submission: {files: [./responses/*.tip.yaml, 'old\\*.tip.yaml']}`,
      'responses/fia.tip.yaml': known,
      'old/mofa.tip.yaml': known,
      'mohr.tip.yaml': known,
      'next/submission.tip.yaml': known,
      'next/fia.tip.yaml': known,
      'approvals.tip.yaml': 'fia: {}',
    };
    assert.deepEqual(groupsOf(files, ['responses/scan.tip.yaml']), [
      'next/submission.tip.yaml: next/fia.tip.yaml',
      'submission.tip.yaml: old/mofa.tip.yaml responses/fia.tip.yaml (responses/scan.tip.yaml)',
      'left out by submission.tip.yaml: mohr.tip.yaml',
    ]);
  });

  it('are those of one folder where there is no manifest', () => {
    assert.deepEqual(
      groupsOf({ 'a/fia.tip.yaml': known, 'b/fia.tip.yaml': known, 'a/mofa.tip.yaml': known }),
      ['a folder: a/fia.tip.yaml a/mofa.tip.yaml', 'a folder: b/fia.tip.yaml'],
    );
  });

  it('stay together where one names no questionnaire, a misspelt one, or cannot be read', () => {
    const files = {
      'a.tip.yaml': 'respondent: FIA\n',
      'b.tip.yaml': known,
      'c.tip.yaml': 'questionnaire: tip-pakistan-2012\n',
    };
    assert.deepEqual(groupsOf(files, ['d.tip.yaml']), [
      'a folder: a.tip.yaml b.tip.yaml c.tip.yaml (d.tip.yaml)',
    ]);
    assert.deepEqual(groupsOf({}, ['d.tip.yaml']), ['a folder: (d.tip.yaml)']);
  });

  it('do not depend on the order in which the files were read', () => {
    const files = [
      ['responses/fia.tip.yaml', known],
      ['a.tip.yaml', known],
      ['other/submission.tip.yaml', known],
      ['again/submission.tip.yaml', known],
      ['b.tip.yaml', 'respondent: FIA\n'],
    ] as const;
    const damaged = ['c/d.tip.yaml', 'c/a.tip.yaml'];
    assert.deepEqual(
      groupsOf(Object.fromEntries(files.toReversed()), damaged.toReversed()),
      groupsOf(Object.fromEntries(files), damaged),
    );
  });
});
