import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/host.ts';
import { faultOf } from '../text/fault.ts';
import { useTranslations } from '../text/l10n.ts';
import { type Path, resolvePath } from '../text/path.ts';
import { changedNotification } from './protocol/overview.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher, refreshRequests } from './refresher.ts';
import { requests } from './requests.ts';
import type { Served } from './served.ts';
import { createSession } from './session.ts';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';
import { readCommands, readManual, readTranslations } from './start-options.ts';
import { toPath, toUri } from './uri.ts';

/**
 * Serves the protocol over a connection: the documents, the settings, and every request of `requests.ts`. `schema` is
 * the folder of the shipped definitions and laws.
 */
export function serve(connection: Connection, host: Host, schema: Path): void {
  const log = (line: string) => connection.console.error(line);
  const documents = new TextDocuments(TextDocument);
  const session = createSession(
    host,
    schema,
    () => {
      publisher.schedule();
      refresher.schedule();
    },
    sentence => connection.window.showWarningMessage(sentence),
  );
  const publisher = createPublisher({
    workspace: session.workspace,
    manual: () => manual,
    version: path => documents.get(toUri(path))?.version,
    send: (path, version, diagnostics) =>
      void connection.sendDiagnostics({
        uri: toUri(path),
        diagnostics,
        ...(version === undefined ? {} : { version }),
      }),
    published: () => void connection.sendNotification(changedNotification),
    log,
  });
  let refreshes: readonly string[] = [];
  const refresh = () => {
    for (const request of refreshes) attempt(request, () => connection.sendRequest(request));
  };
  const refresher = createRefresher({
    workspace: session.workspace,
    openFiles: () => documents.keys().map(toPath),
    refresh,
  });
  const attempt = (name: string, work: () => void | Promise<void>) => {
    // Here and not in the library, which would log the message of an error, and with it what a person wrote.
    new Promise<void>(done => done(work())).catch(error => log(`${name}: ${faultOf(error)}`));
  };

  let settings = DEFAULT_SETTINGS;
  let manual: string | undefined;
  let commands: ReadonlySet<string> = new Set();
  let folders: Path[] = [];
  let reading = Promise.resolve();
  let client: ClientCapabilities = {};
  let asksForSettings = false;
  let watches = false;
  connection.onInitialize(params => {
    folders = foldersOf(params);
    useTranslations(readTranslations(params.initializationOptions));
    manual = readManual(params.initializationOptions);
    client = params.capabilities;
    commands = readCommands(params.initializationOptions);
    refreshes = refreshRequests(params.capabilities);
    asksForSettings = params.capabilities.workspace?.configuration === true;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    // Begun at once: the disk and the editor's next message take their time side by side.
    reading = session.openFolders(folders);
    // Its failure is told where it is waited for.
    reading.catch(() => {});
    const own = { textDocumentSync: TextDocumentSyncKind.Incremental };
    const capabilities = Object.assign(own, ...requests.map(request => request.capabilities ?? {}));
    return { capabilities, serverInfo: { name: 'TIP Report' } };
  });
  connection.onInitialized(() => attempt('Reading the folders', begin));
  const begin = async () => {
    await reading;
    if (asksForSettings) {
      await heedSettings();
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tip' });
    }
    if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, ATTACHMENTS);
  };
  const heedSettings = async () => {
    const before = settings;
    settings = readSettings(await connection.workspace.getConfiguration('tip'));
    const { inlayHints, codeLens } = settings;
    if (inlayHints !== before.inlayHints || codeLens !== before.codeLens) refresh();
    await session.useDefinitions(definitionPaths(settings.questionnaires, folders));
  };
  connection.onDidChangeConfiguration(() => {
    if (asksForSettings) attempt('Reading the settings', heedSettings);
  });

  documents.onDidChangeContent(({ document }) =>
    attempt('Reading an edit', () => session.edit(toPath(document.uri), document.getText())),
  );
  documents.onDidOpen(({ document }) =>
    attempt('Reading the submission', () => session.reach(toPath(document.uri))),
  );
  documents.onDidClose(({ document }) => attempt('Closing', () => session.release(toPath(document.uri))));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) attempt('Reading a changed file', () => session.refresh(toPath(uri)));
  });

  const served: Served = {
    connection,
    session,
    host,
    log,
    workspace: session.workspace,
    settings: () => settings,
    manual: () => manual,
    client: () => client,
    commands: () => commands,
  };
  for (const request of requests) request.serve(served);

  documents.listen(connection);
  connection.listen();
}

/** Files that an answer may attach: one that appears or goes away settles a finding. */
const ATTACHMENTS: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [{ globPattern: '**/*.{pdf,doc,docx,xls,xlsx,csv,txt,md,odt,ods,png,jpg,jpeg,zip}' }],
};

/**
 * The definitions that the setting `tip.questionnaires` names, relative to the first folder. A network share is none:
 * to look at it would already tell its owner who asks.
 */
function definitionPaths(named: readonly string[], [folder]: readonly Path[]): Path[] {
  return named
    .filter(name => !/^[\\/]{2}/.test(name))
    .flatMap(name => (folder === undefined ? [] : (resolvePath(folder, name) ?? name)));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): Path[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.filter(uri => uri.startsWith('file:')).map(toPath);
}
