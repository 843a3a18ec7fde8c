import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import { faultOf } from '../text/fault.ts';
import { useTranslations } from '../text/l10n.ts';
import { type Path, resolvePath } from '../text/path.ts';
import { type Client, clientOf, SILENT_CLIENT } from './client.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { followDocument, followFolder } from './links.ts';
import { createTeller } from './manifest-teller.ts';
import { type OpenDocument, openDocuments } from './open-document.ts';
import { createPerson } from './person.ts';
import { changedNotification } from './protocol/overview.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher } from './refresher.ts';
import { requests } from './requests.ts';
import type { Served } from './served.ts';
import { createSession } from './session.ts';
import { readSettings } from './settings.ts';
import { createShown } from './shown.ts';
import { learnFolder } from './spelling.ts';
import { isFileUri, toNamedPath, toPath, toUri } from './uri.ts';
import { createWatches } from './watches.ts';

/**
 * Serves the protocol over a connection: the documents, the settings, and every request of `requests.ts`. `schema` is
 * the folder of the shipped definitions and laws.
 */
export function serve(connection: Connection, host: Host, schema: Path): void {
  let client: Client = SILENT_CLIENT;
  let settings = client.own.settings;
  let folders: readonly string[] = [];
  let reading = Promise.resolve();
  const log = (line: string) => connection.console.error(line);
  const person = createPerson(connection, () => client);
  const manual = () => client.own.manual ?? toUri(`${schema}/findings.md`);
  const documents = new TextDocuments(openDocuments);
  const session = createSession(
    host,
    schema,
    () => {
      if (client.diagnostics.way === 'pushed') publisher.schedule();
      refresher.schedule();
    },
    sentence => person.tell(sentence, 'warning'),
  );
  const shown = createShown(connection, documents);
  const version = (path: Path) => documents.get(shown.urisOf(path)[0] ?? '')?.version;
  const watches = createWatches(connection);
  const tellManifests = createTeller(host, sentence => connection.console.info(sentence));
  const publisher = createPublisher({
    workspace: session.workspace,
    word: (workspace, findings) => diagnosticsOf(workspace, findings, client, manual()),
    version,
    send: (path, diagnostics) => shown.send(path, diagnostics),
    published: () => {
      if (client.own.hears.has(changedNotification)) void connection.sendNotification(changedNotification);
    },
    log,
    nextTurn: host.nextTurn,
  });
  const refresh = () => {
    for (const request of client.refreshes) void attempt(request, () => connection.sendRequest(request));
  };
  const refresher = createRefresher({
    workspace: session.workspace,
    openFiles: () => documents.keys().map(toPath),
    refresh,
    nextTurn: host.nextTurn,
  });
  /** Settles when it is done or has failed: what follows does not hang on it. */
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    // Here and not in the library, which would log the message of an error, and with it what a person wrote.
    try {
      await work();
    } catch (error) {
      log(`${name}: ${faultOf(error)}`);
    }
  };

  connection.onInitialize(params => {
    client = clientOf(params);
    settings = client.own.settings;
    folders = foldersOf(params, host);
    useTranslations(client.own.translations);
    // After the library, which takes this for itself where a client announces folders; others tell of them all the same.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
      attempt('Reading the folders', async () => {
        const gone = new Set(removed.map(({ uri }) => toPath(uri)));
        folders = [...folders.filter(uri => !gone.has(toPath(uri))), ...added.map(({ uri }) => uri)];
        await openFolders();
        await watch();
      }),
    );
    // Begun at once: the disk and the editor's next message take their time side by side.
    reading = openFolders();
    // Its failure is told where it is waited for.
    reading.catch(() => {});
    const own: ServerCapabilities = {
      ...(client.namesEncoding && { positionEncoding: PositionEncodingKind.UTF16 }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    const promised = requests.map(({ capabilities = {} }) =>
      typeof capabilities === 'function' ? capabilities(client) : capabilities,
    );
    return { capabilities: Object.assign(own, ...promised), serverInfo: { name: 'TIP Report' } };
  });
  connection.onInitialized(async () => {
    await attempt('Reading the folders', () => reading);
    await attempt('Reading the settings', heedSettings);
    if (client.settings.registered) {
      await attempt('Asking to be told of settings', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'tip' }),
      );
    }
    await attempt('Watching the folders', watch);
  });
  /** Reads the folders that the editor has open, and says where what decides of them lies above. */
  const openFolders = () => {
    const uris = folders.filter(isFileUri);
    for (const uri of uris) learnFolder(toNamedPath(uri), uri);
    return session.openFolders(async () => {
      const found = await Promise.all(uris.map(uri => followFolder(host, toNamedPath(uri))));
      shown.lookAgain();
      return [...new Set(found)];
    });
  };
  const watch = async () => {
    tellManifests(session.extents());
    await watches.follow(client, folders.filter(isFileUri).map(toPath), session.extents());
  };
  /** Asks for the settings where it can, else takes what it was told: with the notification, or at the start. */
  const heedSettings = async (told?: unknown) => {
    const given = client.settings.asked ? await connection.workspace.getConfiguration('tip') : told;
    const before = settings;
    settings = readSettings(given, client.own.settings);
    const { inlayHints, codeLens } = settings;
    if (inlayHints !== before.inlayHints || codeLens !== before.codeLens) refresh();
    await session.useDefinitions(
      definitionPaths(settings.questionnaires, folders.filter(isFileUri).map(toPath)),
    );
  };
  connection.onDidChangeConfiguration(params =>
    attempt('Reading the settings', () => heedSettings(params?.settings)),
  );

  documents.onDidChangeContent(({ document }) => attempt('Reading an edit', () => edit(document)));
  documents.onDidOpen(({ document: { uri } }) => {
    shown.lookAgain();
    void attempt('Reading the submission', async () => {
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
    void attempt('Closing', async () => {
      const path = toPath(document.uri);
      // It may be open by another way as well.
      const [other] = shown.urisOf(path).flatMap(uri => documents.get(uri) ?? []);
      if (other === undefined) await session.release(path);
      else edit(other);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const path of new Set(changes.map(({ uri }) => toPath(uri))))
      void attempt('Reading a changed file', () => session.refresh(path));
  });
  const edit = (document: OpenDocument) =>
    session.edit(toPath(document.uri), document.text, document.languageId === 'tip-response');

  const served: Served = {
    connection,
    session,
    host,
    person,
    log,
    workspace: session.workspace,
    settings: () => settings,
    manual,
    client: () => client,
    version,
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

/** Each protocol named them another way; an empty list says nothing of the older names. */
function foldersOf(
  { workspaceFolders, rootUri, rootPath }: InitializeParams,
  { fromNative }: Host,
): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [toUri(fromNative(rootPath))] : [];
}
