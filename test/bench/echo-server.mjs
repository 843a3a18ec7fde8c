// The floor: a language server that keeps the document, answers constants, and publishes at once that nothing was found.
import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const items = Array.from({ length: 20 }, (_, n) => ({ label: `item-${n}` }));

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: {},
    documentSymbolProvider: true,
  },
}));
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
);
connection.onHover(() => ({ contents: 'constant' }));
connection.onCompletion(() => items);
connection.onDocumentSymbol(() => []);

documents.listen(connection);
connection.listen();
