import { DocumentSymbolRequest, type DocumentSymbol as LspDocumentSymbol } from 'vscode-languageserver';
import { type DocumentSymbol, documentSymbolsOf } from '../../features/document-symbols.ts';
import { type Document, linesOf } from '../../model/workspace.ts';
import type { Language } from '../../text/l10n.ts';
import { memoLooked } from '../../text/memo.ts';
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
      return shown(document, {
        symbols: documentSymbolsOf(workspace, path),
        language: served.client().language,
      });
    }),
};

/** The outline in the protocol's words, for as long as the text stays the same. */
const shown = memoLooked(({ symbols, language }: Outline, document: Document): LspDocumentSymbol[] =>
  symbols.map(symbol => toDocumentSymbol(linesOf(document), language, symbol)),
);

interface Outline {
  readonly symbols: readonly DocumentSymbol[];
  readonly language: Language;
}
