import { ReferencesRequest } from 'vscode-languageserver';
import { referencesAt } from '../../features/references.ts';
import { answersAt, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

export const references: Request = {
  capabilities: { referencesProvider: true },
  serve: served =>
    answersAt(served, ReferencesRequest.type, null, (path, offset, { context }) =>
      referencesAt(served.workspace(), path, offset, context.includeDeclaration).map(found => ({
        uri: toUri(found.path),
        range: toRange(served.workspace(), found.path, found.span),
      })),
    ),
};
