import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Diagnostic, Message, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { root } from './tip.ts';

/** One answer to a request of ours. */
export interface Reply {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Asked {
  readonly id: number;
  readonly method: string;
  /** Every answer that came; a server that keeps to the protocol gives exactly one. */
  readonly replies: Reply[];
  readonly reply: Promise<Reply>;
}

/**
 * The built server over stdio, message by message: nothing is awaited, mended or left out as a client library
 * would, so that cancellations can cross answers, and an answer given twice is seen.
 */
export interface Wire {
  readonly process: ChildProcess;
  ask(method: string, params?: unknown): Asked;
  tell(method: string, params?: unknown): void;
  cancel(id: number | string): void;
  /** Every request so far. */
  asked(): readonly Asked[];
  /** The latest findings of each file, by its address without escapes; a file without any is left out. */
  findings(): ReadonlyMap<string, readonly Diagnostic[]>;
  /** The latest message about the findings of each file. */
  published(): ReadonlyMap<string, PublishDiagnosticsParams>;
  /** What the server wrote into its log, and on its standard error. */
  log(): readonly string[];
  /** What the server asked of the editor, the latest last. */
  requests(): readonly { readonly method: string; readonly params: unknown }[];
  /** What the server told without wanting an answer, the latest last. */
  told(): readonly { readonly method: string; readonly params: unknown }[];
  /** Sends a text as it is, with the head of a message. */
  write(text: string): void;
  exit: Promise<number | NodeJS.Signals | null>;
  /** Shuts the server down; what comes back is its exit code. */
  end(): Promise<number | NodeJS.Signals | null>;
  /** Ends it without a word, as a crash does. */
  kill(): void;
}

export interface WireOptions {
  readonly folder: string;
  readonly capabilities?: object;
  /** The section `tip` of the editor's settings. */
  readonly settings?: () => object;
  /** Options of Node before the server's file. */
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly server?: string;
  /** What `initialize` says besides, or instead. */
  readonly initialize?: object;
  /** What the editor answers to a request of the server; `null` where it is not said. */
  readonly answer?: (method: string, params: unknown) => unknown;
  /** False where nothing is to be said before the test says it. */
  readonly begin?: boolean;
  /** What is started; the server as an editor starts it where absent. */
  readonly arguments?: readonly string[];
}

/** Starts a server about a folder, and returns when it has said what it can do. */
export async function wireTo(options: WireOptions): Promise<Wire> {
  const { folder, capabilities = {}, settings = () => ({}), node = [] } = options;
  const { server = join(root, 'dist/server.js'), environment = {} } = options;
  const { answer = () => null, begin = true, initialize: more = {} } = options;
  const child = spawn(process.execPath, [...node, ...(options.arguments ?? [server, '--stdio'])], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const [input, output, errors] = child.stdio as readonly [Writable, Readable, Readable, ...unknown[]];
  const writer = new StreamMessageWriter(input);
  const waiting = new Map<number, (reply: Reply) => void>();
  const all: Asked[] = [];
  const published = new Map<string, PublishDiagnosticsParams>();
  const log: string[] = [];
  const requests: { method: string; params: unknown }[] = [];
  const told: { method: string; params: unknown }[] = [];
  const exit = new Promise<number | NodeJS.Signals | null>(resolve =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  errors.on('data', chunk => log.push(`stderr: ${chunk}`));
  // A server that was killed takes nothing more; that it did not is seen from what is missing.
  input.on('error', () => undefined);
  const send = (message: object) => {
    if (input.writable) void writer.write({ jsonrpc: '2.0', ...message } as Message).catch(() => undefined);
  };
  const heed = (method: string, params: unknown) => {
    if (method === 'textDocument/publishDiagnostics') {
      const found = params as PublishDiagnosticsParams;
      published.set(decodeURIComponent(found.uri), found);
    } else if (method === 'window/logMessage') {
      log.push((params as { message: string }).message);
    }
  };
  new StreamMessageReader(output).listen(message => {
    const { id, method, params, result, error } = message as Message & {
      id?: number;
      method?: string;
      params?: unknown;
      result?: unknown;
      error?: { code: number; message: string };
    };
    if (method === undefined) {
      const reply = error === undefined ? { result } : { error };
      all[(id ?? 0) - 1]?.replies.push(reply);
      if (id !== undefined) waiting.get(id)?.(reply);
    } else if (id === undefined) {
      told.push({ method, params });
      heed(method, params);
    } else {
      requests.push({ method, params });
      send({ id, result: method === 'workspace/configuration' ? [settings()] : answer(method, params) });
    }
  });
  const ask = (method: string, params?: unknown): Asked => {
    const id = all.length + 1;
    const reply = new Promise<Reply>(resolve => waiting.set(id, resolve));
    const asked = { id, method, replies: [], reply };
    all.push(asked);
    send({ id, method, params });
    return asked;
  };
  const tell = (method: string, params?: unknown) => send({ method, params });
  const uri = uriOf(folder);
  const initialize = { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'test' }] };
  if (begin) {
    await ask('initialize', { ...initialize, capabilities, ...more }).reply;
    tell('initialized', {});
  }
  return {
    process: child,
    ask,
    tell,
    cancel: id => tell('$/cancelRequest', { id }),
    asked: () => all,
    findings: () =>
      new Map(
        [...published].flatMap(([file, { diagnostics }]) =>
          diagnostics.length > 0 ? [[file, diagnostics]] : [],
        ),
      ),
    published: () => published,
    log: () => log,
    requests: () => requests,
    told: () => told,
    write: text => void input.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`),
    exit,
    end: async () => {
      await ask('shutdown').reply;
      tell('exit');
      return exit;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** The address of a file as VS Code writes it, which escapes more than others do. */
export function uriOf(path: string): string {
  if (!path.startsWith('/') && !/^[a-z]:/i.test(path)) return path;
  const parts = path
    .split(/[\\/]/)
    .map(part =>
      encodeURIComponent(part).replace(
        /[!'()*]/g,
        sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
  return `file://${path.startsWith('/') ? '' : '/'}${parts.join('/')}`;
}
