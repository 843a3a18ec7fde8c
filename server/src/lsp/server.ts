import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  RequestType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion.ts';
import { documentSymbolsOf } from '../features/document-symbols.ts';
import { foldingRangesOf } from '../features/folding.ts';
import { hoverAt } from '../features/hover.ts';
import { newResponseFile } from '../features/new-response-file.ts';
import type { Host } from '../host/host.ts';
import { linesOf } from '../model/workspace.ts';
import { offsetAt, type Position } from '../text/line-index.ts';
import { type Path, resolvePath } from '../text/path.ts';
import { compileForEditor } from './compile-request.ts';
import { toCompletionItem, toDocumentSymbol, toFoldingRange, toHover } from './feature-to-lsp.ts';
import { guard } from './guard.ts';
import {
  type CompileParams,
  type CompileResult,
  compileRequest,
  type NewResponseFileParams,
  newResponseFileRequest,
  questionnairesRequest,
} from './protocol.ts';
import { createPublisher } from './publisher.ts';
import { createSession } from './session.ts';
import { toPath, toUri } from './uri.ts';

/** Serves the protocol over a connection: what the server can do, and one line for each request. */
export function serve(connection: Connection, host: Host): void {
  const log = (line: string) => connection.console.error(line);
  const documents = new TextDocuments(TextDocument);
  const session = createSession(host, () => publisher.schedule());
  const publisher = createPublisher({
    workspace: session.workspace,
    version: path => documents.get(toUri(path))?.version,
    send: (path, version, diagnostics) =>
      void connection.sendDiagnostics({
        uri: toUri(path),
        diagnostics,
        ...(version === undefined ? {} : { version }),
      }),
    log,
  });
  const attempt = (name: string, work: Promise<void>) => {
    work.catch(error => log(`${name}: ${error instanceof Error ? error.stack : String(error)}`));
  };

  let folders: Path[] = [];
  let asksForSettings = false;
  let watches = false;
  connection.onInitialize(params => {
    folders = foldersOf(params);
    asksForSettings = params.capabilities.workspace?.configuration === true;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return CAPABILITIES;
  });
  connection.onInitialized(() => attempt('Reading the folders', begin()));
  const begin = async () => {
    await session.openFolders(folders);
    if (asksForSettings) {
      const named: unknown = await connection.workspace.getConfiguration('tip.questionnaires');
      await session.addDefinitions(definitionPaths(named, folders));
    }
    if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, ATTACHMENTS);
  };

  documents.onDidChangeContent(({ document }) => session.edit(toPath(document.uri), document.getText()));
  documents.onDidOpen(({ document }) =>
    attempt('Reading the submission', session.reach(toPath(document.uri))),
  );
  documents.onDidClose(({ document }) => attempt('Closing', session.release(toPath(document.uri))));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) attempt('Reading a changed file', session.refresh(toPath(uri)));
  });

  /** Asks a feature at a position of a document that the server knows. */
  const at = <Out>(
    uri: string,
    position: Position,
    none: Out,
    ask: (path: Path, offset: number) => Out,
  ): Out => {
    const path = toPath(uri);
    const document = session.workspace().documents.get(path);
    return document === undefined ? none : ask(path, offsetAt(linesOf(document), position));
  };
  const { workspace } = session;

  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    guard('completion', null, token, log, () =>
      at(uri, position, null, (path, offset) => {
        const found = completionsAt(workspace(), path, offset);
        return {
          // Provisions are searched by the server: "slavery" finds slaves.
          isIncomplete: found.some(({ kind }) => kind === 'provision'),
          items: found.map(item => toCompletionItem(workspace(), path, item)),
        };
      }),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    guard('hover', null, token, log, () =>
      at(uri, position, null, (path, offset) =>
        toHover(workspace(), path, hoverAt(workspace(), path, offset)),
      ),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    guard('documentSymbol', null, token, log, () =>
      documentSymbolsOf(workspace(), toPath(uri)).map(symbol =>
        toDocumentSymbol(workspace(), toPath(uri), symbol),
      ),
    ),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    guard('foldingRange', null, token, log, () =>
      foldingRangesOf(workspace(), toPath(uri)).map(range => toFoldingRange(workspace(), toPath(uri), range)),
    ),
  );

  connection.onRequest(new RequestType<CompileParams, CompileResult, void>(compileRequest), (params, token) =>
    compileForEditor(session, host, params, token, log),
  );
  connection.onRequest(questionnairesRequest, () =>
    [...workspace().questionnaires.values()].map(({ id, shortTitle, respondents }) => ({
      id,
      title: shortTitle,
      respondents: respondents.map(respondent => ({ id: respondent.id, name: respondent.name })),
    })),
  );
  connection.onRequest(newResponseFileRequest, ({ questionnaire, respondent }: NewResponseFileParams) => {
    const definition = workspace().questionnaires.get(questionnaire);
    return definition === undefined ? null : newResponseFile(definition, respondent);
  });

  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    // A brace begins a reference, a blank comes behind a colon, a bracket holds a provision.
    completionProvider: { triggerCharacters: [':', ' ', '{', '.', '[', '-', ','] },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
  },
  serverInfo: { name: 'TIP Report' },
};

/** Files that an answer may attach: one that appears or goes away settles a finding. */
const ATTACHMENTS: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [{ globPattern: '**/*.{pdf,doc,docx,xls,xlsx,csv,txt,md,odt,ods,png,jpg,jpeg,zip}' }],
};

/** The definitions that the setting `tip.questionnaires` names, relative to the first folder. */
function definitionPaths(named: unknown, [folder]: readonly Path[]): Path[] {
  const written = Array.isArray(named) ? named.filter(name => typeof name === 'string') : [];
  return written.flatMap(name => (folder === undefined ? [] : (resolvePath(folder, name) ?? name)));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): Path[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.filter(uri => uri.startsWith('file:')).map(toPath);
}
