import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { shippedWorkspace } from '../../server/src/host/load-workspace.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { readPrevious, withPrevious } from '../../server/src/host/previous.ts';
import { contributionsOf } from '../../server/src/model/contributions.ts';
import { type Submission, submissionAt } from '../../server/src/model/submission.ts';
import { type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';

/** A manifest, and the only file of its year. */
function yearOf(year: string, previous?: string): Record<string, string> {
  const named = previous === undefined ? '{title: The first}' : `{previous: ${previous}}`;
  return {
    [`${year}/submission.tip.yaml`]: `questionnaire: tip-pakistan-2021\nsubmission: ${named}\n`,
    [`${year}/fia.tip.yaml`]: fiaOf(year),
  };
}

function fiaOf(victims: string): string {
  return `questionnaire: tip-pakistan-2021\nrespondent: FIA\nidentification:\n  identification-2: ${victims}\n`;
}

/** The years of a submission, the latest first, each as what its answer says; where nothing more is known, the reason. */
function yearsOf({ previous, ...submission }: Submission): string[] {
  const [answer] = contributionsOf(submission).get('identification-2') ?? [];
  const own = answer === undefined ? 'no answer' : (answer.response.text.trim().split(': ').at(-1) ?? '');
  if (previous === undefined) return [own];
  return [own, ...(previous.kind === 'submission' ? yearsOf(previous.submission) : [previous.kind])];
}

describe('last year’s submission', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  const opened = (workspace: Workspace, ...years: string[]) =>
    years.reduce(
      (all, year) =>
        ['submission', 'fia'].reduce((known, name) => {
          const text = FILES(year)[`${year}/${name}.tip.yaml`] ?? '';
          return withDocument(known, `${folder.path}/${year}/${name}.tip.yaml`, text);
        }, all),
      workspace,
    );
  const FILES = (year: string) => yearOf(year, year === '2018' ? '../2021' : `../${Number(year) - 1}`);
  const years = (workspace: Workspace) => {
    const submission = submissionAt(workspace, `${folder.path}/2021`);
    assert.ok(submission);
    return yearsOf(submission);
  };

  it('is the same whether its folder is open or on the disk, with those before it, however manifests name each other', async () => {
    const all = ['2021', '2020', '2019', '2018'];
    folder = testFolder(Object.assign({}, ...all.map(FILES)));
    for (let open = 1; open <= all.length; open++) {
      const workspace = await withPrevious(nodeHost, opened(shippedWorkspace(), ...all.slice(0, open)));
      assert.deepEqual(years(workspace), all, `${open} of the folders are open`);
    }
  });

  it('says what is there instead, and is unknown until somebody looks', async () => {
    folder = testFolder({ ...FILES('2021'), '2020/notes.txt': 'nothing of ours' });
    const workspace = opened(shippedWorkspace(), '2021');
    assert.deepEqual(years(workspace), ['2021']);
    assert.deepEqual(years(await withPrevious(nodeHost, workspace)), ['2021', 'empty']);
    rmSync(`${folder.path}/2020`, { recursive: true });
    assert.deepEqual(years(await withPrevious(nodeHost, workspace)), ['2021', 'absent']);
  });

  it('stays the same value while this year’s is typed, and when its files are read again', async () => {
    folder = testFolder({ ...FILES('2021'), ...yearOf('2020') });
    const before = await withPrevious(nodeHost, opened(shippedWorkspace(), '2021'));
    const after = withDocument(before, `${folder.path}/2021/fia.tip.yaml`, fiaOf('7'));
    const again = { ...after, previous: await readPrevious(nodeHost, after) };
    const [one, other, third] = [before, after, again].map(
      workspace => submissionAt(workspace, `${folder.path}/2021`)?.previous,
    );
    assert.ok(one?.kind === 'submission' && other?.kind === 'submission' && third?.kind === 'submission');
    assert.equal(one.submission, other.submission);
    assert.equal(one.submission, third.submission);
    folder.write('2020/fia.tip.yaml', fiaOf('2999'));
    assert.deepEqual(years({ ...again, previous: await readPrevious(nodeHost, again) }), ['7', '2999']);
  });
});
