import { spawn } from 'node:child_process';
import {
  type Diagnostic,
  type InitializeParams,
  type LogMessageParams,
  MessageType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { uriOf } from '../support/lsp-client.ts';
import { CAPABILITIES } from './capabilities.ts';
import { encode, type Message, messageReader } from './messages.ts';
import { peakMemory } from './process.ts';
import { nodeForServers, type Server } from './servers.ts';

/** What a server answered, and how long that took. */
export interface Reply {
  readonly result: unknown;
  /** Moments of `performance.now()`. */
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

/** A running server, seen from the editor's end. Whatever goes wrong rejects everything that still waits. */
export interface Client {
  /** The moment at which the process was started. */
  readonly started: number;
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

/** No reply is waited for longer than this, in milliseconds; the slowest that is known takes 20 seconds. */
const PATIENCE = 120_000;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a server about a folder and shakes hands with it, as VS Code does. */
export async function startClient(server: Server, folder: string): Promise<Client> {
  const replies = new Map<number, Waiting<Reply> & { sent: number }>();
  const watchers = new Set<Waiting<Published> & { wanted: (published: Published) => boolean }>();
  const latest = new Map<string, Published>();
  const settings = server.settings(folder);
  let broken: Error | undefined;
  let complaints = '';
  let ending = false;

  const started = performance.now();
  const child = spawn(nodeForServers(), server.arguments, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = new Promise<void>(done => child.once('exit', () => done()));
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);

  const fail = (why: string) => {
    broken ??= new Error(`${server.name}: ${why}${complaints && `\n${complaints}`}`);
    for (const waiting of [...replies.values(), ...watchers]) waiting.reject(broken);
  };
  child.once('error', error => fail(error.message));
  child.once('exit', code => ending || fail(`ended with exit code ${code}`));
  child.stdin.on('error', error => fail(error.message));
  child.stderr.on('data', (text: Buffer) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });

  const send = (message: Message): number => {
    if (broken) throw broken;
    const bytes = encode(message);
    const sent = performance.now();
    child.stdin.write(bytes);
    return sent;
  };
  const receive = (message: Message, arrived: number) => {
    if (message.method === undefined) {
      const waiting = replies.get(Number(message.id));
      if (message.error) waiting?.reject(new Error(`${server.name}: ${message.error.message}`));
      else waiting?.resolve({ result: message.result, sent: waiting.sent, arrived });
    } else if (message.id !== undefined) {
      send({ id: message.id, result: answerTo(message, settings) });
    } else if (message.method === 'window/logMessage') {
      const { type, message: line } = message.params as LogMessageParams;
      if (type === MessageType.Error) complaints = `${complaints}${line}\n`.slice(-2000);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, version, diagnostics } = message.params as PublishDiagnosticsParams;
      const published = { uri: decodeURIComponent(uri), version, diagnostics, arrived };
      latest.set(published.uri, published);
      for (const watcher of [...watchers]) if (watcher.wanted(published)) watcher.resolve(published);
    }
  };
  const read = messageReader(receive);
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      read(chunk);
    } catch (error) {
      fail(String(error));
    }
  });

  let requests = 0;
  const client: Client = {
    started,
    notify: (method, params) => send({ method, params }),
    request: (method, params) => {
      const id = ++requests;
      return patiently(
        () => `${server.name} gave no reply to ${method}${complaints && `\n${complaints}`}`,
        waiting => {
          const entry = { ...waiting, sent: 0 };
          replies.set(id, entry);
          entry.sent = send({ id, method, params });
        },
        () => replies.delete(id),
      );
    },
    published: wanted => {
      let watcher: (Waiting<Published> & { wanted: typeof wanted }) | undefined;
      return patiently(
        () => `${server.name} published no such findings${complaints && `\n${complaints}`}`,
        waiting => {
          if (broken) throw broken;
          watcher = { ...waiting, wanted };
          watchers.add(watcher);
        },
        () => watcher && watchers.delete(watcher),
      );
    },
    lastPublished: uri => latest.get(decodeURIComponent(uri)),
    peakMemory: () => peakMemory(child.pid ?? 0),
    end: async () => {
      ending = true;
      if (!broken) {
        await client.request('shutdown', null).catch(error => fail(String(error)));
        if (!broken) client.notify('exit', null);
      }
      const late = setTimeout(endWithUs, 3000);
      await exited;
      clearTimeout(late);
      process.removeListener('exit', endWithUs);
    },
  };
  await client.request('initialize', beginning(folder));
  client.notify('initialized', {});
  return client;
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

/** A promise that is rejected when it takes too long; `settle` is called in the end, however it ends. */
async function patiently<T>(
  complaint: () => string,
  begin: (waiting: Waiting<T>) => void,
  settle: () => void,
): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(new Error(`${complaint()} within ${PATIENCE / 1000} seconds.`));
      late = setTimeout(giveUp, PATIENCE);
      begin({ resolve, reject });
    });
  } finally {
    clearTimeout(late);
    settle();
  }
}
