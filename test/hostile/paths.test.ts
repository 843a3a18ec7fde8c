import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentLinksOf } from '../../server/src/features/document-links.ts';
import { matchesGlob, resolvePath } from '../../server/src/text/path.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { endureCommand } from '../support/endure.ts';
import { testFolder } from '../support/folder.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';

/** Each leads out of the folder of the submission, on some system or other. */
const OUTSIDE = [
  '../secret.pdf',
  'a/../../secret.pdf',
  '..\\secret.pdf',
  'a\\..\\..\\secret.pdf',
  '/etc/passwd',
  '//server/share/x.pdf',
  '\\\\server\\share\\x.pdf',
  '\\\\?\\C:\\x.pdf',
  '\\\\.\\pipe\\x',
  'C:\\x.pdf',
  'C:x.pdf',
  'c:/x.pdf',
  '~/x.pdf',
  '~root/x.pdf',
  `${'../'.repeat(5_000)}x.pdf`,
];

/** Each stays in the folder, and is no file there. */
const NO_FILES = [
  'CON',
  'NUL',
  'aux.pdf',
  'COM1',
  'x.pdf:stream',
  '.',
  './',
  'a/..',
  '%2e%2e/x.pdf',
  '%PATH%',
  '$HOME/x.pdf',
  'x\u0000.pdf',
];

const response = (address: string) =>
  `${HEAD}identification:\n  identification-5:\n    choice: yes\n    answer: "[x](${address.replaceAll('\\', '\\\\').replace('\u0000', '\\0')})"\n    attachments:\n      - {path: ${JSON.stringify(address)}}\n`;

describe('paths out of a submission', () => {
  it(`are refused where a file is attached, and no link leads there (${OUTSIDE.length + NO_FILES.length} of them)`, () => {
    for (const address of [...OUTSIDE, ...NO_FILES]) {
      const workspace = workspaceOf([
        { path: 'fia.tip.yaml', text: response(address) },
        { path: 'real.pdf', text: '' },
      ]);
      const codes = findingsIn(workspace).map(({ code }) => code);
      const code = OUTSIDE.includes(address) ? 'outside-attachment' : 'missing-file';
      assert.ok(codes.includes(code), `${address.slice(0, 60)}: ${codes.join(', ')}`);
      assert.deepEqual(documentLinksOf(workspace, `${FOLDER}/fia.tip.yaml`), [], address.slice(0, 60));
    }
  });

  it('are no links where an address would start something', () => {
    for (const address of [
      'command:workbench.action.terminal.new',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vscode://x/y',
      'smb://server/x',
      'ms-word:ofe|u|x',
      'search-ms:query=x',
      'JaVaScRiPt:x',
    ]) {
      const workspace = workspaceOf([{ path: 'fia.tip.yaml', text: response(address) }]);
      assert.deepEqual(documentLinksOf(workspace, `${FOLDER}/fia.tip.yaml`), [], address);
      assert.ok(
        findingsIn(workspace).some(({ code }) => code === 'unsafe-link'),
        address,
      );
    }
  });

  it('are refused where a report would be written', () => {
    const outer = testFolder();
    try {
      mkdirSync(join(outer.path, 'submission'));
      outer.write('submission/fia.tip.yaml', HEAD);
      for (const folder of ['..', '/', 'a/../..', '\\\\server\\share', 'C:\\', '.', '']) {
        outer.write(
          'submission/submission.tip.yaml',
          `questionnaire: tip-pakistan-2021\nsubmission: {output: {folder: '${folder}'}}\n`,
        );
        const { code, err } = endureCommand(outer.path, 'compile', 'submission');
        assert.ok(
          (code === 2 && /output folder .* does not lie inside/.test(err)) || (folder === '' && code === 1),
          `${folder}: ${code} ${err}`,
        );
      }
      assert.deepEqual(readdirSync(outer.path), ['submission']);
    } finally {
      outer.remove();
    }
  });

  it('read nothing of the world, whatever a manifest says', () => {
    const outer = testFolder({
      'secret.tip.yaml': `${HEAD}trends:\n  trends-1: secret words\n`,
      'submission/fia.tip.yaml': HEAD,
    });
    try {
      for (const files of ['../../**', '../**/*.tip.yaml', '/**', '~/**', '**/../../*', '\\\\server\\**']) {
        outer.write(
          'submission/submission.tip.yaml',
          `questionnaire: tip-pakistan-2021\nsubmission: {files: ['${files}'], previous: ../../../..}\n`,
        );
        const { out, code } = endureCommand(outer.path, 'check', 'submission');
        assert.equal(code, 1);
        assert.doesNotMatch(out, /secret/, files);
        assert.match(out, /path-outside-folder|unmatched-pattern/, files);
      }
    } finally {
      outer.remove();
    }
  });
});

describe('patterns of a manifest', () => {
  it('take time in proportion to their length', () => {
    const began = performance.now();
    const name = 'a'.repeat(250);
    for (const pattern of [
      '*a'.repeat(400),
      '*'.repeat(100_000),
      '**/'.repeat(300),
      '?*'.repeat(450),
      `${'**/'.repeat(50_000)}x`,
    ]) {
      assert.equal(matchesGlob(`${pattern}b`, `${`${name}/`.repeat(16)}${name}`), false);
    }
    assert.ok(performance.now() - began < 2_000);
  });

  it('resolve to nothing above the root', () => {
    for (const written of OUTSIDE) {
      const resolved = resolvePath('/one/two', written);
      assert.ok(resolved === undefined || !resolved.includes('..'), written.slice(0, 60));
    }
  });
});
