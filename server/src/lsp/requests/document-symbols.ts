import type { DocumentSymbol as LspDocumentSymbol } from 'vscode-languageserver';
import { type DocumentSymbol, documentSymbolsOf } from '../../features/document-symbols.ts';
import type { Document, Workspace } from '../../model/workspace.ts';
import { memoLatest } from '../../text/memo.ts';
import { toDocumentSymbol } from '../feature-to-lsp.ts';
import { answer, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const documentSymbols: Request = {
  capabilities: { documentSymbolProvider: true },
  serve: served =>
    served.connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer(served, 'documentSymbol', null, token, () => {
        const path = toPath(uri);
        const workspace = served.workspace();
        const document = workspace.documents.get(path);
        return document === undefined
          ? []
          : shown(documentSymbolsOf(workspace, path), { workspace, document });
      }),
    ),
};

/** The outline in the protocol's words, for as long as the text stays the same. */
const shown = (symbols: readonly DocumentSymbol[], { workspace, document }: Place) =>
  known(document, [symbols], () => symbols.map(symbol => toDocumentSymbol(workspace, document.path, symbol)));

interface Place {
  readonly workspace: Workspace;
  readonly document: Document;
}

const known = memoLatest<Document, LspDocumentSymbol[]>();
