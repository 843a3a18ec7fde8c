import { FoldingRangeRequest } from 'vscode-languageserver';
import { foldingRangesOf } from '../../features/folding.ts';
import { toFoldingRange } from '../feature-to-lsp.ts';
import { answers, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const folding: Request = {
  capabilities: { foldingRangeProvider: true },
  serve: served =>
    answers(served, FoldingRangeRequest.type, null, ({ textDocument: { uri } }) => {
      const path = toPath(uri);
      return foldingRangesOf(served.workspace(), path).map(range =>
        toFoldingRange(served.workspace(), path, range),
      );
    }),
};
