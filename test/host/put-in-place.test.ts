import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { putInPlace } from '../../server/src/host/put-in-place.ts';
import { clearedSentences } from '../../server/src/host/standing-reports.ts';
import { WRITTEN } from '../../server/src/host/written.ts';
import type { Edition } from '../../server/src/model/manifest.ts';
import type { ReportFormat } from '../../server/src/model/report-format.ts';
import { type Submission, submissionsOf } from '../../server/src/model/submission.ts';
import { meeting } from '../faults/disk.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';

const [SUBMISSION = assert.fail()] = submissionsOf(
  workspaceOf([
    {
      path: 'main.tip.yaml',
      text: 'questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1: 4\n',
    },
  ]),
);
const DRAFT = { errors: 0, missing: 0, notFinal: 1 };
const BASE = 'tip-pakistan-2021';
/** Local time, as file names have it. */
const EDITED = new Date(2026, 10, 30, 14, 5, 20);

let folder: TestFolder;

interface Asked {
  readonly edition?: Edition;
  readonly draft?: boolean;
  readonly formats?: readonly ReportFormat[];
  readonly content?: string;
  /** The folder of the submission. */
  readonly of?: string;
}

async function compile({
  edition = 'internal',
  draft = false,
  formats = ['docx', 'xlsx'],
  content = 'new',
  of = FOLDER,
}: Asked) {
  const contents = new Map(formats.map(format => [format, Buffer.from(`${content} ${format}`)] as const));
  const { cleared, files } = await putInPlace(
    nodeHost,
    fromNative(folder.path),
    { ...(SUBMISSION as Submission), folder: of },
    {
      edition,
      draft: draft ? DRAFT : undefined,
      contents,
      pictures: new Map(),
    },
  );
  return { said: clearedSentences(cleared), files };
}

const standing = () =>
  readdirSync(folder.path)
    .filter(name => name !== WRITTEN)
    .sort();
const path = (name: string) => join(folder.path, name);
const edit = (name: string, words = 'typed by hand') => {
  writeFileSync(path(name), words);
  utimesSync(path(name), EDITED, EDITED);
};

