import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  RequestType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/src/host/host.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { type CompileResult, compileRequest } from '../../server/src/lsp/protocol/compile.ts';
import { requests } from '../../server/src/lsp/requests.ts';
import { answers, type Request } from '../../server/src/lsp/served.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { failingRule } from '../support/failing-rule.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { converse, uriOf } from '../support/lsp-client.ts';
import { root } from '../support/tip.ts';

const PLANTED = 'qzxv planted 7319';
const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
laws:
  laws-3: ${PLANTED} was told by {{${PLANTED}}}
`;

/** A request that fails as a mistake of ours would, with the text of the answer in its error. */
const failing: Request = {
  serve: served =>
    answers(served, new RequestType<unknown, null, void>('test/failing'), null, () => {
      const texts = [...served.workspace().documents.values()].map(({ text }) => text);
      throw new RangeError(`Nobody expected ${texts.join('\n')}`);
    }),
};

/** A report is made of what the disk holds then, so that a compile would fail before its rule does. */
let isDiskFailing = true;

/** What a file system says that fails in a way that nobody knows of. */
const failingHost: Host = {
  ...nodeHost,
  read: async path => {
    const content = await nodeHost.read(path);
    if (!isDiskFailing || !path.endsWith('other.tip.yaml')) return content;
    throw new Error(`No such text: ${Buffer.from(content).toString()}`);
  },
};

describe('the log of the server', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder({ 'fia.tip.yaml': FIA, 'other.tip.yaml': 'x' });
  });
  afterEach(() => folder.remove());

  it('says which rule and which request failed, and quotes no answer', async () => {
    (rules as Rule[]).push(failingRule);
    (requests as Request[]).push(failing);
    const said: unknown[] = [];
    const [up, down] = [new PassThrough(), new PassThrough()];
    const served = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    try {
      serve(served, failingHost, fromNative(`${root}/schema`));
      for (const name of ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event']) {
        client.onNotification(name, params => void said.push(params));
      }
      const published = new Promise<void>(done =>
        client.onNotification('textDocument/publishDiagnostics', () => done()),
      );
      client.listen();
      const workspaceFolders = [{ uri: uriOf(folder.path), name: 'test' }];
      await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders,
        capabilities: {},
      });
      await client.sendNotification('initialized', {});
      const uri = uriOf(`${folder.path}/fia.tip.yaml`);
      const textDocument = {
        uri,
        languageId: 'tip-response',
        version: 1,
        text: `${FIA}  laws-4: ${PLANTED}`,
      };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      await published;
      await client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(`${folder.path}/other.tip.yaml`), type: 2 }],
      });
      // A notification is answered by nothing: the log says when the file was asked for.
      for (let n = 0; n < 1_000 && !said.some(each => JSON.stringify(each).includes('Reading ')); n++) {
        await new Promise(done => setTimeout(done, 5));
      }
      assert.equal(await client.sendRequest('test/failing', {}), null);
      await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: null });
      isDiskFailing = false;
      const compiled = await client.sendRequest<CompileResult>(compileRequest, { uri, edition: 'external' });
      assert.equal(compiled.kind, 'refused');
      const log = said.map(each => JSON.stringify(each)).join('\n');
      assert.match(log, /The rule failing-rule failed: TypeError/);
      assert.match(log, /test\/failing: RangeError\\n\s+at /);
      assert.match(log, /Reading (?:the folders|the submission|a changed file): Error\\n\s+at /);
      assert.match(log, /hover: TypeError/);
      assert.match(log, /compile: Fault: The rule failing-rule failed\./);
      assert.doesNotMatch(log, /qzxv|7319/);
    } finally {
      (rules as Rule[]).pop();
      (requests as Request[]).pop();
      client.dispose();
      served.dispose();
    }
  });

  it('is as silent in the built server, on its standard error too', async () => {
    const conversation = await converse(folder.path);
    const said: unknown[] = [];
    conversation.connection.onNotification('window/logMessage', params => void said.push(params));
    const path = `${folder.path}/fia.tip.yaml`;
    await conversation.open(path, `${FIA}  laws-4: "${PLANTED}`);
    await conversation.diagnostics(path, ({ diagnostics }) => diagnostics.length > 0);
    await conversation.connection.sendNotification('textDocument/didChange', { textDocument: null });
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/definition']) {
      const params = { textDocument: { uri: uriOf(path) }, position: null };
      await conversation.connection.sendRequest(method, params).catch(() => undefined);
    }
    await conversation.end();
    assert.match(JSON.stringify(said), /hover: TypeError/);
    assert.doesNotMatch(JSON.stringify(said) + conversation.complaints(), /qzxv|7319/);
  });
});
