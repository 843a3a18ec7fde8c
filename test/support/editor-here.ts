import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { connect } from '../../server/src/lsp/connect.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { root } from './tip.ts';

/** What the server said of itself, without being asked. */
export interface Said {
  readonly method: string;
  readonly params: unknown;
}

/** An editor with the server in this process. */
export interface EditorHere {
  readonly promised: InitializeResult['capabilities'];
  ask(method: string, params: unknown): Promise<unknown>;
  tell(method: string, params: unknown): void;
  /** Requests and notifications from the server, the latest last. */
  said(): readonly Said[];
  /** Settles when the server has said something that is wanted, or has. */
  hears(wanted: (said: Said) => boolean): Promise<Said>;
  close(): void;
}

/** Begins with `initialize` and `initialized`; a request of the server is answered by `reply`. */
export async function editorHere(
  initialize: object,
  reply: (said: Said) => unknown = () => null,
): Promise<EditorHere> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = connect((features, options) =>
    createConnection(features, new StreamMessageReader(up), new StreamMessageWriter(down), options),
  );
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  const hear = (method: string, params: unknown): Said => {
    const one = { method, params };
    said.push(one);
    for (const look of waiting) look();
    return one;
  };
  client.onRequest((method, params) => reply(hear(method, params)));
  client.onNotification((method, params) => void hear(method, params));
  // The library keeps progress to itself.
  client.onUnhandledProgress(params => void hear('$/progress', params));
  client.listen();
  serve(server, nodeHost, fromNative(`${root}/schema`));
  const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    ...initialize,
  });
  await client.sendNotification('initialized', {});
  return {
    promised: capabilities,
    ask: (method, params) => client.sendRequest(method, params),
    tell: (method, params) => void client.sendNotification(method, params as object),
    said: () => said,
    hears: wanted =>
      new Promise(resolve => {
        const look = () => {
          const found = said.find(wanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      // The server goes on to the end of what it does; nobody hears of it.
      client.dispose();
      down.resume();
    },
  };
}
