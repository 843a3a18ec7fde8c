import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root, tip } from '../support/tip.ts';

const FIA = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1: 4\n';

describe('tip compile', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('writes both files, says where, and exits with 1 for a DRAFT', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    const { code, out, err } = tip(folder.path, 'compile');
    assert.equal(code, 1);
    assert.deepEqual(out.trim().split('\n'), [
      join(folder.path, 'report/tip-pakistan-2021.docx'),
      join(folder.path, 'report/tip-pakistan-2021.xlsx'),
    ]);
    assert.match(err, /^The report is marked DRAFT: \d+ errors? found\. Run tip check to see them\.\n$/);
  });

  it('writes the formats asked for to the folder asked for, the same bytes each time', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    tip(folder.path, 'compile', '--format', 'xlsx', '--output', 'one');
    tip(folder.path, 'compile', '--format', 'xlsx', '--output', 'two');
    assert.deepEqual(readdirSync(join(folder.path, 'one')), ['tip-pakistan-2021.xlsx']);
    const [one, two] = ['one', 'two'].map(name =>
      readFileSync(join(folder.path, name, 'tip-pakistan-2021.xlsx')),
    );
    assert.ok(one?.equals(two ?? Buffer.alloc(0)));
  });

  it('compiles a submission without any error to a clean report, and exits with 0', () => {
    folder = testFolder();
    const sample = join(import.meta.dirname ?? __dirname, '../../samples/complete');
    const { code, err } = tip(sample, 'compile', '--output', folder.path);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
  });

  it('withholds the edition to be sent while a victim may be identified, and says where without saying what', () => {
    folder = testFolder({
      'in/submission.tip.yaml':
        'questionnaire: tip-pakistan-2021\nsubmission: {severity: {named-victim: off}, output: {edition: external}}\n',
      'in/fia.tip.yaml': `${FIA}protection:\n  protection-5: A victim named Fulana (12345-1234567-1).\n`,
    });
    const { code, out, err } = tip(folder.path, 'compile', 'in');
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.deepEqual(err.trimEnd().split('\n'), [
      'Nothing was compiled to be sent: in 2 places a victim may be identified. Mend each of them, or explain it there.',
      '  in/fia.tip.yaml:6:32  This looks like the name of a victim; leave it out of the report.  (named-victim)',
      '  in/fia.tip.yaml:6:40  This looks like the number of an identity card (CNIC, NICOP or B-form), which leads to one person; take it out.  (identity-number)',
    ]);
    assert.equal(existsSync(join(folder.path, 'in/report')), false);
    // The agencies' own is compiled all the same.
    tip(folder.path, 'compile', 'in', '--edition', 'internal', '--format', 'xlsx');
    assert.deepEqual(readdirSync(join(folder.path, 'in/report')), ['tip-pakistan-2021.xlsx']);
  });

  it('writes the edition to be sent under a name of its own', () => {
    folder = testFolder();
    const sample = join(root, 'samples/complete');
    const { code, err } = tip(sample, 'compile', '--edition', 'external', '--output', folder.path);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual(readdirSync(folder.path), [
      'tip-pakistan-2021-external.docx',
      'tip-pakistan-2021-external.xlsx',
    ]);
  });

  it('leaves the old report whole where the new one cannot be put in its place', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA, 'report/keep.txt': 'old' });
    // A folder of that name cannot be replaced by a file, whoever runs the test.
    mkdirSync(join(folder.path, 'report/tip-pakistan-2021.docx'));
    const { code, err } = tip(folder.path, 'compile', '--format', 'docx');
    assert.equal(code, 2);
    assert.match(err, /tip-pakistan-2021\.docx could not be (written|replaced)/);
    assert.deepEqual(readdirSync(join(folder.path, 'report')).sort(), ['keep.txt', 'tip-pakistan-2021.docx']);
  });

  it('refuses an output folder of the manifest that lies outside the submission', () => {
    const manifest = 'questionnaire: tip-pakistan-2021\nsubmission:\n  output: {folder: ../elsewhere}\n';
    folder = testFolder({ 'in/submission.tip.yaml': manifest, 'in/fia.tip.yaml': FIA });
    const { code, err } = tip(folder.path, 'compile', 'in');
    assert.equal(code, 2);
    assert.match(err, /output folder \.\.\/elsewhere does not lie inside the submission/);
    assert.equal(existsSync(join(folder.path, 'elsewhere')), false);
  });

  it('refuses an output folder that is a link out of the submission', () => {
    folder = testFolder({ 'in/fia.tip.yaml': FIA, 'elsewhere/x.txt': '' });
    symlinkSync(join(folder.path, 'elsewhere'), join(folder.path, 'in/report'));
    const { code, err } = tip(folder.path, 'compile', 'in');
    assert.equal(code, 2);
    assert.match(err, /The output folder report is a link that leads out of the submission/);
    assert.deepEqual(readdirSync(join(folder.path, 'elsewhere')), ['x.txt']);
  });

  it('writes into a submission that is itself reached by a link', () => {
    folder = testFolder({ 'real/fia.tip.yaml': FIA });
    symlinkSync(join(folder.path, 'real'), join(folder.path, 'linked'));
    assert.equal(tip(folder.path, 'compile', 'linked', '--format', 'xlsx').code, 1);
    assert.deepEqual(readdirSync(join(folder.path, 'real/report')), ['tip-pakistan-2021.xlsx']);
  });

  it('says what is wrong with the call, and exits with 2', () => {
    folder = testFolder({ 'a/fia.tip.yaml': FIA, 'b/fia.tip.yaml': FIA, 'empty/x.txt': '' });
    for (const [args, words] of [
      [['nowhere'], /There is no file or folder nowhere\./],
      [['empty'], /There is no response file \(\*\.tip\.yaml\) in empty/],
      [['a', 'b'], /compile takes one submission/],
      [['a', '--format', 'pdf'], /docx and xlsx, not pdf/],
      [['a', '--edition', 'public'], /internal and external, not public/],
      [[], /There are 2 submissions below this folder; name one of a, b/],
    ] as const) {
      const { code, err } = tip(folder.path, 'compile', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, words);
    }
  });
});
