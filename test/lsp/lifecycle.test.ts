import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';

const FIA = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws:\n  laws-4: yes\n';
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;

/** Messages in the order, and in the form, that the protocol wants, and in others. */
describe('the server and the order of messages', () => {
  let folder: TestFolder;
  let server: Wire;
  beforeEach(() => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
  });
  afterEach(() => folder.remove());

  const initialize = () => ({ processId: null, rootUri: uriOf(folder.path), capabilities: {} });
  const codeOf = async (method: string, params: object = {}) =>
    (await server.ask(method, params).reply).error?.code;
  const hover = () => ({
    textDocument: { uri: uriOf(join(folder.path, 'fia.tip.yaml')) },
    position: { line: 3, character: 4 },
  });

  it('8: refuses what comes before initialize and after shutdown, and a second initialize', async () => {
    server = await wireTo({ folder: folder.path, begin: false });
    server.tell('textDocument/didOpen', {
      textDocument: { uri: 'untitled:x.tip.yaml', languageId: 'tip-response', version: 1, text: FIA },
    });
    for (const method of [
      'textDocument/hover',
      'tip/compile',
      'shutdown',
      'no/such',
      'workspace/executeCommand',
    ])
      assert.equal(await codeOf(method, hover()), NOT_INITIALIZED, method);
    assert.equal(await codeOf('initialize', initialize()), undefined);
    assert.equal(await codeOf('initialize', initialize()), INVALID_REQUEST);
    server.tell('initialized', {});
    assert.equal(await codeOf('textDocument/hover', hover()), undefined);
    assert.equal(await codeOf('shutdown'), undefined);
    for (const method of ['textDocument/hover', 'initialize', 'shutdown', 'no/such'])
      assert.equal(await codeOf(method, hover()), INVALID_REQUEST, method);
    server.tell('textDocument/didOpen', { textDocument: null });
    server.tell('exit');
    assert.equal(await server.exit, 0);
    assert.deepEqual(server.log(), []);
    assert.deepEqual(
      server.asked().filter(({ replies }) => replies.length !== 1),
      [],
    );
  });

  it('8: ends with 1 where it was not shut down, in any state', async () => {
    for (const begin of [false, true]) {
      server = await wireTo({ folder: folder.path, begin });
      server.tell('exit');
      assert.equal(await server.exit, 1);
    }
  });

  it('8: logs a malformed message without its text, and goes on', async () => {
    server = await wireTo({ folder: folder.path });
    const secret = 'qzxv planted 7319';
    for (const text of [
      `{"jsonrpc":"2.0","secret":"${secret}"}`,
      `{"jsonrpc":"2.0","id":null,"method":"textDocument/hover","params":{"x":"${secret}"}}`,
      `{"jsonrpc":"2.0","id":{"a":"${secret}"},"method":"x"}`,
      `{"jsonrpc":"2.0","method":7,"params":"${secret}"}`,
      `{"jsonrpc":"2.0","id":99,"result":"${secret}"}`,
      `{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"${secret}"}}`,
      `[{"jsonrpc":"2.0","secret":"${secret}"}]`,
      `"${secret}"`,
      'null',
      '7',
      `{"jsonrpc":"2.0","method":"$/cancelRequest","x":"${secret}"}`,
      `{"broken": "${secret}`,
      `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":"${secret}"}}`,
      `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":["${secret}"]}`,
      `{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"${secret}"},"contentChanges":[{"text":"x"}]}}`,
      `{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":"${secret}"}}`,
      `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":"${secret}"}`,
      `{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":"${secret}"}}`,
    ])
      server.write(text);
    assert.equal(await codeOf('textDocument/hover', hover()), undefined);
    const said = JSON.stringify([server.log(), server.told()]);
    assert.match(said, /A malformed message was left out\./);
    assert.doesNotMatch(said, /qzxv|7319/);
    assert.equal(await server.end(), 0);
  });

  it('8: tells whoever asked by a number that it was no request', async () => {
    server = await wireTo({ folder: folder.path });
    const { reply } = server.ask(7 as unknown as string);
    assert.equal((await reply).error?.code, INVALID_REQUEST);
    assert.equal(await server.end(), 0);
  });

  it('8: survives any message, and repeats none', async () => {
    server = await wireTo({ folder: folder.path });
    const value = fc.jsonValue({ maxDepth: 2 });
    const method = fc.constantFrom(
      'textDocument/didOpen',
      'textDocument/hover',
      '$/setTrace',
      'workspace/executeCommand',
      'x',
    );
    const message = fc.oneof(
      value,
      fc.record({ jsonrpc: fc.constant('2.0'), method: fc.oneof(method, value), params: value }),
    );
    for (const each of fc.sample(message, 300)) {
      const text = JSON.stringify(each).replace(/"exit"|"shutdown"/g, '"x"');
      server.write(text);
    }
    assert.equal(await codeOf('textDocument/hover', hover()), undefined);
    assert.equal(await server.end(), 0);
  });

  it('11: is started by `tip lsp`, with --stdio and without', async () => {
    for (const more of [[], ['--stdio']]) {
      server = await wireTo({ folder: folder.path, arguments: [join(root, 'dist/cli.js'), 'lsp', ...more] });
      assert.equal(await codeOf('textDocument/hover', hover()), undefined);
      assert.equal(await server.end(), 0);
    }
  });
});