describe('a report put in its place', () => {
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  it('is written over while it is as it was written, whatever time has passed', async () => {
    await compile({ content: 'one' });
    utimesSync(path(`${BASE}.docx`), EDITED, EDITED);
    assert.deepEqual((await compile({ content: 'two' })).said, []);
    assert.deepEqual(standing(), [`${BASE}.docx`, `${BASE}.xlsx`]);
    assert.equal(readFileSync(path(`${BASE}.docx`), 'utf8'), 'two docx');
  });

  it('S2: is kept beside the new one where somebody edited it, and that is said', async () => {
    await compile({ content: 'one' });
    edit(`${BASE}.docx`);
    const { said } = await compile({ content: 'two' });
    assert.deepEqual(said, [
      `${BASE}.docx was changed since it was compiled, and is kept as “${BASE} (edited 2026-11-30 14.05).docx”.`,
    ]);
    assert.deepEqual(standing(), [`${BASE} (edited 2026-11-30 14.05).docx`, `${BASE}.docx`, `${BASE}.xlsx`]);
    assert.equal(readFileSync(path(`${BASE} (edited 2026-11-30 14.05).docx`), 'utf8'), 'typed by hand');
    assert.equal(readFileSync(path(`${BASE}.docx`), 'utf8'), 'two docx');
  });

  it('S2: keeps what was edited within one minute twice, under two names', async () => {
    await compile({});
    edit(`${BASE}.docx`, 'first');
    await compile({});
    edit(`${BASE}.docx`, 'second');
    await compile({});
    assert.equal(readFileSync(path(`${BASE} (edited 2026-11-30 14.05).docx`), 'utf8'), 'first');
    assert.equal(readFileSync(path(`${BASE} (edited 2026-11-30 14.05) 2.docx`), 'utf8'), 'second');
  });

  it('keeps what stood there before anything was recorded, unless it is the same', async () => {
    edit(`${BASE}.docx`);
    writeFileSync(path(`${BASE}.xlsx`), 'new xlsx');
    assert.deepEqual((await compile({})).said, [
      `${BASE}.docx was there already, and nothing says who wrote it: it is kept as “${BASE} (edited 2026-11-30 14.05).docx”.`,
    ]);
  });

  for (const record of [
    '',
    '{',
    '[]',
    'null',
    '{"reports": 4}',
    '{"reports": [{"files": [{}]}, null]}',
    '\0',
  ]) {
    it(`keeps it where the record says nothing: ${JSON.stringify(record)}`, async () => {
      await compile({ content: 'one' });
      writeFileSync(path(WRITTEN), record);
      utimesSync(path(`${BASE}.docx`), EDITED, EDITED);
      const { said } = await compile({ content: 'two', formats: ['docx'] });
      assert.match(said.join(' '), /kept as “tip-pakistan-2021 \(edited 2026-11-30 14\.05\)\.docx”/);
    });
  }

  it('S1: a DRAFT takes the place of a report without that name, and the other way round', async () => {
    await compile({});
    const { said } = await compile({ draft: true });
    assert.deepEqual(standing(), [`${BASE}-DRAFT.docx`, `${BASE}-DRAFT.xlsx`]);
    assert.deepEqual(said, [
      `${BASE}.docx was of an earlier compile and nobody had changed it: it was removed.`,
      `${BASE}.xlsx was of an earlier compile and nobody had changed it: it was removed.`,
    ]);
    await compile({});
    assert.deepEqual(standing(), [`${BASE}.docx`, `${BASE}.xlsx`]);
  });

  it('S1: leaves no edited report under the other name, and none of a format that is not written', async () => {
    await compile({});
    edit(`${BASE}.docx`);
    utimesSync(path(`${BASE}.xlsx`), EDITED, EDITED);
    const { said } = await compile({ draft: true, formats: ['docx'] });
    assert.deepEqual(standing(), [
      `${BASE} (edited 2026-11-30 14.05).docx`,
      `${BASE} (older 2026-11-30 14.05).xlsx`,
      `${BASE}-DRAFT.docx`,
    ]);
    assert.equal(said.length, 2);
  });

  it('leaves the other edition alone', async () => {
    await compile({ edition: 'external' });
    await compile({ draft: true });
    assert.deepEqual(standing(), [
      `${BASE}-DRAFT.docx`,
      `${BASE}-DRAFT.xlsx`,
      `${BASE}-external.docx`,
      `${BASE}-external.xlsx`,
    ]);
  });

  it('R5: keeps the permissions of the file whose place it takes, under the other name too', async function () {
    if (process.platform === 'win32') this.skip();
    await compile({});
    for (const mode of [0o600, 0o640, 0o666, 0o444]) {
      chmodSync(path(`${BASE}.docx`), mode);
      await compile({ content: `${mode}` });
      assert.equal(statSync(path(`${BASE}.docx`)).mode & 0o777, mode);
      await compile({ content: `${mode}`, draft: true });
      assert.equal(statSync(path(`${BASE}-DRAFT.docx`)).mode & 0o777, mode);
      await compile({});
    }
  });

  it('R5: removes a temporary file that a wrong clock has dated in the future', async () => {
    for (const name of [`.${BASE}.docx.0123abcd.tmp`, `.${BASE}-DRAFT.docx.0123abcd.tmp`]) {
      writeFileSync(path(name), 'half');
      const later = Date.now() / 1000 + 86_400;
      utimesSync(path(name), later, later);
    }
    await compile({});
    assert.deepEqual(standing(), [`${BASE}.docx`, `${BASE}.xlsx`]);
  });

  it('brings what was edited back to its place where the new one cannot be written', async () => {
    await compile({ content: 'one' });
    edit(`${BASE}.docx`);
    for (let at = 1; ; at++) {
      const { met, failed } = await meeting({ fail: 'EIO', at, once: true }, () =>
        compile({ content: 'two' }).then(
          () => ({ failed: undefined }),
          (error: Error) => ({ failed: error.message }),
        ),
      );
      if (met < at || failed === undefined) break;
      assert.ok(at < 30);
      const aside = `${BASE} (edited 2026-11-30 14.05).docx`;
      // Between the two reports: the first is new already, and what was edited is told of.
      const kept = failed.includes(`is kept as “${aside}”`) ? aside : `${BASE}.docx`;
      assert.equal(readFileSync(path(kept), 'utf8'), 'typed by hand', `operation ${at}`);
      assert.equal(standing().length, kept === aside ? 3 : 2);
      if (kept === aside) edit(`${BASE}.docx`);
      rmSync(path(aside), { force: true });
    }
  });

  it('has a record of hashes, without a word of any answer', async () => {
    await compile({ content: 'one', edition: 'external', draft: true });
    const record = JSON.parse(readFileSync(path(WRITTEN), 'utf8'));
    const [report] = record.reports;
    assert.equal(record.format, 1);
    assert.match(report.at, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.deepEqual(Object.keys(report), [
      'at',
      'program',
      'questionnaire',
      'submission',
      'edition',
      'draft',
      'sources',
      'files',
    ]);
    assert.deepEqual([report.edition, report.draft], ['external', true]);
    for (const { sha256 } of [...report.sources, ...report.files]) assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(
      report.sources.map((file: { path: string }) => file.path),
      ['main.tip.yaml'],
    );
  });

  it('writes nothing over the report of another submission, DRAFT or not, edited or not', async () => {
    const other = join(folder.path, 'other');
    await compile({ content: 'one' });
    for (const draft of [false, true]) {
      for (const formats of [['docx'], ['xlsx'], ['docx', 'xlsx']] as const)
        await assert.rejects(
          compile({ content: 'two', draft, formats, of: fromNative(other) }),
          /^HostError: Nothing was written: tip-pakistan-2021\.docx in .* was compiled from another submission \(.*\/fixture\); choose another output folder for this one, or move that report away first\.$/,
        );
      edit(`${BASE}.docx`);
    }
    assert.deepEqual(standing(), [`${BASE}.docx`, `${BASE}.xlsx`]);
    assert.equal(readFileSync(path(`${BASE}.xlsx`), 'utf8'), 'one xlsx');
    // The other edition has other names, and what was moved away is in nobody's way.
    await compile({ content: 'two', edition: 'external', of: fromNative(other) });
    for (const name of [`${BASE}.docx`, `${BASE}.xlsx`]) rmSync(path(name));
    await compile({ content: 'two', of: fromNative(other) });
    assert.equal(readFileSync(path(`${BASE}.docx`), 'utf8'), 'two docx');
    await assert.rejects(
      compile({ content: 'three', edition: 'external' }),
      /was compiled from another submission/,
    );
  });

  it('keeps what an earlier version wrote without saying of which submission, unless it stands in its own', async () => {
    await compile({ content: 'one' });
    const record = JSON.parse(readFileSync(path(WRITTEN), 'utf8'));
    delete record.reports[0].submission;
    writeFileSync(path(WRITTEN), JSON.stringify(record));
    const { said } = await compile({ content: 'two', formats: ['docx'] });
    assert.match(said.join(' '), /docx was there already, and nothing says who wrote it/);
    const own = fromNative(folder.path);
    await compile({ content: 'three', edition: 'external', of: own });
    const now = JSON.parse(readFileSync(path(WRITTEN), 'utf8'));
    delete now.reports.at(-1).submission;
    writeFileSync(path(WRITTEN), JSON.stringify(now));
    assert.deepEqual((await compile({ content: 'four', edition: 'external', of: own })).said, []);
  });

  it('keeps in the record what a later version wrote there', async () => {
    await compile({ edition: 'external' });
    const record = JSON.parse(readFileSync(path(WRITTEN), 'utf8'));
    record.reports[0].signedBy = 'FIA';
    writeFileSync(path(WRITTEN), JSON.stringify(record));
    await compile({});
    assert.equal(JSON.parse(readFileSync(path(WRITTEN), 'utf8')).reports[0].signedBy, 'FIA');
  });
});

/** What people and programs do to the folder, one thing after the other. */
type Step =
  | ({ readonly kind: 'compile' } & Required<Asked>)
  | { readonly kind: 'edit'; readonly which: number; readonly words: string }
  | { readonly kind: 'forget' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('compile' as const),
      edition: fc.constantFrom('internal' as const, 'external' as const),
      draft: fc.boolean(),
      formats: fc.constantFrom(['docx'] as const, ['xlsx'] as const, ['docx', 'xlsx'] as const),
      content: fc.constantFrom('one', 'two', 'three'),
      // Two submissions that are compiled into one folder.
      of: fc.constantFrom(FOLDER, FOLDER, '/other'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      which: fc.nat(9),
      words: fc.uuid(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'forget' as const }) },
);

