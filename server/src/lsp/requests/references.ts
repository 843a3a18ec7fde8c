import { referencesAt } from '../../features/references.ts';
import { answerAt, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

export const references: Request = {
  capabilities: { referencesProvider: true },
  serve: served =>
    served.connection.onReferences((params, token) =>
      answerAt(served, 'references', params, null, token, (path, offset) =>
        referencesAt(served.workspace(), path, offset, params.context.includeDeclaration).map(found => ({
          uri: toUri(found.path),
          range: toRange(served.workspace(), found.path, found.span),
        })),
      ),
    ),
};
