import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { selectionRangesAt } from '../../features/selection-ranges.ts';
import { linesOf } from '../../model/workspace.ts';
import { offsetAt } from '../../text/line-index.ts';
import { answers, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath } from '../uri.ts';

export const selectionRanges: Request = {
  capabilities: { selectionRangeProvider: true },
  serve: served =>
    answers(served, SelectionRangeRequest.type, null, ({ textDocument: { uri }, positions }) => {
      const workspace = served.workspace();
      const path = toPath(uri);
      const document = workspace.documents.get(path);
      if (document === undefined) return null;
      return positions.map(position => {
        const spans = selectionRangesAt(workspace, path, offsetAt(linesOf(document), position));
        return (
          spans.reduceRight<SelectionRange | undefined>(
            (parent, span) => ({ range: toRange(workspace, path, span), ...(parent && { parent }) }),
            undefined,
          ) ?? { range: { start: position, end: position } }
        );
      });
    }),
};
