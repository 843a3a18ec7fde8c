import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';
import { countOf, MANIFEST } from './texts.ts';

interface Compiled {
  readonly kind: string;
  readonly message: string;
}

const ADDRESSES = long(100, 1_500);

/** The server is what writes, and any editor may ask it to: it guards itself. */
describe('D4: a report is asked of the server', () => {
  let folder: TestFolder;
  let server: Wire;
  beforeEach(async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/fia.tip.yaml': countOf('FIA', 4),
      'w/notes/x.txt': 'x',
      'w/in/submission.tip.yaml': MANIFEST,
      'w/in/mohr.tip.yaml': countOf('MOHR', 5),
      'outside/fia.tip.yaml': countOf('FIA', 6),
      'empty/x.txt': 'x',
    });
    symlinkSync(join(folder.path, 'outside'), join(folder.path, 'w/linked'));
    // Relative paths would be looked for where the server runs.
    mkdirSync(join(folder.path, 'cwd'));
    const before = process.cwd();
    process.chdir(join(folder.path, 'cwd'));
    try {
      server = await wireTo({ folder: join(folder.path, 'w') });
    } finally {
      process.chdir(before);
    }
  });
  afterEach(() => {
    server.kill();
    folder.remove();
  });

  const ask = async (uri: unknown, more: object = {}) =>
    (await server.ask('tip/compile', { uri, ...more }).reply).result as Compiled;
  const at = (...parts: string[]) => join(folder.path, ...parts);
  const untouched = () => {
    assert.deepEqual(readdirSync(at('cwd')), []);
    assert.deepEqual(readdirSync(folder.path).sort(), ['cwd', 'empty', 'outside', 'w']);
    assert.deepEqual(readdirSync(at('outside')), ['fia.tip.yaml']);
    assert.equal(existsSync('/report'), false);
  };

  it('of what is no file, no folder, or not open: it says so in one sentence, and writes nothing', async () => {
    const text = countOf('FIA', 7);
    for (const uri of [
      'untitled:Untitled-1',
      `untitled:${at('w/new.tip.yaml')}`,
      uriOf(at('gone/fia.tip.yaml')),
    ])
      server.tell('textDocument/didOpen', {
        textDocument: { uri, languageId: 'tip-response', version: 1, text },
      });
    for (const [uri, words] of [
      ['untitled:Untitled-1', /^This file has no folder yet\. Save it/],
      [`untitled:${at('w/new.tip.yaml')}`, /^This file has no folder yet\. Save it/],
      ['vscode-vfs://github/tip/fia.tip.yaml', /only in a folder of this computer/],
      [`vscode-remote://ssh-remote+host${at('w/fia.tip.yaml')}`, /only in a folder of this computer/],
      ['git:/w/fia.tip.yaml?HEAD', /only in a folder of this computer/],
      [at('w/fia.tip.yaml'), /only in a folder of this computer/],
      ['w/fia.tip.yaml', /only in a folder of this computer/],
      ['', /only in a folder of this computer/],
      [undefined, /no folder yet/],
      [7, /no folder yet/],
      [uriOf(at('w/nowhere')), /^There is no file or folder nowhere any more\./],
      [uriOf(at('w/nowhere/mofa.tip.yaml')), /^There is no file or folder mofa\.tip\.yaml any more\./],
      [uriOf(at('gone/fia.tip.yaml')), /^The answers have no folder yet\. Save them/],
      [uriOf(at('outside')), /^outside does not lie in a folder that is open\./],
      [uriOf(at('w/linked')), /^outside does not lie in a folder that is open\./],
      [uriOf(at('w/../outside/fia.tip.yaml')), /^fia\.tip\.yaml does not lie in a folder that is open\./],
      [uriOf(at('empty')), /^empty does not lie in a folder that is open\./],
      ['file:///', /does not lie in a folder that is open\./],
    ] as const) {
      const { kind, message } = await ask(uri);
      assert.equal(kind, 'refused', String(uri));
      assert.match(message, words, String(uri));
      untouched();
      assert.equal(existsSync(at('w/report')), false, String(uri));
    }
    rmSync(at('w/fia.tip.yaml'));
    assert.match(
      (await ask(uriOf(at('w')))).message,
      /^There is nothing here that could be compiled\. linked is a symbolic link/,
    );
    rmSync(at('w/linked'));
    assert.match((await ask(uriOf(at('w')))).message, /^There is no response file/);
  });

  it('and takes no path from what else the request says', async () => {
    for (const more of [
      { formats: ['../../../outside/x'], edition: 'internal' },
      { formats: ['docx/../../../../outside/x'], edition: '../external' },
      { formats: '../../x', edition: 7 },
      { formats: [], folder: at('outside'), output: at('outside') },
    ]) {
      await ask(uriOf(at('w')), more);
      untouched();
    }
    assert.deepEqual(readdirSync(at('w/report')).sort(), [
      '.tip-written.json',
      'tip-pakistan-2021-DRAFT.docx',
      'tip-pakistan-2021-DRAFT.xlsx',
    ]);
  });

  it(`of any address at all, and nothing outside a submission's folder changes (${ADDRESSES} addresses)`, async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'w',
      'in',
      'linked',
      'outside',
      'report',
      'fia.tip.yaml',
      '%2e%2e',
      '%2F',
      '~',
      'nowhere',
      'C:',
      '%00',
      'اردو',
      'submission.tip.yaml',
      '*',
    );
    const scheme = fc.constantFrom(
      'file://',
      'file://',
      'file://',
      'file:',
      'FILE://',
      'untitled:',
      'vscode-vfs://github',
      'vscode-remote://wsl',
      'file://server',
      'http://x',
      '',
    );
    const address = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(scheme, fc.boolean(), fc.array(part, { maxLength: 6 })) },
      { weight: 1, arbitrary: fc.tuple(fc.webUrl(), fc.constant(false), fc.constant([])) },
      { weight: 1, arbitrary: fc.tuple(fc.string(), fc.boolean(), fc.array(fc.string(), { maxLength: 2 })) },
    );
    const before = snapshot(folder.path);
    await fc.assert(
      fc.asyncProperty(address, async ([first, isHere, parts]) => {
        const uri = `${first}${isHere ? folder.path : ''}/${parts.join('/')}`;
        const { kind, message } = await ask(uri, { formats: ['xlsx'] });
        if (kind === 'refused') assert.match(message, /^\S[^\n]*\.$/, uri);
        const now = snapshot(folder.path);
        const changed = [...now.keys()].filter(path => now.get(path) !== before.get(path));
        assert.deepEqual(
          changed.filter(path => !/^w\/(in\/)?report(\/[^/]+)?$/.test(path)),
          [],
          uri,
        );
      }),
      { numRuns: ADDRESSES },
    );
    assert.equal(existsSync('/report'), false);
    await ask(uriOf(at('w')), { formats: ['xlsx'] });
    assert.ok(existsSync(at('w/report')), 'the submission itself is compiled');
  }).timeout(600_000);
});

/** Everything below a folder, with its content; what is behind a link is no part of it. */
function snapshot(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (at: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isSymbolicLink()) found.set(relative(folder, path), 'link');
      else if (entry.isDirectory()) {
        found.set(relative(folder, path), 'folder');
        walk(path);
      } else
        found.set(
          relative(folder, path),
          `${statSync(path).size} ${path.endsWith('.xlsx') ? '' : readFileSync(path)}`,
        );
    }
  };
  walk(folder);
  return found;
}
