import assert from 'node:assert/strict';
import { join } from 'node:path';
import { showHidden } from '../../server/src/text/hidden.ts';
import { tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { assertSarif } from '../support/sarif.ts';
import { root, tipHere } from '../support/tip.ts';
import { readGithub, readJson, readJunit, readSarif, readText } from '../support/told.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const BAD = `${HEAD}trends:\n  trends-1:\n    "]]>::error::%0A, <b>😀\u001b[2J": x\n    sorce: '{0} [a](b)'\n`;
const NAMES = [
  'a, b: c%25.tip.yaml',
  'x::error::y,z=1.tip.yaml',
  '#]]>&<i>"\'.tip.yaml',
  '😀 پنجاب.tip.yaml',
  'a\nb\u001b.tip.yaml',
  'deep/ü/%2e%2e.tip.yaml',
];
const DRAFTS = [
  'questionnaire: tip-pakistan-2021',
  'submission:',
  '  lead: FIA',
  '  respondents: [{id: FIA, sections: [atu]}]',
  '  severity:',
  '    incomplete-section: {level: off, reason: illustrative}',
  '    unbegun-sections: {level: off, reason: "100% ::error::, illustrative"}',
  '    missing-source: {level: off, reason: illustrative}',
  '',
].join('\n');

describe('X1: tip check --format', function () {
  this.timeout(60_000);
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('tells the same in every format, whatever files are called and hold', () => {
    folder = testFolder(Object.fromEntries(NAMES.map(name => [name, BAD])));
    const all = JSON.parse(tip(folder.path, 'check', '--format', 'json').out);
    const json = readJson(JSON.stringify(all));
    assert.ok(json.length >= 2 * NAMES.length, `${json.length} findings`);
    assert.deepEqual(new Set(json.map(({ file }) => file)), new Set(NAMES));
    const drafts = all.progress.filter(({ missing }: { missing: number }) => missing > 0).length;
    const where = ({ file, line, column, code }: (typeof json)[number]) => [
      showHidden(file),
      line,
      column,
      code,
    ];
    const sarif = tip(folder.path, 'check', '--format', 'sarif');
    assert.equal(assertSarif(sarif.out).results.length, json.length + drafts);
    assert.deepEqual(readSarif(sarif.out).slice(0, json.length).map(where), json.map(where));
    assert.deepEqual(
      readSarif(sarif.out)
        .slice(0, json.length)
        .map(({ message }) => message),
      json.map(({ message }) => message),
    );
    const junit = readJunit(tip(folder.path, 'check', '--format', 'junit').out);
    assert.deepEqual(junit.slice(0, json.length).map(where), json.map(where));
    assert.equal(
      junit.filter(({ failed }) => failed).length,
      json.filter(({ level }) => level === 'error').length + drafts,
    );
    const github = readGithub(tip(folder.path, 'check', '--format', 'github').out.trimEnd());
    assert.deepEqual(
      github.slice(0, json.length).map(({ file, line, code }) => [file, line, code]),
      json.map(({ file, line, code }) => [showHidden(file), line, code]),
    );
    const text = readText(tip(folder.path, 'check').out);
    assert.deepEqual(
      text.map(({ line, column, code }) => [line, column, code]),
      json.map(({ line, column, code }) => [line, column, code]),
    );
  });

  it('says in each format why it ends with 1 where only answers are missing, and what is not reported', () => {
    folder = testFolder({ 'submission.tip.yaml': DRAFTS, 'fia.tip.yaml': HEAD });
    const sentence = '0 of 7 answered; 7 missing, so the report is a draft.';
    for (const format of ['text', 'sarif', 'junit', 'github'] as const) {
      const { code, out } = tip(folder.path, 'check', '--format', format);
      assert.equal(code, 1, format);
      assert.ok(out.includes(sentence), `${format}: ${out}`);
      assert.match(out, /Not reported: unbegun-sections \(100%(25)? ::error::, illustrative\)/);
    }
    const [draft] = readSarif(tip(folder.path, 'check', '--format', 'sarif').out);
    assert.deepEqual(draft, {
      file: 'submission.tip.yaml',
      line: 1,
      column: 1,
      code: 'DRAFT',
      level: 'error',
      message: sentence,
    });
    const [first] = readGithub(tip(folder.path, 'check', '--format', 'github').out.trimEnd());
    assert.deepEqual([first?.level, first?.file, first?.message], ['error', 'submission.tip.yaml', sentence]);
    const one = tip(folder.path, 'check', 'fia.tip.yaml', '--format', 'github').out;
    assert.match(one, /^::error file=fia\.tip\.yaml,line=1,title=DRAFT::FIA: 0 of 7 answered/);
  });

  it('says in each format that nothing is wrong', () => {
    folder = testFolder();
    const sample = join(root, 'samples/complete');
    assertSarif(tip(sample, 'check', '--format', 'sarif').out);
    const junit = tip(sample, 'check', '--format', 'junit');
    assert.equal(junit.code, 0);
    assert.ok(readJunit(junit.out).length > 1 && readJunit(junit.out).every(({ failed }) => !failed));
    const github = tip(sample, 'check', '--format', 'github');
    assert.deepEqual([github.code, /^::(error|warning)/m.test(github.out)], [0, false]);
    assert.match(github.out, /^::notice::10 of 10 answered/m);
  });

  it('names files from the working folder, and what lies elsewhere by its whole path', () => {
    folder = testFolder({ 'in/fia.tip.yaml': BAD, 'other/x.txt': '' });
    const uris = (from: string, ...paths: string[]) =>
      new Set(
        assertSarif(tip(join(folder.path, from), 'check', ...paths, '--format', 'sarif').out).results.map(
          (result: any) => result.locations[0].physicalLocation.artifactLocation.uri,
        ),
      );
    assert.deepEqual(uris('in'), new Set(['fia.tip.yaml']));
    assert.deepEqual(uris('', 'in'), new Set(['in/fia.tip.yaml']));
    assert.deepEqual(uris('other', '../in'), new Set([`file://${folder.path}/in/fia.tip.yaml`]));
  });
});

describe('X1: tip check --fail-on', function () {
  this.timeout(60_000);
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('warning ends with 1 where nothing but a warning is found, in every format', async () => {
    folder = testFolder({
      'submission.tip.yaml': `${DRAFTS.replace(/ {4}[^]*/, '')}    missing-source: warning\n    missing-attachment: {level: off, reason: illustrative}\n`,
      'fia.tip.yaml': `${HEAD}status: final
atu:
  atu-1: 4
  atu-2: [{name: Karachi, place: sindh, staff: 4}, {name: Lahore, place: punjab, staff: 4}, {name: Quetta, place: balochistan, staff: 4}, {name: Peshawar, place: kpk, staff: 4}]
  atu-3: unchanged
  atu-4: {status: no-information, reason: The units keep no such record.}
  atu-5: They worked with the police of two provinces.
  atu-5.a: None.
  atu-5.b: No changes.
`,
    });
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const ends = (...args: string[]) => tipHere(folder.path, 'check', '--format', format, ...args);
      assert.deepEqual(
        [
          (await ends()).code,
          (await ends('--fail-on', 'error')).code,
          (await ends('--fail-on', 'warning')).code,
        ],
        [0, 0, 1],
        format,
      );
      assert.match((await ends('--fail-on=warning')).out, /missing-source/);
    }
    assert.equal(tip(folder.path, 'check', '--fail-on', 'warning').code, 1);
    const failed = async (...args: string[]) =>
      readJunit((await tipHere(folder.path, 'check', '--format', 'junit', ...args)).out).some(
        each => each.failed,
      );
    assert.deepEqual([await failed(), await failed('--fail-on', 'warning')], [false, true]);
  });

  it('takes error and warning, and says so', () => {
    folder = testFolder();
    assert.deepEqual(tip(folder.path, 'check', '--fail-on', 'hint'), {
      code: 2,
      out: '',
      err: '--fail-on takes error or warning, not hint.\n',
    });
  });
});
