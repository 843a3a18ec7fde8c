import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { READER } from './abilities.ts';
import { root } from './tip.ts';

/** A conversation with the built server over stdio, as an editor holds it. */
export interface Conversation {
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult;
  /** Opens a document with a text that need not be on disk. */
  open(path: string, text: string): Promise<void>;
  /** Replaces the whole text. */
  change(path: string, version: number, text: string): Promise<void>;
  /** The diagnostics published for a version of a document, or the next that satisfy `wanted`. */
  diagnostics(path: string, wanted: (published: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]>;
  /** Everything published so far. */
  published(): readonly PublishDiagnosticsParams[];
  /** Everything on its standard error so far. */
  complaints(): string;
  end(): Promise<number | null>;
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/**
 * Begins a conversation about a folder, as an editor that sends these options at the start. `nodeOptions` are Node's own,
 * a limit of memory for instance.
 */
export async function converse(
  folder: string | undefined,
  options: object = {},
  nodeOptions: readonly string[] = [],
  capabilities: ClientCapabilities = READER,
): Promise<Conversation> {
  const server = spawn(process.execPath, [...nodeOptions, join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  server.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
    process.stderr.write(chunk);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.listen();
  const promised = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folder === undefined ? null : uriOf(folder),
    workspaceFolders: folder === undefined ? null : [{ uri: uriOf(folder), name: 'test' }],
    initializationOptions: options,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: promised,
    open: (path, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'tip-response', version: 1, text },
      }),
    change: (path, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version },
        contentChanges: [{ text }],
      }),
    diagnostics: (path, wanted) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`No such diagnostics for ${path} within 10 s.`)),
          10_000,
        );
        const look = () => {
          const found = published.findLast(params => params.uri === uriOf(path) && wanted(params));
          if (found === undefined) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    published: () => published,
    complaints: () => complaints,
    end: () => end(connection, server),
  };
}

async function end(connection: ProtocolConnection, server: ChildProcess): Promise<number | null> {
  const gone = new Promise<number | null>(resolve => server.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await gone;
  connection.dispose();
  return code;
}
