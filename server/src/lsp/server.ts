import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/host.ts';
import { faultOf } from '../text/fault.ts';
import { useTranslations } from '../text/l10n.ts';
import { type Path, resolvePath } from '../text/path.ts';
import { followDocument, followFolder } from './links.ts';
import { createTeller } from './manifest-teller.ts';
import { changedNotification } from './protocol/overview.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher, refreshRequests } from './refresher.ts';
import { requests } from './requests.ts';
import type { Served } from './served.ts';
import { createSession } from './session.ts';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';
import { createShown } from './shown.ts';
import { readCommands, readManual, readTranslations } from './start-options.ts';
import { toNamedPath, toPath } from './uri.ts';
import { createWatches } from './watches.ts';

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
  const shown = createShown(connection, documents);
  const watches = createWatches(connection);
  const tellManifests = createTeller(sentence => connection.console.info(sentence));
  const publisher = createPublisher({
    workspace: session.workspace,
    manual: () => manual,
    version: path => documents.get(shown.urisOf(path)[0] ?? '')?.version,
    send: (path, diagnostics) => shown.send(path, diagnostics),
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
  let folders: readonly string[] = [];
  let reading = Promise.resolve();
  let client: ClientCapabilities = {};
  let asksForSettings = false;
  connection.onInitialize(params => {
    folders = foldersOf(params);
    useTranslations(readTranslations(params.initializationOptions));
    manual = readManual(params.initializationOptions);
    client = params.capabilities;
    commands = readCommands(params.initializationOptions);
    refreshes = refreshRequests(params.capabilities);
    asksForSettings = params.capabilities.workspace?.configuration === true;
    // Begun at once: the disk and the editor's next message take their time side by side.
    reading = openFolders();
    // Its failure is told where it is waited for.
    reading.catch(() => {});
    const own: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    const capabilities = Object.assign(own, ...requests.map(request => request.capabilities ?? {}));
    return { capabilities, serverInfo: { name: 'TIP Report' } };
  });
  connection.onInitialized(() => attempt('Reading the folders', begin));
  const begin = async () => {
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        attempt('Reading the folders', async () => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          await openFolders();
          await watch();
        }),
      );
    }
    await reading;
    if (asksForSettings) {
      await heedSettings();
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tip' });
    }
    await watch();
  };
  /** Reads the folders that the editor has open, and says where what decides of them lies above. */
  const openFolders = () => {
    const paths = folders.filter(isFileUri).map(toNamedPath);
    return session.openFolders(async () => {
      const found = await Promise.all(paths.map(path => followFolder(host, path)));
      shown.lookAgain();
      return found;
    });
  };
  const watch = async () => {
    tellManifests(session.extents());
    await watches.follow(client, folders.filter(isFileUri).map(toPath), session.extents());
  };
  const heedSettings = async () => {
    const before = settings;
    settings = readSettings(await connection.workspace.getConfiguration('tip'));
    const { inlayHints, codeLens } = settings;
    if (inlayHints !== before.inlayHints || codeLens !== before.codeLens) refresh();
    await session.useDefinitions(
      definitionPaths(settings.questionnaires, folders.filter(isFileUri).map(toPath)),
    );
  };
  connection.onDidChangeConfiguration(() => {
    if (asksForSettings) attempt('Reading the settings', heedSettings);
  });

  documents.onDidChangeContent(({ document }) => attempt('Reading an edit', () => edit(document)));
  documents.onDidOpen(({ document: { uri } }) => {
    shown.lookAgain();
    attempt('Reading the submission', async () => {
      const before = toPath(uri);
      const path = await followDocument(host, toNamedPath(uri));
      shown.lookAgain();
      if (path !== before) await session.move(before, path);
      await session.reach(path);
      await watch();
    });
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (isFileUri(uri)) session.saved(toPath(uri));
  });
  documents.onDidClose(({ document }) => {
    shown.lookAgain();
    attempt('Closing', async () => {
      const path = toPath(document.uri);
      // It may be open by another way as well.
      const [other] = shown.urisOf(path).flatMap(uri => documents.get(uri) ?? []);
      if (other === undefined) await session.release(path);
      else edit(other);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const path of new Set(changes.map(({ uri }) => toPath(uri))))
      attempt('Reading a changed file', () => session.refresh(path));
  });
  const edit = (document: TextDocument) =>
    session.edit(toPath(document.uri), document.getText(), document.languageId === 'tip-response');

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

/**
 * The definitions that the setting `tip.questionnaires` names, relative to the first folder. A network share is none:
 * to look at it would already tell its owner who asks.
 */
function definitionPaths(named: readonly string[], [folder]: readonly Path[]): Path[] {
  return named
    .filter(name => !/^[\\/]{2}/.test(name))
    .flatMap(name => (folder === undefined ? [] : (resolvePath(folder, name) ?? name)));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function isFileUri(uri: string): boolean {
  return uri.startsWith('file:');
}
