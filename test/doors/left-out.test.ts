import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../server/src/text/l10n.ts';
import { settle } from '../faults/settle.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { inEnglish } from '../support/in-english.ts';
import { type CheckOutput, tipHere } from '../support/tip.ts';
import { uriOf, wireTo } from '../support/wire.ts';
import { countOf, MANIFEST } from './texts.ts';

const UTF_16 = Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00]);
const LARGE = `${countOf('FIA', 4)}# ${'x'.repeat(8 * 1024 * 1024)}\n`;

async function said(folder: string): Promise<string[]> {
  const { out } = await tipHere(folder, 'check', '--format', 'json');
  return (JSON.parse(out) as CheckOutput).findings.flatMap(({ file, code, severity, message }) =>
    ['unreadable-file', 'missing-previous', 'path-outside-folder', 'wrong-shape', 'missing-file'].includes(
      code,
    )
      ? [`${file} ${severity} ${code}: ${message}`]
      : [],
  );
}

describe('R4: what would be left out without a word', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());
  const at = (...parts: string[]) => join(folder.path, ...parts);

  it('a response file that is a symbolic link, wherever it leads', async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/mohr.tip.yaml': countOf('MOHR', 5),
      'outside/fia.tip.yaml': countOf('FIA', 777),
    });
    symlinkSync(at('outside/fia.tip.yaml'), at('w/fia.tip.yaml'));
    symlinkSync('mohr.tip.yaml', at('w/again.tip.yaml'));
    symlinkSync('nowhere', at('w/gone.tip.yml'));
    const words =
      'is a symbolic link, and links are not followed: put the file itself in its place, or take the link away.';
    assert.deepEqual(await said(at('w')), [
      `again.tip.yaml error unreadable-file: again.tip.yaml ${words}`,
      `fia.tip.yaml error unreadable-file: fia.tip.yaml ${words}`,
      `gone.tip.yml error unreadable-file: gone.tip.yml ${words}`,
    ]);
  });

  it('answers in a folder that is a link, or that may not be opened; a link within is read once', async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/responses/mohr.tip.yaml': countOf('MOHR', 5),
      'w/responses/list.csv': 'x',
      'outside/2021/fia.tip.yaml': countOf('FIA', 777),
      'pictures/x.png': 'x',
    });
    symlinkSync(at('outside'), at('w/punjab'));
    symlinkSync(at('pictures'), at('w/pictures'));
    symlinkSync(at('w/responses'), at('w/current'));
    symlinkSync(at('w'), at('w/responses/up'));
    assert.deepEqual(await said(at('w')), [
      'submission.tip.yaml error unreadable-file: punjab is a symbolic link, and links are not followed: the answers behind it are in no report. Put the folder itself in its place.',
    ]);
    const { out } = await tipHere(at('w'), 'check');
    assert.equal(out.match(/responses\/mohr\.tip\.yaml$/gm)?.length, 1);
    assert.doesNotMatch(out, /current\/|up\//);
  });

  it('a manifest that is a link, or cannot be read, wherever its folder is opened', async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/in/responses/mohr.tip.yaml': countOf('MOHR', 5),
      'outside/submission.tip.yaml': MANIFEST,
    });
    symlinkSync(at('outside/submission.tip.yaml'), at('w/in/submission.tip.yaml'));
    const all = await said(at('w'));
    assert.match(
      all.join(),
      /^in\/submission\.tip\.yaml error unreadable-file: submission\.tip\.yaml is a symbolic link/,
    );
    const whole = (await tipHere(at('w'), 'check', 'in/responses')).out;
    assert.equal((await tipHere(at('w'), 'check', 'in/responses/mohr.tip.yaml')).out, whole);
  });

  it('a file by a name that none of the format has', async () => {
    folder = testFolder({
      'FIA.TIP.YAML': countOf('FIA', 4),
      'Mohr.tip.YML': countOf('MOHR', 4),
      'Submission.tip.yaml': countOf('MOI', 4),
      'SUBMISSION.TIP.YAML': MANIFEST,
      'moi.tip.yaml.txt': countOf('MOI', 4),
      'approvals.tip.yaml': 'fia: {}\n',
      'notes.yaml': 'a: 1\n',
      'tip.yaml': 'a: 1\n',
    });
    const ends = 'The name of a response file ends in .tip.yaml, in small letters, and';
    assert.deepEqual(await said(folder.path), [
      `FIA.TIP.YAML error unreadable-file: ${ends} FIA.TIP.YAML is not read: rename it.`,
      `Mohr.tip.YML error unreadable-file: ${ends} Mohr.tip.YML is not read: rename it.`,
      `SUBMISSION.TIP.YAML error unreadable-file: ${ends} SUBMISSION.TIP.YAML is not read: rename it.`,
      'approvals.tip.yaml error unreadable-file: The name approvals.tip.yaml is kept for later use, and the file is not read: give it another, such as fia.tip.yaml.',
      `moi.tip.yaml.txt error unreadable-file: ${ends} moi.tip.yaml.txt is not read: rename it.`,
    ]);
    const { code, out } = await tipHere(folder.path, 'check', 'FIA.TIP.YAML');
    assert.equal(code, 1);
    assert.match(out, /FIA\.TIP\.YAML is not read: rename it\./);
  });

  it('a file that an editor shows as answers, by another name', async () => {
    folder = testFolder({ 'w/fia.tip.yaml': countOf('FIA', 4) });
    const server = await wireTo({ folder: at('w') });
    try {
      const words = (name: string) =>
        server
          .findings()
          .get(`file://${at('w', name)}`)
          ?.map(({ message }) => message) ?? [];
      for (const [name, languageId] of [
        ['notes.yaml', 'tip-response'],
        ['FIA.TIP.YAML', 'tip-response'],
        ['other.yaml', 'yaml'],
      ] as const) {
        server.tell('textDocument/didOpen', {
          textDocument: { uri: uriOf(at('w', name)), languageId, version: 1, text: countOf('FIA', 4) },
        });
      }
      await settle(
        'They are told of',
        () => [words('notes.yaml').length, words('FIA.TIP.YAML').length],
        [1, 1],
      );
      assert.match(String(words('notes.yaml')), /^The name of a response file ends in \.tip\.yaml/);
      assert.deepEqual(words('other.yaml'), []);
    } finally {
      server.kill();
    }
  });

  it('the only file, which is UTF-16, too large or a link: compile says what is the matter', async () => {
    for (const [content, words] of [
      [
        UTF_16,
        /^There is nothing here that could be compiled\. fia\.tip\.yaml: This file is saved as UTF-16\. .*\n$/,
      ],
      [
        LARGE,
        /^There is nothing here that could be compiled\. fia\.tip\.yaml: This file is larger than 8 MB.*\n$/,
      ],
    ] as const) {
      folder = testFolder({
        'w/fia.tip.yaml': content,
        'm/submission.tip.yaml': MANIFEST,
        'm/responses/fia.tip.yaml': content,
      });
      for (const path of ['w', 'w/fia.tip.yaml', 'm', 'm/responses']) {
        const { code, err } = await tipHere(folder.path, 'compile', path);
        assert.equal(code, 2);
        assert.match(err.replace(/^.* is read with its manifest.*\n/, ''), words, path);
      }
      const server = await wireTo({ folder: at('w') });
      const { result } = await server.ask('tip/compile', { uri: uriOf(at('w')) }).reply;
      server.kill();
      assert.match(`${(result as { message: string }).message}\n`, words);
      folder.remove();
    }
    folder = testFolder({ 'outside/fia.tip.yaml': countOf('FIA', 4) });
    mkdirSync(at('w'));
    symlinkSync(at('outside/fia.tip.yaml'), at('w/fia.tip.yaml'));
    assert.match((await tipHere(folder.path, 'compile', 'w')).err, /fia\.tip\.yaml is a symbolic link/);
    // Named by itself, it is the file that it leads to.
    assert.match(
      (await tipHere(folder.path, 'compile', 'w/fia.tip.yaml', '--format', 'xlsx')).out,
      /outside\/report/,
    );
  });

  it('last year’s folder that is not there', async () => {
    folder = testFolder({ 'w/fia.tip.yaml': countOf('FIA', 4), '2020/fia.tip.yaml': countOf('FIA', 4) });
    for (const [previous, words] of [
      ['../2020', undefined],
      ['../2020/', undefined],
      ['../typo', /There is no folder \.\.\/typo; write the path/],
      ['../2020/fia.tip.yaml', /There is no folder \.\.\/2020\/fia\.tip\.yaml/],
      ["'C:\\tip\\2020'", /C:\\tip\\2020 is no path from the folder of the manifest/],
      ['/home/tip/2020', /is no path from the folder/],
      ['.', /\. is this submission itself/],
      ['[../2020]', /previous.*folder, such as \.\.\/2020/],
    ] as const) {
      folder.write('w/submission.tip.yaml', `${MANIFEST}submission: {previous: ${previous}}\n`);
      const found = await said(at('w'));
      if (words === undefined) assert.deepEqual(found, [], previous);
      else assert.match(found.join('\n'), words, previous);
    }
    const server = await wireTo({ folder: at('w') });
    try {
      const uri = uriOf(at('w/submission.tip.yaml'));
      const open = (version: number, previous: string) => ({
        uri,
        languageId: 'tip-response',
        version,
        text: `${MANIFEST}submission: {previous: ${previous}}\n`,
      });
      const codes = () =>
        server
          .findings()
          .get(`file://${at('w/submission.tip.yaml')}`)
          ?.map(({ code }) => code) ?? [];
      server.tell('textDocument/didOpen', { textDocument: open(1, '../202') });
      await settle('It is missed while one types', codes, ['missing-previous']);
      const { text, ...textDocument } = open(2, '../2020');
      server.tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      await settle('It is found', codes, []);
    } finally {
      server.kill();
    }
  });

  it('an output folder that compile refuses: check says it, in the same words', async () => {
    folder = testFolder({ 'w/fia.tip.yaml': countOf('FIA', 4), 'outside/x.txt': 'x', 'w/notes.txt': 'x' });
    symlinkSync(at('outside'), at('w/linked'));
    for (const output of [
      '.',
      './',
      'report/..',
      '..',
      '../outside',
      '/tmp',
      "''",
      'linked',
      'linked/report',
      'notes.txt',
      'notes.txt/report',
    ]) {
      folder.write('w/submission.tip.yaml', `${MANIFEST}submission: {output: {folder: ${output}}}\n`);
      const found = await said(at('w'));
      assert.equal(found.length, 1, `${output}: ${found.join()}`);
      const { code, err } = await tipHere(at('w'), 'compile');
      assert.equal(code, 2, output);
      assert.equal(found[0], `submission.tip.yaml error path-outside-folder: ${err.trim()}`, output);
    }
    for (const output of ['[a]', '{a: b}']) {
      folder.write('w/submission.tip.yaml', `${MANIFEST}submission: {output: {folder: ${output}}}\n`);
      assert.match((await said(at('w'))).join(), /wrong-shape: .*a folder, such as report/);
    }
    for (const output of ['report', './out/2021', 'fia.tip.yaml.d']) {
      folder.write('w/submission.tip.yaml', `${MANIFEST}submission: {output: {folder: ${output}}}\n`);
      assert.deepEqual(await said(at('w')), [], output);
    }
  });

  it('a folder that may not be opened', async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/fia.tip.yaml': countOf('FIA', 4),
      'w/closed/mohr.tip.yaml': '',
    });
    const { readExtent } = await import('../../server/src/host/read-extent.ts');
    const { nodeHost } = await import('../../server/src/host/node/node-host.ts');
    // Whoever runs the tests as the system's owner may open every folder.
    const closed = new Map([[`${folder.path}/w/closed`, t('you are not allowed to')]]);
    const host = {
      ...nodeHost,
      list: async (path: string, options: { deep: boolean }) => ({
        ...(await nodeHost.list(path, options)),
        closed,
      }),
    };
    const reading = await readExtent(host, { folder: `${folder.path}/w`, whole: true, definitions: [] });
    assert.deepEqual(inEnglish(reading.found.get(`${folder.path}/w/closed`)), {
      fault:
        'The folder closed could not be read (you are not allowed to): what it holds is in no report. Mend that, or take it out of the submission.',
    });
    chmodSync(at('w/closed'), 0);
    const { closed: found } = await nodeHost.list(`${folder.path}/w`, { deep: true });
    chmodSync(at('w/closed'), 0o700);
    assert.equal(found.size, process.getuid?.() === 0 || process.platform === 'win32' ? 0 : 1);
  });

  it('a text whose first line is empty and deeper than it: YAML’s own rule is said', () => {
    folder = testFolder();
    for (const [key, more] of [
      ['answer: |', ''],
      ['answer: >', ''],
      ['answer: |+', '      More: of it.\n'],
      ['note: |-', '    source: A register\n'],
    ] as const) {
      for (const above of [
        '          ',
        '\n          ',
        '          \n                  ',
        '       ',
        '\t',
        '\n         \t ',
      ]) {
        for (const br of ['\n', '\r\n']) {
          const text =
            `${MANIFEST}respondent: FIA\ntrends:\n  trends-1:\n    ${key}\n${above}\n      Text: here.\n${more}    status: final\n`.replaceAll(
              '\n',
              br,
            );
          const found = findingsIn(workspaceOf([{ path: 'fia.tip.yaml', text }]));
          const form = found.filter(({ code }) =>
            [
              'deep-blank-line',
              'missing-colon',
              'colon-in-text',
              'wrong-indentation',
              'unknown-key',
            ].includes(code),
          );
          assert.deepEqual(
            form.map(({ code }) => code),
            ['deep-blank-line'],
            JSON.stringify(text),
          );
          const [fix] = form[0]?.fixes() ?? [];
          assert.equal(inEnglish(fix?.title), 'Take the blanks away');
          let mended = text;
          for (let round = 0; round < 3; round++) {
            const again = findingsIn(workspaceOf([{ path: 'fia.tip.yaml', text: mended }])).find(
              ({ code }) => code === 'deep-blank-line',
            );
            const [edit] = again?.fixes()[0]?.edits ?? [];
            if (edit === undefined) break;
            mended = mended.slice(0, edit.span.start) + edit.newText + mended.slice(edit.span.end);
          }
          assert.equal(
            mended.replaceAll(/\s/g, ''),
            text.replaceAll(/\s/g, ''),
            'nothing but blanks is taken',
          );
          const after = findingsIn(workspaceOf([{ path: 'fia.tip.yaml', text: mended }]));
          assert.deepEqual(
            after.filter(({ code }) => code === 'deep-blank-line'),
            [],
          );
        }
      }
    }
  });
});
