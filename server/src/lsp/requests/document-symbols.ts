import { DocumentSymbolRequest, type DocumentSymbol as LspDocumentSymbol } from 'vscode-languageserver';
import { documentSymbolsOf } from '../../features/document-symbols.ts';
import type { Document } from '../../model/workspace.ts';
import { memoLatest } from '../../text/memo.ts';
import { toDocumentSymbol } from '../feature-to-lsp.ts';
import { answers, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const documentSymbols: Request = {
  capabilities: { documentSymbolProvider: true },
  serve: served =>
    answers(served, DocumentSymbolRequest.type, null, ({ textDocument: { uri } }) => {
      const path = toPath(uri);
      const workspace = served.workspace();
      const document = workspace.documents.get(path);
      if (document === undefined) return [];
      const symbols = documentSymbolsOf(workspace, path);
      return shown(document, [symbols], () =>
        symbols.map(symbol => toDocumentSymbol(workspace, path, symbol)),
      );
    }),
};

/** The outline in the protocol's words, for as long as the text stays the same. */
const shown = memoLatest<Document, LspDocumentSymbol[]>();
