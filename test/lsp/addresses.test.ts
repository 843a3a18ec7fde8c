import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Diagnostic,
  PublishDiagnosticsParams,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
`;

const publishDiagnostics = { relatedInformation: true };

/** Waits for a message of the server; it comes, or the test runs out of its time. */
async function heard(server: Wire, wanted: (published: PublishDiagnosticsParams) => boolean) {
  for (;;) {
    const found = server
      .told()
      .flatMap(({ method, params }) =>
        method === 'textDocument/publishDiagnostics' ? [params as PublishDiagnosticsParams] : [],
      )
      .findLast(wanted);
    if (found !== undefined) return found;
    await new Promise(done => setTimeout(done, 10));
  }
}

/** What is shown at last, by address, where there is something. */
function shown(server: Wire): ReadonlyMap<string, readonly Diagnostic[]> {
  const last = new Map<string, readonly Diagnostic[]>();
  for (const { method, params } of server.told()) {
    if (method !== 'textDocument/publishDiagnostics') continue;
    const { uri, diagnostics } = params as PublishDiagnosticsParams;
    if (diagnostics.length > 0) last.set(uri, diagnostics);
    else last.delete(uri);
  }
  return last;
}

describe('the address that was opened', () => {
  let folder: TestFolder;
  let server: Wire;
  afterEach(async () => {
    await server.end();
    folder.remove();
  });

  /** The folder under test, and how each letter of its path may be written. */
  const NAME = 'f+a@b ü (1)';
  const written: readonly (readonly [string, (path: string) => string])[] = [
    ['as VS Code writes it', uriOf],
    ['with as few escapes as may be', path => `file://${encodeURI(path)}`],
    [
      'with every sign escaped',
      path =>
        `file://${path
          .split('/')
          .map(part =>
            encodeURIComponent(part).replace(/[()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`),
          )
          .join('/')}`,
    ],
    [
      'with small letters in its escapes',
      path => uriOf(path).replace(/%[0-9A-F]{2}/g, sign => sign.toLowerCase()),
    ],
    ['with letters that ought to be escaped', path => `file://${path.replaceAll(' ', '%20')}`],
    ['with blanks', path => `file://${path}`],
    ['with the name of this computer', path => `file://localhost${encodeURI(path)}`],
    ['with LOCALHOST', path => `file://LocalHost${encodeURI(path)}`],
    ['with a scheme in capitals', path => `FILE://${encodeURI(path)}`],
    ['with one slash', path => `file:${encodeURI(path)}`],
    ['without its drive at all', () => 'file:///nowhere/fia.tip.yaml'],
    ['on a drive, as VS Code writes it', () => 'file:///c%3A/tip%20a/fia.tip.yaml'],
    ['on a drive, with a bare colon', () => 'file:///C:/tip/fia.tip.yaml'],
    ['on a drive, with a small letter', () => 'file:///c:/tip/fia.tip.yaml'],
    ['on a drive, with a small escape', () => 'file:///C%3a/f+a@b/fia.tip.yaml'],
    ['on a share', () => 'file://server/share/f+a@b/fia.tip.yaml'],
    ['without a disk', () => 'untitled:fia.tip.yaml'],
  ];

  for (const [name, spell] of written) {
    it(`4: is the address that is answered: ${name}`, async () => {
      folder = testFolder({
        [`${NAME}/fia.tip.yaml`]: FIA,
        [`${NAME}/submission.tip.yaml`]:
          'questionnaire: tip-pakistan-2021\nsubmission: {lead: FIA, respondents: [{id: PBM}]}\n',
        [`${NAME}/pbm.tip.yaml`]: 'questionnaire: tip-pakistan-2021\nrespondent: PBM\nanswers: 1\n',
      });
      const path = join(folder.path, NAME);
      const uri = spell(join(path, 'fia.tip.yaml'));
      // The folder itself is opened as another editor would.
      server = await wireTo({ folder: path, capabilities: { textDocument: { publishDiagnostics } } });
      await heard(server, ({ uri }) => uri.endsWith('/fia.tip.yaml'));
      server.tell('textDocument/didOpen', {
        textDocument: { uri, languageId: 'tip-response', version: 4, text: FIA },
      });
      const { diagnostics, ...sent } = await heard(
        server,
        found => found.uri === uri && found.version === 4 && found.diagnostics.length > 0,
      );
      assert.deepEqual(sent, { uri, version: 4 });
      const sum = diagnostics.find(({ code }) => code === 'unbalanced-split');
      assert.deepEqual(new Set(sum?.relatedInformation?.map(({ location }) => location.uri)), new Set([uri]));
      const textDocument = { uri };
      const ask = async (method: string, params: object) =>
        (await server.ask(method, { textDocument, ...params }).reply).result;
      const symbols = (await ask('textDocument/documentSymbol', {})) as SymbolInformation[];
      assert.deepEqual(new Set(symbols.map(({ location }) => location.uri)), new Set([uri]));
      const references = (await ask('textDocument/references', {
        position: { line: 5, character: 8 },
        context: { includeDeclaration: true },
      })) as { uri: string }[];
      assert.deepEqual(new Set(references.map(each => each.uri)), new Set([uri]));
      const actions = (await ask('textDocument/codeAction', {
        range: sum?.range,
        context: { diagnostics: [] },
      })) as { edit?: WorkspaceEdit }[];
      for (const { edit } of actions) assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri]);
      const all = [...shown(server).keys()];
      assert.ok(all.includes(uri));
      // Of another place it is another file.
      const isTheFile = spell('/a') !== spell('/b');
      const other = all.filter(each => each.endsWith('/fia.tip.yaml') && each !== uri);
      assert.equal(other.length, isTheFile ? 0 : 1, 'the same findings under another address');
    });
  }

  it('4: is kept for files that nobody opened, in the spelling of their folder', async () => {
    folder = testFolder({
      'f+a@b/fia.tip.yaml': FIA,
      'f+a@b/sub+d/mofa.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: MOFA\nanswers: 1\n',
    });
    const bare = `file://${join(folder.path, 'f+a@b')}`;
    server = await wireTo({
      folder: folder.path,
      initialize: { workspaceFolders: [{ uri: bare, name: 'x' }], rootUri: bare },
    });
    await heard(server, ({ uri }) => uri === `${bare}/sub+d/mofa.tip.yaml`);
    await heard(server, ({ uri }) => uri === `${bare}/fia.tip.yaml`);
  });

  it('9: has no findings twice where a folder is linked and opened twice', async () => {
    folder = testFolder({ 'real/fia.tip.yaml': FIA });
    symlinkSync(join(folder.path, 'real'), join(folder.path, 'one'));
    symlinkSync(join(folder.path, 'real'), join(folder.path, 'two'));
    const workspaceFolders = ['one', 'two', 'real'].map(name => ({
      uri: uriOf(join(folder.path, name)),
      name,
    }));
    server = await wireTo({ folder: folder.path, initialize: { workspaceFolders } });
    await heard(server, ({ diagnostics }) => diagnostics.length > 0);
    await server.ask('workspace/executeCommand', { command: 'tip.reload' }).reply;
    assert.deepEqual([...shown(server)].length, 1);
    const messages = [...shown(server).values()].flat().map(({ message }) => message);
    assert.deepEqual(
      messages.filter(message => /twice|two files|also in/i.test(`${message}`)),
      [],
    );
    assert.equal(new Set(messages).size, messages.length);
  });

  it('9: gets findings, or a sentence, whatever the name of the file is', async () => {
    folder = testFolder();
    server = await wireTo({ folder: folder.path });
    for (const [name, languageId, sentence] of [
      ['FIA.TIP.YAML', 'yaml', /The name of a response file ends in \.tip\.yaml, in small letters/],
      ['Fia.Tip.Yml', 'tip-response', /The name of a response file ends in \.tip\.yaml/],
      ['fia.tip.yaml.txt', 'plaintext', /The name of a response file ends in \.tip\.yaml/],
      ['answers.yaml', 'tip-response', /The name of a response file ends in \.tip\.yaml/],
      ['answers', 'tip-response', /The name of a response file ends in \.tip\.yaml/],
      ['fia.tip.yml', 'yaml', /Male 70 \+ female 52/],
      ['fia.tip.yaml', 'whatever', /Male 70 \+ female 52/],
    ] as const) {
      const uri = uriOf(join(folder.path, name));
      server.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text: FIA } });
      const { diagnostics } = await heard(server, found => found.uri === uri && found.diagnostics.length > 0);
      assert.ok(
        diagnostics.some(({ message }) => sentence.test(`${message}`)),
        `${name}: ${JSON.stringify(diagnostics)}`,
      );
      server.tell('textDocument/didClose', { textDocument: { uri } });
    }
  });
});
