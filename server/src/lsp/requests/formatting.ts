import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit as LspTextEdit,
  type Range,
} from 'vscode-languageserver';
import { formatEdits } from '../../features/format.ts';
import { newLineEdits } from '../../features/new-line.ts';
import { linesOf } from '../../model/workspace.ts';
import type { TextEdit } from '../../text/edit.ts';
import { offsetAt } from '../../text/line-index.ts';
import type { Path } from '../../text/path.ts';
import { answers, answersAt, type Request, type Served } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath } from '../uri.ts';

/** The layout of a file, of the answers of a selection, and of the line that Enter begins. */
export const formatting: Request = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  serve: served => {
    answers(served, DocumentFormattingRequest.type, null, ({ textDocument }) =>
      format(served, textDocument.uri),
    );
    answers(served, DocumentRangeFormattingRequest.type, null, ({ textDocument, range }) =>
      format(served, textDocument.uri, range),
    );
    answersAt(served, DocumentOnTypeFormattingRequest.type, null, (path, offset) =>
      toLsp(served, path, newLineEdits(served.workspace().documents.get(path)?.text ?? '', offset)),
    );
  },
};

function format(served: Served, uri: string, range?: Range): LspTextEdit[] | null {
  const path = toPath(uri);
  const document = served.workspace().documents.get(path);
  if (document === undefined) return null;
  const lines = linesOf(document);
  const span = range && { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  return toLsp(served, path, formatEdits(served.workspace(), path, span));
}

function toLsp(served: Served, path: Path, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(served.workspace(), path, span), newText }));
}
