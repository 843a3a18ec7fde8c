import { DocumentLinkRequest } from 'vscode-languageserver';
import { documentLinksOf } from '../../features/document-links.ts';
import { answers, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const documentLinks: Request = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  serve: served =>
    answers(served, DocumentLinkRequest.type, null, ({ textDocument: { uri } }) => {
      const path = toPath(uri);
      return documentLinksOf(served.workspace(), path).map(({ span, target, tooltip }) => ({
        range: toRange(served.workspace(), path, span),
        target: 'file' in target ? toUri(target.file) : target.web,
        tooltip: served.say(tooltip),
      }));
    }),
};
