import { documentSymbolsOf } from '../../features/document-symbols.ts';
import { toDocumentSymbol } from '../feature-to-lsp.ts';
import { answer, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const documentSymbols: Request = {
  capabilities: { documentSymbolProvider: true },
  serve: served =>
    served.connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer(served, 'documentSymbol', null, token, () => {
        const path = toPath(uri);
        return documentSymbolsOf(served.workspace(), path).map(symbol =>
          toDocumentSymbol(served.workspace(), path, symbol),
        );
      }),
    ),
};
