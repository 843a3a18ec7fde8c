import { setTimeout as sleep } from 'node:timers/promises';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type Client, type Published, type Reply, startClient } from './client.ts';
import { createDocument, type Document, type Edit } from './document.ts';
import type { Server } from './servers.ts';
import type { BenchWorkspace } from './workspace.ts';

/** What a person waited for after something was typed. */
export interface Typed {
  /** From the change's leaving until the findings of the new text had come. */
  readonly ms: number;
  /** The moment at which the change left. */
  readonly sent: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor that holds one response file and talks to one server. */
export interface Editor {
  readonly server: Server;
  readonly document: Document;
  /** The findings of the text as it was opened. */
  readonly atFirst: readonly Diagnostic[];
  /** Types something; the findings of what is then written. */
  type(edit: Edit): Promise<Typed>;
  /** Takes back all that was typed. */
  undo(): Promise<void>;
  /** Asks something about the file. */
  ask(method: string, params?: object): Promise<Reply>;
  peakMemory(): number;
  close(): Promise<void>;
}

/** The last findings of one text come within so many milliseconds of the first, should a server send them in parts. */
const AFTERMATH = 20;
/** Likewise after the opening, when a server may still be reading other files. */
const OPENING = 700;

/** Starts a server and opens the response file of a workspace. */
export async function openEditor(server: Server, workspace: BenchWorkspace): Promise<Editor> {
  const client = await startClient(server, workspace.folder);
  try {
    return await openFile(server, client, workspace);
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function openFile(server: Server, client: Client, workspace: BenchWorkspace): Promise<Editor> {
  const { uri } = workspace;
  const document = createDocument(workspace.text);
  const { version } = document;
  /** The findings of the present version, once they stopped coming. */
  const findings = async (sent: number, patience: number): Promise<Typed> => {
    const isPresent = (published: Published) =>
      published.uri === decodeURIComponent(uri) && (published.version ?? version()) === version();
    await client.published(isPresent);
    await sleep(patience);
    const last = client.lastPublished(uri);
    if (last === undefined || !isPresent(last))
      throw new Error(`${server.name}: findings of another version`);
    return { ms: last.arrived - sent, sent, diagnostics: last.diagnostics };
  };
  const change = (contentChanges: readonly TextDocumentContentChangeEvent[]) =>
    findings(
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: version() },
        contentChanges,
      }),
      AFTERMATH,
    );
  const opened = await findings(
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: server.languageId, version: version(), text: workspace.text },
    }),
    OPENING,
  );
  return {
    server,
    document,
    atFirst: opened.diagnostics,
    type: edit => change(document.edit(edit)),
    undo: async () => {
      const changes = document.undo();
      if (changes.length > 0) await change(changes);
    },
    ask: (method, params) => client.request(method, { textDocument: { uri }, ...params }),
    peakMemory: client.peakMemory,
    close: client.end,
  };
}
