import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root, tipHere } from '../support/tip.ts';

describe('tip questionnaire', () => {
  it('lists the 154 IDs that take an answer', () => {
    const { code, out } = tip(root, 'questionnaire');
    assert.equal(code, 0);
    const ids = out.split('\n').flatMap(line => /^ {2}(\S+) +\S/.exec(line)?.[1] ?? []);
    assert.equal(ids.length, 154);
    assert.equal(new Set(ids).size, 154);
    assert.ok(
      ids.includes('prevention-2.c') && ids.includes('statistics-table') && !ids.includes('prevention-2'),
    );
  });

  it('says which questionnaires there are where one is unknown', () => {
    const { code, err } = tip(root, 'questionnaire', 'tip-pakistan-2099');
    assert.equal(code, 2);
    assert.match(err, /There is no questionnaire tip-pakistan-2099; there is tip-pakistan-2021\./);
  });
});

describe('X1: tip questionnaire knows the definitions of a submission', function () {
  this.timeout(60_000);
  const shipped = readFileSync(join(root, 'schema/questionnaires/tip-pakistan-2021.yaml'), 'utf8');
  const own = (id: string) => shipped.replace(/^id: .*$/m, `id: ${id}`);
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('of the working folder, of a folder, and of the manifest above it', async () => {
    folder = testFolder({
      'a/submission.tip.yaml': 'questionnaire: tip-next-year\nsubmission: {lead: FIA}\n',
      'a/next.questionnaire.yaml': own('tip-next-year'),
      'a/responses/fia.tip.yaml': 'questionnaire: tip-next-year\nrespondent: FIA\n',
      'b/notes.txt': 'x',
    });
    const listed = async (from: string, ...args: string[]) => {
      const { code, out } = await tipHere(join(folder.path, from), 'questionnaire', ...args);
      return [code, ...out.split('\n').flatMap(line => /^(tip-[\w-]+): /.exec(line)?.[1] ?? [])];
    };
    assert.deepEqual(await listed('a', 'tip-next-year'), [0, 'tip-next-year']);
    assert.deepEqual(await listed('a'), [0, 'tip-pakistan-2021', 'tip-next-year']);
    assert.deepEqual(await listed('a/responses', 'tip-next-year'), [0, 'tip-next-year']);
    for (const path of [
      '../a',
      '../a/responses',
      '../a/responses/fia.tip.yaml',
      '../a/next.questionnaire.yaml',
    ]) {
      assert.deepEqual(await listed('b', 'tip-next-year', path), [0, 'tip-next-year'], path);
      assert.deepEqual(await listed('b', path), [0, 'tip-pakistan-2021', 'tip-next-year'], path);
    }
    assert.deepEqual(await listed('', 'a'), [0, 'tip-pakistan-2021', 'tip-next-year']);
    assert.deepEqual(await listed('b'), [0, 'tip-pakistan-2021']);
    assert.deepEqual(tip(join(folder.path, 'b'), 'questionnaire', 'tip-next-year'), {
      code: 2,
      out: '',
      err: 'There is no questionnaire tip-next-year; there is tip-pakistan-2021.\n',
    });
    assert.equal(
      tip(join(folder.path, 'a'), 'questionnaire', 'tip-nxt-year').err,
      'There is no questionnaire tip-nxt-year; did you mean tip-next-year?\n',
    );
    assert.equal(
      tip(folder.path, 'questionnaire', './nowhere').err,
      'There is no file or folder ./nowhere.\n',
    );
  });

  it('and says which of them cannot be used; none steers the terminal', () => {
    folder = testFolder({
      'broken.questionnaire.yaml': own('7'),
      'next.questionnaire.yaml': own('tip-next-year').replace(/^short-title: .*$/m, 'short-title: "x\\e[2J"'),
    });
    const { code, out, err } = tip(folder.path, 'questionnaire');
    assert.equal(code, 0);
    assert.match(err, /^broken\.questionnaire\.yaml: This definition cannot be used: id [^\n]*\n$/);
    assert.match(out, /^tip-next-year: /m);
    assert.ok(!out.includes('\u001b'));
  });
});
