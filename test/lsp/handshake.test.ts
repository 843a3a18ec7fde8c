import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { WHOLE } from '../support/abilities.ts';
import { type EditorHere, editorHere, type Said } from '../support/editor-here.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { uriOf } from '../support/wire.ts';

const FIA = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws:\n  laws-4: {choice: yes}\nanswers: 1\n';
const NEVER = { command: 'tip.nothing' };

/** How an editor says which folders and settings it has: each in its own way. */
describe('folders, settings and watches', () => {
  let folder: TestFolder;
  let editor: EditorHere;
  beforeEach(() => {
    folder = testFolder({ 'fia.tip.yaml': FIA, 'other/mofa.tip.yaml': FIA.replace('FIA', 'MOFA') });
  });
  afterEach(() => {
    editor.close();
    folder.remove();
  });

  const findingsOf = (path: string) => (said: Said) => {
    const { uri, diagnostics } = said.params as { uri: string; diagnostics: unknown[] };
    return (
      said.method === 'textDocument/publishDiagnostics' &&
      uri === uriOf(join(folder.path, path)) &&
      diagnostics.length > 0
    );
  };
  const registered = (method: string) => (said: Said) =>
    said.method === 'client/registerCapability' &&
    (said.params as { registrations: { method: string }[] }).registrations.some(
      each => each.method === method,
    );

  it('6: finds the folder by any of its names', async () => {
    for (const named of [
      { workspaceFolders: [{ uri: uriOf(folder.path), name: 'x' }] },
      { workspaceFolders: [], rootUri: uriOf(folder.path) },
      { workspaceFolders: null, rootUri: uriOf(folder.path) },
      { rootUri: null, rootPath: folder.path },
      { workspaceFolders: [], rootUri: null, rootPath: folder.path },
    ]) {
      editor = await editorHere(named);
      await editor.hears(findingsOf('fia.tip.yaml'));
      editor.close();
    }
  });

  it('6: heeds folders that come and go, whether they were announced or not', async () => {
    for (const capabilities of [{}, { workspace: { workspaceFolders: true } }]) {
      editor = await editorHere({ capabilities });
      const other = { uri: uriOf(join(folder.path, 'other')), name: 'other' };
      editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
      await editor.hears(findingsOf('other/mofa.tip.yaml'));
      editor.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [other] } });
      await editor.hears(({ method, params }) => {
        const { uri, diagnostics } = params as { uri: string; diagnostics: unknown[] };
        return (
          method === 'textDocument/publishDiagnostics' &&
          uri.endsWith('mofa.tip.yaml') &&
          diagnostics.length === 0
        );
      });
      editor.close();
    }
  });

  const lenses = async () => {
    const textDocument = { uri: uriOf(join(folder.path, 'fia.tip.yaml')) };
    return editor.ask('textDocument/codeLens', { textDocument });
  };
  const open = async (initialize: object, reply?: (said: Said) => unknown) => {
    const workspaceFolders = [{ uri: uriOf(folder.path), name: 'x' }];
    editor = await editorHere({ workspaceFolders, ...initialize }, reply);
    await editor.hears(findingsOf('fia.tip.yaml'));
  };

  it('6: takes settings at the start, pushed, and asked for', async () => {
    for (const initializationOptions of [{ codeLens: false }, { tip: { codeLens: false } }]) {
      await open({ initializationOptions });
      assert.equal(await lenses(), null);
      editor.tell('workspace/didChangeConfiguration', { settings: { tip: { codeLens: true } } });
      assert.notEqual(await lenses(), null);
      editor.tell('workspace/didChangeConfiguration', { settings: {} });
      assert.equal(await lenses(), null, 'what was said at the start holds where nothing else is said');
      editor.close();
    }
    const settings = { codeLens: false };
    const capabilities: ClientCapabilities = { workspace: { configuration: true } };
    await open({ capabilities }, ({ method }) => (method === 'workspace/configuration' ? [settings] : null));
    await editor.hears(({ method }) => method === 'workspace/configuration');
    // The answer is on its way; a request behind it finds it there.
    await editor.ask('workspace/executeCommand', { command: 'tip.reload' });
    assert.equal(await lenses(), null);
  });

  it('5: watches files even where the editor refuses its settings', async () => {
    await open({ capabilities: WHOLE }, ({ method }) => {
      if (method === 'workspace/configuration') throw new Error('There are none.');
      return null;
    });
    await editor.hears(registered('workspace/didChangeWatchedFiles'));
  });

  it('5: watches files even where the editor refuses to tell of its settings', async () => {
    await open({ capabilities: WHOLE }, said => {
      if (registered('workspace/didChangeConfiguration')(said)) throw new Error('I do not.');
      return said.method === 'workspace/configuration' ? [null] : null;
    });
    await editor.hears(registered('workspace/didChangeWatchedFiles'));
  });

  it('5: tells of changes only an editor that wants to hear of them', async () => {
    await open({});
    assert.deepEqual(
      editor.said().filter(({ method }) => method.startsWith('tip/')),
      [],
    );
    editor.close();
    await open({ initializationOptions: { hears: ['tip/changed'] } });
    await editor.hears(({ method }) => method === 'tip/changed');
  });

  const run = async (command: string, ...args: unknown[]) =>
    editor.ask('workspace/executeCommand', { command, arguments: args });

  it('7: runs commands without arguments, where one submission is open', async () => {
    folder.write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission: {lead: FIA}\n');
    await open({});
    const compiled = (await run('tip.compile')) as { kind: string; files: string[] };
    assert.equal(compiled.kind, 'written');
    assert.ok(existsSync(join(folder.path, 'report/tip-pakistan-2021-DRAFT.docx')));
    const sent = editor.said().filter(({ method }) => method === 'window/showMessage');
    assert.match(JSON.stringify(sent), /tip-pakistan-2021-DRAFT\.docx.*The report is marked DRAFT/);
    const page = (await run('tip.completeness', { today: '2021-01-02' })) as {
      text: string;
      markdown: string;
    };
    assert.match(page.text, /\d+ of \d+ questions answered/);
    assert.match(page.markdown, /\(file:\/\/\/.*fia\.tip\.yaml#L\d+\)/);
    assert.doesNotMatch(page.markdown, /command:/);
    await assert.rejects(run(NEVER.command), /There is no such command\./);
  });

  it('7: withholds the edition that is sent, and shows the place', async () => {
    folder.write('fia.tip.yaml', FIA.replace('{choice: yes}', '{choice: yes, answer: "Call 0300-1234567."}'));
    await open({ capabilities: WHOLE }, ({ method }) =>
      method === 'window/showDocument'
        ? { success: true }
        : method === 'workspace/configuration'
          ? [null]
          : null,
    );
    const result = (await run('tip.compileExternal', uriOf(folder.path))) as { kind: string };
    assert.equal(result.kind, 'withheld');
    const { params } = await editor.hears(({ method }) => method === 'window/showDocument');
    assert.match((params as { uri: string }).uri, /fia\.tip\.yaml$/);
  });

  it('7: explains a finding by its code, its page, or its place', async () => {
    await open({ capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } } });
    const { params } = await editor.hears(findingsOf('fia.tip.yaml'));
    const [found] = (
      params as {
        diagnostics: { code: string; codeDescription: { href: string }; range: { start: unknown } }[];
      }
    ).diagnostics;
    assert.ok(found !== undefined);
    assert.match(found.codeDescription.href, /^file:\/\/\/.*\/schema\/findings\.md#[\w-]+$/);
    const place = { uri: uriOf(join(folder.path, 'fia.tip.yaml')), position: found.range.start };
    const pages = await Promise.all(
      [found.code, found.codeDescription.href, place].map(each => run('tip.explain', each)),
    );
    const [first] = pages as { title: string; markdown: string }[];
    assert.match(first?.markdown ?? '', new RegExp(`\`${found.code}\``));
    assert.deepEqual(pages.slice(0, 2), [first, first]);
    assert.ok((pages[2] as { title: string }).title);
    await assert.rejects(run('tip.explain', 'no-such-code'), /The manual has no page of this name\./);
  });

  it('7: makes files by the editor where that can make them, else by itself, and writes over none', async () => {
    await open({ capabilities: WHOLE }, ({ method }) =>
      method === 'workspace/applyEdit'
        ? { applied: true }
        : method === 'workspace/configuration'
          ? [null]
          : null,
    );
    const wanted = { folder: uriOf(folder.path), respondent: 'MOHR' };
    const made = (await run('tip.createResponseFile', wanted)) as { files: string[] };
    assert.deepEqual(made.files, [uriOf(join(folder.path, 'mohr.tip.yaml'))]);
    const { params } = await editor.hears(({ method }) => method === 'workspace/applyEdit');
    assert.match(JSON.stringify(params), /"kind":"create".*respondent: MOHR/);
    assert.equal(existsSync(join(folder.path, 'mohr.tip.yaml')), false, 'the editor makes it');
    editor.close();

    await open({});
    await run('tip.createResponseFile', wanted);
    const path = join(folder.path, 'mohr.tip.yaml');
    const text = readFileSync(path, 'utf8');
    assert.match(text, /^questionnaire: tip-pakistan-2021\nrespondent: MOHR\n/);
    await assert.rejects(
      run('tip.createResponseFile', wanted),
      /There is a file mohr\.tip\.yaml already; nothing was changed\./,
    );
    assert.equal(readFileSync(path, 'utf8'), text);
    await assert.rejects(
      run('tip.createResponseFile'),
      /Say whose answers the file will hold: "respondent" is one of .*MOFA/,
    );
    await assert.rejects(
      run('tip.createResponseFile', { ...wanted, folder: 'file:///elsewhere' }),
      /does not lie in a folder that is open/,
    );
    const outside = uriOf(join(folder.path, 'other/../../x'));
    await assert.rejects(
      run('tip.createResponseFile', { ...wanted, folder: outside }),
      /does not lie in a folder that is open/,
    );
    for (const respondent of ['../../x', 'A/B', 'A: {x', 'A\nB'])
      await assert.rejects(
        run('tip.createResponseFile', { ...wanted, respondent }),
        /letters, digits and hyphens/,
      );
    const { files } = (await run('tip.createSubmission', {
      folder: uriOf(join(folder.path, 'new')),
      participants: ['FIA', 'MOFA'],
    })) as { files: string[] };
    assert.equal(files.length, 3);
    assert.match(readFileSync(join(folder.path, 'new/submission.tip.yaml'), 'utf8'), /title: /);
  });

  it('9: follows a file that changed without a word, when it is asked to read again', async () => {
    await open({});
    folder.write('pbm.tip.yaml', FIA.replace('FIA', 'PBM'));
    assert.deepEqual(await run('tip.reload'), { kind: 'read', faults: [] });
    await editor.hears(findingsOf('pbm.tip.yaml'));
  });
});
