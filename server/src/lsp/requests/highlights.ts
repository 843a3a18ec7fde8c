import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { highlightsAt } from '../../features/highlights.ts';
import { answersAt, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';

export const highlights: Request = {
  capabilities: { documentHighlightProvider: true },
  serve: served =>
    answersAt(served, DocumentHighlightRequest.type, null, (path, offset) =>
      highlightsAt(served.workspace(), path, offset).map(({ span, role }) => ({
        range: toRange(served.workspace(), path, span),
        kind: role === 'mentions' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      })),
    ),
};
