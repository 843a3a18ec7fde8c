import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { WRITTEN } from '../../server/src/host/written.ts';
import { tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';

const FIA = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1: 4\n';

describe('tip compile', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('writes both files, says where, and exits with 1 for a DRAFT', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    const { code, out, err } = tip(folder.path, 'compile');
    assert.equal(code, 1);
    assert.deepEqual(out.trim().split('\n'), [
      join(folder.path, 'report/tip-pakistan-2021-DRAFT.docx'),
      join(folder.path, 'report/tip-pakistan-2021-DRAFT.xlsx'),
    ]);
    assert.deepEqual(err.split('\n'), [
      'The report is marked DRAFT: 1 error remains, 95 questions are not answered and 1 answer is not final.',
      '  fia.tip.yaml  atu-1 (draft)',
      'Run tip check to see what is wrong or missing.',
      '',
    ]);
  });

  it('writes the formats asked for to the folder asked for, the same bytes each time', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    tip(folder.path, 'compile', '--format', 'xlsx', '--output', 'one');
    tip(folder.path, 'compile', '--format', 'xlsx', '--output', 'two');
    assert.deepEqual(readdirSync(join(folder.path, 'one')), [WRITTEN, 'tip-pakistan-2021-DRAFT.xlsx']);
    const [one, two] = ['one', 'two'].map(name =>
      readFileSync(join(folder.path, name, 'tip-pakistan-2021-DRAFT.xlsx')),
    );
    assert.ok(one?.equals(two ?? Buffer.alloc(0)));
  });

  it('C2: marks it as DRAFT where only answers are missing, however quiet the findings are', () => {
    folder = testFolder({
      'submission.tip.yaml':
        'questionnaire: tip-pakistan-2021\nsubmission:\n  respondents: [{id: FIA, sections: [atu-1, atu-3]}]\n  severity: {incomplete-section: off, missing-source: off}\n',
      'fia.tip.yaml': FIA.replace('respondent: FIA\n', 'respondent: FIA\nstatus: final\n'),
    });
    for (const edition of ['internal', 'external']) {
      const { code, err } = tip(folder.path, 'compile', '--edition', edition, '--format', 'docx');
      assert.deepEqual(
        { code, err },
        {
          code: 1,
          err: 'The report is marked DRAFT: 1 question is not answered.\nRun tip check to see what is wrong or missing.\n',
        },
      );
    }
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
    assert.deepEqual(readdirSync(join(folder.path, 'in/report')), [WRITTEN, 'tip-pakistan-2021-DRAFT.xlsx']);
  });

  it('writes the edition to be sent under a name of its own', () => {
    folder = testFolder();
    const sample = join(root, 'samples/complete');
    const { code, err } = tip(sample, 'compile', '--edition', 'external', '--output', folder.path);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual(readdirSync(folder.path), [
      WRITTEN,
      'tip-pakistan-2021-external.docx',
      'tip-pakistan-2021-external.xlsx',
    ]);
  });

  it('writes no report over that of another submission, in whichever order two are compiled into one folder', () => {
    const atu = (figure: number) => `${FIA}atu:\n  atu-1: ${figure}\n`;
    folder = testFolder({ 'a/fia.tip.yaml': atu(4), 'b/fia.tip.yaml': atu(7) });
    tip(folder.path, 'compile', 'a', '--output', 'x');
    const before = readdirSync(join(folder.path, 'x')).map(name =>
      readFileSync(join(folder.path, 'x', name)),
    );
    const { code, out, err } = tip(folder.path, 'compile', 'b', '--output', 'x');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(
      err,
      /Nothing was written: tip-pakistan-2021-DRAFT\.docx in x was compiled from another submission \(.*\/a\); choose another output folder for this one, or move that report away first\.\n$/,
    );
    assert.deepEqual(
      readdirSync(join(folder.path, 'x')).map(name => readFileSync(join(folder.path, 'x', name))),
      before,
    );
    // Named in another way it is the same submission still.
    symlinkSync(join(folder.path, 'a'), join(folder.path, 'linked'));
    for (const same of ['a', 'a/fia.tip.yaml', 'linked', join(folder.path, 'a')])
      assert.equal(tip(folder.path, 'compile', same, '--output', './x/').code, 1, same);
  }).timeout(90_000);

  it('S1: calls what its drafters call a draft a DRAFT, in whichever edition, until the lead accepts drafts', () => {
    const sample = join(root, 'samples/complete');
    const text = readFileSync(join(sample, 'labour-punjab.tip.yaml'), 'utf8');
    const manifest = readFileSync(join(sample, 'submission.tip.yaml'), 'utf8');
    folder = testFolder({
      'a/submission.tip.yaml': manifest,
      'a/labour-punjab.tip.yaml': text.replace('status: final', 'status: draft'),
      'a/meetings-of-committees.csv': '',
    });
    const { code, out, err } = tip(folder.path, 'compile', 'a', '--edition', 'external');
    assert.equal(code, 1);
    assert.match(out, /tip-pakistan-2021-external-DRAFT\.docx\n.*-external-DRAFT\.xlsx\n$/);
    assert.match(
      err,
      /^The report is marked DRAFT: 10 answers are not final\.\n {2}a\/labour-punjab\.tip\.yaml {2}laws-6 \(draft\),/,
    );
    assert.equal(tip(folder.path, 'compile', 'a').code, 1);
    folder.write('a/submission.tip.yaml', `${manifest}\n  output: {accept-drafts: yes}\n`);
    const accepted = tip(folder.path, 'compile', 'a', '--edition', 'external');
    assert.deepEqual(
      [accepted.code, readdirSync(join(folder.path, 'a/report'))],
      [
        0,
        [
          WRITTEN,
          'tip-pakistan-2021-DRAFT.docx',
          'tip-pakistan-2021-DRAFT.xlsx',
          'tip-pakistan-2021-external.docx',
          'tip-pakistan-2021-external.xlsx',
        ],
      ],
    );
    assert.equal(
      accepted.err,
      ['docx', 'xlsx']
        .map(
          format =>
            `tip-pakistan-2021-external-DRAFT.${format} was of an earlier compile and nobody had changed it: it was removed.\n`,
        )
        .join(''),
    );
  });

  it('leaves the old report whole where the new one cannot be put in its place', () => {
    folder = testFolder({ 'fia.tip.yaml': FIA, 'report/keep.txt': 'old' });
    // A folder of that name cannot be replaced by a file, whoever runs the test.
    mkdirSync(join(folder.path, 'report/tip-pakistan-2021-DRAFT.docx'));
    const { code, err } = tip(folder.path, 'compile', '--format', 'docx');
    assert.equal(code, 2);
    assert.match(err, /tip-pakistan-2021-DRAFT\.docx could not be (written|replaced)/);
    const left = readdirSync(join(folder.path, 'report')).filter(name => name !== WRITTEN);
    assert.deepEqual(left.sort(), ['keep.txt', 'tip-pakistan-2021-DRAFT.docx']);
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
    assert.deepEqual(readdirSync(join(folder.path, 'real/report')), [
      WRITTEN,
      'tip-pakistan-2021-DRAFT.xlsx',
    ]);
  });

  it('says what is wrong with the call, and exits with 2', () => {
    folder = testFolder({ 'a/fia.tip.yaml': FIA, 'b/fia.tip.yaml': FIA, 'empty/x.txt': '' });
    for (const [args, words] of [
      [['nowhere'], /There is no file or folder nowhere\./],
      [['empty'], /There is no response file \(\*\.tip\.yaml\) in empty/],
      [['a', 'b'], /^b is one name too many: tip compile takes \[PATH\]\.\n$/],
      [
        ['a', '--format', 'pdf'],
        /^--format takes docx or xlsx, or several with commas between, not pdf\.\n$/,
      ],
      [['a', '--edition', 'public'], /^--edition takes internal or external, not public\.\n$/],
      [[], /There are 2 submissions below this folder; name one of a, b/],
    ] as const) {
      const { code, err } = tip(folder.path, 'compile', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, words);
    }
  });
});
