import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../server/src/cli/command-line.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import type { Run } from '../support/tip.ts';
import { uriOf, wireTo } from '../support/wire.ts';
import { REPORTS, type Submission, submission } from './compile.ts';
import { type DiskPlan, meeting, onDisk } from './disk.ts';
import { FIA, MOFA } from './texts.ts';

/** Codes of the system, and what a person reads. */
const SENTENCES = {
  ENOSPC: /could not be written: the disk is full\. Make room there, then compile again\./,
  EDQUOT: /could not be written: your share of the disk is full\. Make room there, then compile again\./,
  EROFS: /could not be written: the disk can only be read\. Name another folder in the manifest/,
  EIO: /could not be written: the disk reports an error\. Name another folder in the manifest/,
  ESTALE: /could not be written: the drive does not answer\. See that the drive is connected/,
  EACCES:
    /could not be replaced\. If it is open in Word or Excel, close it there and compile again; else check/,
  EBUSY: /could not be replaced\. If it is open in Word or Excel/,
  EWEIRD:
    /could not be written: the system says EWEIRD\. Compile again; if that fails too, name another folder/,
};

describe('a disk that refuses', () => {
  let work: Submission;
  before(() => {
    work = submission();
  });
  after(() => work.remove());
  beforeEach(() => work.renew());

  for (const code of ['ENOSPC', 'EBUSY', 'EIO'] as const) {
    it(`with ${code} at any moment of compile: a sentence that says what to do, and the old report`, async () => {
      let at = 1;
      for (; ; at++) {
        work.renew();
        const { code: exit, err, met } = await tip({ fail: code, at }, 'compile', work.path);
        if (met < at) break;
        assert.equal(exit, 2, err);
        assert.match(err, SENTENCES[code]);
        assert.doesNotMatch(err, /\n.*\n|fault of the program| at /);
        const fresh = work.check();
        if (fresh.length === 0) assert.match(err, /Nothing was changed\.$/m);
        else
          assert.match(
            err,
            /tip-pakistan-2021-DRAFT\.docx is new, and tip-pakistan-2021-DRAFT\.xlsx is not: do not send them together/,
          );
      }
      assert.equal(at, 19, 'each of the eighteen operations failed once');
    }).timeout(120_000);
  }

  it('for any reason: a sentence that says what to do', async () => {
    for (const [fail, sentence] of Object.entries(SENTENCES)) {
      const { code, err } = await tip({ fail, of: 'open' }, 'compile', work.path);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
    const built = work.compile({ fail: 'ENOSPC', of: 'writeFile' });
    assert.equal(built.code, 2);
    assert.match(built.err, SENTENCES.ENOSPC);
    assert.deepEqual(work.check(), []);
  }).timeout(60_000);

  it('leaves no temporary file where it can be removed', async () => {
    for (let at = 1; at <= 18; at++) {
      await tip({ fail: 'ENOSPC', at, once: true }, 'compile', work.path);
      assert.deepEqual(work.leftovers(), []);
    }
  }).timeout(60_000);

  it('for a moment, as a scanner for viruses does: the report is written', async () => {
    const { code } = await tip({ fail: 'EBUSY', of: 'rename', once: true }, 'compile', work.path);
    assert.equal(code, 1, 'a DRAFT');
    assert.deepEqual(work.check(), REPORTS);
  });

  it('because a file or a folder is in the way', async () => {
    rmSync(work.report, { recursive: true });
    writeFileSync(work.report, 'a file');
    const file = await tip({}, 'compile', work.path);
    assert.equal(file.code, 2);
    assert.match(file.err, /The output folder report is a file; name a folder inside the submission/);
    assert.equal(readFileSync(work.report, 'utf8'), 'a file');
    rmSync(work.report);
    mkdirSync(join(work.report, REPORTS[0]), { recursive: true });
    const folder = await tip({}, 'compile', work.path);
    assert.equal(folder.code, 2);
    assert.match(folder.err, /docx could not be (written|replaced)/);
    rmSync(work.report, { recursive: true });
  });

  it('tells an editor the same, and the server goes on', async () => {
    const plan: DiskPlan = { fail: 'ENOSPC', of: 'writeFile', at: 2, once: true };
    const wire = await wireTo({ folder: work.path, ...onDisk(plan) });
    const compile = () => wire.ask('tip/compile', { uri: uriOf(work.path) }).reply;
    try {
      const { result } = (await compile()) as { result: { kind: string; message: string } };
      assert.equal(result.kind, 'refused');
      assert.match(result.message, /xlsx could not be written: the disk is full\. .* Nothing was changed\.$/);
      assert.deepEqual(work.check(), []);
      assert.equal(((await compile()) as { result: { kind: string } }).result.kind, 'written');
      assert.deepEqual(work.check(), REPORTS);
      assert.equal(await wire.end(), 0);
    } finally {
      wire.kill();
    }
  });
});

describe('a file that cannot be read', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder({ 'fia.tip.yaml': FIA, 'mofa.tip.yaml': MOFA });
  });
  afterEach(() => folder.remove());

  const findings = async (plan: DiskPlan) => {
    const { out, code, err } = await tip(plan, 'check', folder.path, '--format', 'json');
    assert.notEqual(code, 3, err);
    const all = (JSON.parse(out) as { findings: { file: string; code: string; message: string }[] }).findings;
    return all.filter(({ file }) => file.endsWith('mofa.tip.yaml'));
  };

  it('any more, since it went away after its folder was listed: it counts as not there', async () => {
    for (const of of ['stat', 'readFile']) {
      assert.deepEqual(await findings({ fail: 'ENOENT', of, path: 'mofa.tip.yaml' }), []);
    }
  });

  it('is told of, and the others are checked', async () => {
    const said: Readonly<Record<string, string>> = {
      EACCES: 'mofa.tip.yaml could not be read: you are not allowed to.',
      EBUSY: 'mofa.tip.yaml could not be read: another program holds it; close it there.',
      EIO: 'mofa.tip.yaml could not be read: the disk reports an error.',
      ESTALE: 'mofa.tip.yaml could not be read: the drive does not answer.',
    };
    for (const [fail, message] of Object.entries(said)) {
      const found = await findings({ fail, of: 'readFile', path: 'mofa.tip.yaml' });
      assert.deepEqual(
        found.map(each => [each.code, each.message]),
        [['unreadable-file', message]],
      );
    }
  });

  it('because a folder has its name: it is no response file', async () => {
    mkdirSync(join(folder.path, 'moi.tip.yaml'));
    const { out, code } = await tip({}, 'check', folder.path);
    assert.equal(code, 1);
    assert.doesNotMatch(out, /moi/);
  });

  it('together with all of its folder', async () => {
    const gone = await tip({ fail: 'ENOENT', of: 'readdir' }, 'check', folder.path);
    assert.equal(gone.code, 2);
    assert.match(gone.err, /^The folder .* could not be read: it is not there\.\n$/);
  });
});

/** The command line in this process, on a disk that does what the plan says. */
function tip(plan: DiskPlan, ...args: readonly string[]): Promise<Run & { readonly met: number }> {
  let out = '';
  let err = '';
  return meeting(plan, async () => {
    const code = await run(args, {
      folder: fromNative('.'),
      version: 'test',
      print: text => {
        out += `${text}\n`;
      },
      complain: text => {
        err += `${text}\n`;
      },
    });
    return { code, out, err };
  });
}
