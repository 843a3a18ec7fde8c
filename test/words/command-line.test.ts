import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../server/src/cli/command-line.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { rules } from '../../server/src/rules/index.ts';
import { BRACKETS, textsBelow, textsIn, Written } from '../support/brackets.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';

/** What is typed, as the help shows it. */
const TYPED = [
  'tip check [PATH...] --format text|json|sarif|junit|github --fail-on error|warning|never',
  'tip compile [PATH] --edition internal|external --format docx,xlsx --output FOLDER',
  'tip questionnaire [ID|FILE] tip lsp tip help COMMAND -h, --help -v --version --stdio',
];

describe('a terminal in another language', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let written: Written;
  const here = process.cwd();

  before(() => {
    folder = testFolder({
      'empty/x.txt': '',
      'bad/broken.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws: {laws-4: [\n',
      'bad/other.yaml': 'id: x\ntitle: 3\n',
      'lonely/fia.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws: {laws-4: yes}\n',
      'two/a/submission.tip.yaml': 'questionnaire: tip-pakistan-2021\nsubmission: {}\n',
      'two/b/submission.tip.yaml': 'questionnaire: tip-pakistan-2021\nsubmission: {}\n',
      'new/submission.tip.yaml': 'questionnaire: tip-nowhere-1999\nsubmission: {}\n',
    });
    cpSync(join(root, 'samples'), join(folder.path, 'samples'), { recursive: true });
    written = new Written([
      ...textsBelow(folder.path, join(root, 'schema')),
      ...rules.map(({ code }) => code),
      ...TYPED,
      folder.path,
      'no-such compiel tip-pakistan-2012 DRAFT tip-pakistan-2021-DRAFT.docx tip-pakistan-2021-external-DRAFT.docx',
    ]);
    process.chdir(folder.path);
  });
  after(() => {
    process.chdir(here);
    folder.remove();
  });

  /** What is printed and complained of; numbers of lines and the like do not count. */
  const said = async (...args: readonly string[]): Promise<string> => {
    const lines: string[] = [];
    const hear = (text: string) => void lines.push(text);
    await run(args, {
      folder: fromNative('.'),
      version: '1.0',
      language: BRACKETS,
      print: hear,
      complain: hear,
    });
    return lines.join('\n');
  };

  for (const command of [
    '',
    '--help',
    '--version',
    'help check',
    'help compile',
    'help questionnaire',
    'help lsp',
    'help no-such',
    'compiel',
    'lsp',
    '--format',
    'check --no-such',
    'check --format no-such',
    'check --format text --format json',
    'check --fail-on',
    'check no-such',
    'check empty',
    'check bad',
    'check lonely new two',
    'check samples',
    'check samples/complete',
    'check samples --format github',
    'compile',
    'compile no-such',
    'compile empty',
    'compile two',
    'compile bad',
    'compile samples/complete lonely',
    'compile samples/complete --edition no-such',
    'compile samples/complete --format docx,no-such',
    'compile samples/complete --output samples/complete/submission.tip.yaml',
    'compile samples/complete --edition external',
    'compile samples/pakistan-2021',
    'compile samples/pakistan-2021 --edition external --output out',
    'questionnaire',
    'questionnaire tip-pakistan-2012',
    'questionnaire no-such',
    'questionnaire bad/other.yaml',
    'questionnaire no-such.yaml',
  ]) {
    it(`reads “tip ${command}” in it`, async () => {
      const text = await said(...command.split(' ').filter(Boolean));
      assert.notEqual(text, '');
      const read = text.replace(/^::\w+ [^:]*::|^::\w+::/gm, '');
      assert.deepEqual(written.strangers(read), [], text);
    });
  }

  it('prints findings in it for programs, too', async () => {
    const keys = new Set(
      'file code severity question uri id name version $schema ruleId level columnKind'.split(' '),
    );
    const own = new Written([
      ...textsBelow(folder.path, join(root, 'schema')),
      ...rules.flatMap(({ code, examples }) => [code, ...textsIn(examples, new Set())]),
      'TIP Report',
    ]);
    for (const format of ['json', 'sarif']) {
      const text = await said('check', 'samples', '--format', format);
      assert.deepEqual(
        textsIn(JSON.parse(text), keys).flatMap(each => own.strangers(each)),
        [],
        format,
      );
    }
  });
});