describe('a folder of reports, whatever is done to it', () => {
  it('loses nothing that was typed, and shows no older report as if it were the answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async steps => {
        folder = testFolder();
        try {
          const typed = new Set<string>();
          for (const one of steps) {
            if (one.kind === 'forget') rmSync(path(WRITTEN), { force: true });
            else if (one.kind === 'edit') {
              const names: readonly string[] = standing();
              const name: string | undefined = names[one.which % Math.max(1, names.length)];
              if (name === undefined) continue;
              typed.delete(readFileSync(path(name), 'utf8'));
              edit(name, one.words);
              typed.add(one.words);
            } else {
              const content = `${one.content} of ${one.of},`;
              const before = standing().map(name => readFileSync(path(name), 'utf8'));
              const files = await compile({ ...one, content }).then(
                done => done.files,
                (error: Error) => {
                  assert.match(
                    error.message,
                    /^Nothing was written: .* was compiled from another submission/,
                  );
                  return undefined;
                },
              );
              const after = standing().map(name => readFileSync(path(name), 'utf8'));
              if (files === undefined) {
                assert.deepEqual(after, before);
                continue;
              }
              // What was compiled from the other one is there still, whatever its name.
              for (const text of before)
                if (/ of /.test(text) && !text.includes(` of ${one.of},`))
                  assert.ok(after.includes(text), text);
              const base = one.edition === 'external' ? `${BASE}-external` : BASE;
              for (const format of ['docx', 'xlsx']) {
                const other = `${base}${one.draft ? '' : '-DRAFT'}.${format}`;
                assert.ok(!standing().includes(other), other);
              }
              assert.equal(files.length, one.formats.length);
              for (const format of one.formats) {
                const name: string = `${base}${one.draft ? '-DRAFT' : ''}.${format}`;
                assert.equal(readFileSync(path(name), 'utf8'), `${content} ${format}`);
              }
            }
            const all = standing().map(name => readFileSync(path(name), 'utf8'));
            for (const words of typed) assert.ok(all.includes(words), words);
          }
        } finally {
          folder.remove();
        }
      }),
      { numRuns: long(40, 3_000) },
    );
  }).timeout(long(120_000, 3_600_000));
});
