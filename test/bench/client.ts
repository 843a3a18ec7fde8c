import {
  type Diagnostic,
  type InitializeParams,
  type LogMessageParams,
  MessageType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { uriOf } from '../support/lsp-client.ts';
import { CAPABILITIES } from './capabilities.ts';
import { type Arrived, createInbox } from './inbox.ts';
import { encode, type Message, messageReader } from './messages.ts';
import { peakMemory, startProcess } from './process.ts';
import { nodeForServers, type Server } from './servers.ts';

/** What a server answered, and when; both moments are of `performance.now()`. */
export interface Reply {
  readonly result: unknown;
  readonly sent: number;
  readonly arrived: number;
}

/** The findings of one file as a server published them. */
export interface Published {
  readonly uri: string;
  /** The version of the text that they are of; a server may leave it out. */
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly arrived: number;
}

/** A running server, seen from the editor's end. */
export interface Client {
  /** The moment at which the process was started. */
  readonly started: number;
  /** Returns the moment at which it left. */
  notify(method: string, params: unknown): number;
  request(method: string, params: unknown): Promise<Reply>;
  /** The next findings that are published and satisfy `wanted`. */
  published(wanted: (published: Published) => boolean): Promise<Published>;
  /** What was last published of a file. */
  lastPublished(uri: string): Published | undefined;
  /** The most memory that the process has held so far, in MB. */
  peakMemory(): number;
  end(): Promise<void>;
}

/** Starts a server about a folder and shakes hands with it, as VS Code does. */
export async function startClient(server: Server, folder: string): Promise<Client> {
  let complaints = '';
  const complain = (text: string) => {
    complaints = `${complaints}${text}`.slice(-2000);
  };
  const inbox = createInbox(server.name, () => complaints);
  const latest = new Map<string, Published>();
  const settings = server.settings(folder);
  const receive = (message: Message, at: number) => {
    const published = publishedIn({ message, at });
    if (published) latest.set(published.uri, published);
    if (message.method === 'window/logMessage') {
      const { type, message: line } = message.params as LogMessageParams;
      if (type === MessageType.Error) complain(`${line}\n`);
    }
    if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: answerTo(message, settings) });
    }
    inbox.receive({ message, at });
  };
  const child = startProcess(nodeForServers(), server.arguments, folder, {
    output: messageReader(receive),
    complain,
    gone: inbox.close,
  });
  const send = (message: Message): number => {
    const bytes = encode(message);
    const sent = performance.now();
    child.write(bytes);
    return sent;
  };
  let requests = 0;
  const request = async (method: string, params: unknown): Promise<Reply> => {
    const id = ++requests;
    const sent = send({ id, method, params });
    const { message, at } = await inbox.next(
      `reply to ${method}`,
      ({ message: { method: of, id: to } }) => of === undefined && to === id,
    );
    if (message.error) throw new Error(`${server.name}, ${method}: ${message.error.message}`);
    return { result: message.result, sent, arrived: at };
  };
  const client: Client = {
    started: child.started,
    notify: (method, params) => send({ method, params }),
    request,
    published: async wanted => {
      const isWanted = (arrived: Arrived) => {
        const published = publishedIn(arrived);
        return published !== undefined && wanted(published);
      };
      return publishedIn(await inbox.next('such findings', isWanted)) as Published;
    },
    lastPublished: uri => latest.get(decodeURIComponent(uri)),
    peakMemory: () => peakMemory(child.pid),
    end: () =>
      child.end(async () => {
        await request('shutdown', null);
        send({ method: 'exit' });
      }),
  };
  try {
    await request('initialize', beginning(folder));
  } catch (error) {
    await client.end();
    throw error;
  }
  send({ method: 'initialized', params: {} });
  return client;
}

function publishedIn({ message, at }: Arrived): Published | undefined {
  if (message.method !== 'textDocument/publishDiagnostics') return undefined;
  const { uri, version, diagnostics } = message.params as PublishDiagnosticsParams;
  return { uri: decodeURIComponent(uri), version, diagnostics, arrived: at };
}

function beginning(folder: string): InitializeParams {
  const rootUri = uriOf(folder);
  return {
    processId: process.pid,
    locale: 'en',
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: CAPABILITIES,
  };
}

/** What an editor says to a server's own requests: the settings that it asks for, and nothing to all others. */
function answerTo({ method, params }: Message, settings: Readonly<Record<string, unknown>>): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { readonly items: readonly { readonly section?: string }[] };
  return items.map(({ section }) => settings[section ?? ''] ?? null);
}
