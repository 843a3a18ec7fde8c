import { documentLinksOf } from '../../features/document-links.ts';
import { answer, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const documentLinks: Request = {
  capabilities: { documentLinkProvider: {} },
  serve: served =>
    served.connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      answer(served, 'documentLink', null, token, () => {
        const path = toPath(uri);
        return documentLinksOf(served.workspace(), path).map(({ span, target, tooltip }) => ({
          range: toRange(served.workspace(), path, span),
          target: 'file' in target ? toUri(target.file) : target.web,
          tooltip,
        }));
      }),
    ),
};
