import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FORMATS } from '../../server/src/cli/formats/index.ts';
import { tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root, tipHere } from '../support/tip.ts';

const COMMANDS = ['check', 'compile', 'questionnaire'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('X1: a call of tip', function () {
  // Each is a process of its own, and the machine may have others.
  this.timeout(60_000);
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('is helped at the top and behind each command, in every spelling', async () => {
    folder = testFolder();
    const top = tip(folder.path, '--help');
    assert.deepEqual({ code: top.code, err: top.err }, { code: 0, err: '' });
    for (const name of COMMANDS) assert.match(top.out, new RegExp(`^  tip ${name} `, 'm'));
    for (const args of [['-h'], ['help'], ['help', '--help']])
      assert.deepEqual(await tipHere(folder.path, ...args), top);
    for (const name of COMMANDS) {
      const help = tip(folder.path, name, '--help');
      assert.deepEqual({ code: help.code, err: help.err }, { code: 0, err: '' });
      assert.match(help.out, new RegExp(`^Usage: tip ${name} `));
      for (const words of [/--help/, /--version/, /Exit code of every command:\n {2}0 /])
        assert.match(help.out, words);
      // Whatever else stands there.
      for (const args of [
        [name, '-h'],
        ['help', name],
        ['--help', name],
        [name, 'no', 'such', 'file', '--help'],
      ])
        assert.deepEqual(await tipHere(folder.path, ...args), help, args.join(' '));
    }
    const { out } = await tipHere(folder.path, 'check', '-h');
    for (const format of FORMATS.keys()) assert.ok(out.includes(format), format);
  });

  it('is told the version at the top and behind each command', () => {
    folder = testFolder();
    const expected = { code: 0, out: `${version}\n`, err: '' };
    for (const args of [[], ...COMMANDS.map(name => [name])])
      for (const option of ['--version'])
        assert.deepEqual(tip(folder.path, ...args, option), expected, [...args, option].join(' '));
  });

  it('with a mistake gets one sentence, with what was probably meant, and ends with 2', async () => {
    folder = testFolder({ 'fia.tip.yaml': '' });
    const cases: readonly (readonly [string, string])[] = [
      ['chek', 'There is no command chek; did you mean check?'],
      ['Check', 'There is no command Check; did you mean check?'],
      ['compil', 'There is no command compil; did you mean compile?'],
      ['help chekc', 'There is no command chekc; did you mean check?'],
      ['hlep', 'There is no command hlep; did you mean help?'],
      ['frobnicate', 'There is no command frobnicate; there are check, compile, questionnaire and lsp.'],
      ['constructor', 'There is no command constructor; there are check, compile, questionnaire and lsp.'],
      ['check --fromat json', 'tip check has no option --fromat; did you mean --format?'],
      ['check --fail_on=error', 'tip check has no option --fail_on; did you mean --fail-on?'],
      ['check --hepl', 'tip check has no option --hepl; did you mean --help?'],
      ['check -x', 'tip check has no option -x; it has --format, --fail-on, --help and --version.'],
      [
        'check --__proto__',
        'tip check has no option --__proto__; it has --format, --fail-on, --help and --version.',
      ],
      [
        'compile --fail-on error',
        'tip compile has no option --fail-on; it has --edition, --format, --output, --help and --version.',
      ],
      [
        'questionnaire --format json',
        'tip questionnaire has no option --format; it has --help and --version.',
      ],
      ['--versoin', 'tip has no option --versoin; did you mean --version?'],
      ['--format json', 'tip has no option --format; it has --help and --version.'],
      ['check --format', '--format takes text, json, sarif, junit or github, and one of them is missing.'],
      [
        'check --format --fail-on error',
        '--format takes text, json, sarif, junit or github, and one of them is missing.',
      ],
      ['check --format=', '--format takes text, json, sarif, junit or github, and one of them is missing.'],
      ['check --format Sarif', '--format takes text, json, sarif, junit or github, not Sarif.'],
      ['check --format json --format text', '--format stands twice; write it once.'],
      [
        'compile --format docx,,xlsx',
        '--format takes docx or xlsx, or several with commas between, and one of them is missing.',
      ],
      ['compile --output', '--output takes a folder, which is missing.'],
      ['compile --output --edition external', '--output takes a folder, which is missing.'],
      ['compile a b c', 'b and c are 2 names too many: tip compile takes [PATH].'],
      ['questionnaire a b c', 'c is one name too many: tip questionnaire takes [ID] [PATH].'],
      ['check nowhere', 'There is no file or folder nowhere.'],
    ];
    for (const [call, sentence] of cases)
      assert.deepEqual(
        await tipHere(folder.path, ...call.split(' ')),
        { code: 2, out: '', err: `${sentence}\n` },
        call,
      );
    const [call = '', sentence] = cases[0] ?? [];
    assert.deepEqual(tip(folder.path, call), { code: 2, out: '', err: `${sentence}\n` });
    assert.deepEqual(await tipHere(folder.path, 'check', ''), {
      code: 2,
      out: '',
      err: 'There is no file or folder “”.\n',
    });
    const bare = tip(folder.path);
    assert.deepEqual([bare.code, bare.out], [2, '']);
    assert.match(bare.err, /^Usage:/);
  });

  it('never fails in words of the program, whatever is typed (500 calls)', async () => {
    folder = testFolder();
    const word = fc.oneof(
      fc.constantFrom(
        ...COMMANDS,
        'help',
        '--',
        '-',
        '--format',
        '--fail-on',
        '--output=',
        '--help=x',
        '-hv',
        '.',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }).map(text => text.replaceAll('\0', '')),
      fc.constantFrom('json', 'a,b', '--no-format', '--edition=external'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async args => {
        const { code, out, err } = await tipHere(folder.path, ...args);
        assert.ok(code === 0 || code === 2, `${code} of ${args.join(' ')}`);
        if (code === 0) assert.deepEqual([err, out.length > 0], ['', true]);
        else assert.match(err, /^[^\n]*(\n[^\n]*)?[.?]\n$/u);
        assert.doesNotMatch(err, /fault of the program|TypeError|undefined|Option/);
      }),
      { numRuns: 500 },
    );
  });

  it('in a folder without answers gets one sentence that says what to do', async () => {
    folder = testFolder({ 'below/notes.txt': 'x', 'two/notes.txt': 'x' });
    const sentence = (where: string) =>
      `There is no response file (*.tip.yaml) in ${where}; write one, such as fia.tip.yaml, or name the folder that the answers are in.\n`;
    for (const command of ['check', 'compile']) {
      assert.deepEqual(tip(folder.path, command), { code: 2, out: '', err: sentence('this folder') });
      assert.deepEqual(await tipHere(folder.path, command, 'below'), {
        code: 2,
        out: '',
        err: sentence('below'),
      });
    }
    for (const format of FORMATS.keys())
      assert.deepEqual(await tipHere(folder.path, 'check', 'below', 'two', '--format', format), {
        code: 2,
        out: '',
        err: sentence('below or two'),
      });
  });

  it('whose reader goes away is quiet, and ends as it would have', async () => {
    // More than a pipe holds.
    const text = `questionnaire: tip-pakistan-2021\nrespondent: FIA\n${'x'.repeat(30)}\n`.repeat(200);
    folder = testFolder({ 'fia.tip.yaml': text });
    const sizes: number[] = [];
    const calls = [
      ...[...FORMATS.keys()].map(format => ['check', '--format', format]),
      ['compile'],
      ['questionnaire'],
      ['--help'],
      ['check', '--help'],
      ['--version'],
    ];
    for (const args of calls) {
      const expected = await tipHere(folder.path, ...args);
      const { code, err } = await withoutReader(folder.path, args);
      assert.deepEqual({ code, err }, { code: expected.code, err: expected.err }, args.join(' '));
      sizes.push(expected.out.length);
    }
    assert.ok(Math.max(...sizes) > 65_536, 'more than a pipe holds');
  });

  it('that cannot print says so, and does not end as if it had', () => {
    folder = testFolder();
    const line = `"${process.execPath}" "${join(root, 'dist/cli.js')}" questionnaire > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'What was found could not be printed: the disk is full.\n']);
  });
});

/** Runs a command, of whose output nobody reads more than a beginning. */
async function withoutReader(
  cwd: string,
  args: readonly string[],
): Promise<{ code: number | null; err: string }> {
  const running: ChildProcess = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.stdout?.destroy();
  let err = '';
  running.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(running, 'close');
  return { code, err };
}
