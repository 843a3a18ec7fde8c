import { foldingRangesOf } from '../../features/folding.ts';
import { toFoldingRange } from '../feature-to-lsp.ts';
import { answer, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const folding: Request = {
  capabilities: { foldingRangeProvider: true },
  serve: served =>
    served.connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      answer(served, 'foldingRange', null, token, () => {
        const path = toPath(uri);
        return foldingRangesOf(served.workspace(), path).map(range =>
          toFoldingRange(served.workspace(), path, range),
        );
      }),
    ),
};
