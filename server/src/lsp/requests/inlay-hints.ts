import { InlayHintRequest, MarkupKind } from 'vscode-languageserver';
import { inlayHintsIn } from '../../features/inlay-hints.ts';
import { linesOf } from '../../model/workspace.ts';
import { offsetAt, positionAt } from '../../text/line-index.ts';
import { answers, type Request } from '../served.ts';
import { toPath } from '../uri.ts';

export const inlayHints: Request = {
  capabilities: { inlayHintProvider: true },
  serve: served =>
    answers(served, InlayHintRequest.type, null, ({ textDocument: { uri }, range }) => {
      const workspace = served.workspace();
      const path = toPath(uri);
      const document = workspace.documents.get(path);
      if (document === undefined || !served.settings().inlayHints) return null;
      const lines = linesOf(document);
      const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
      return inlayHintsIn(workspace, path, span).map(({ at, label, tooltip }) => ({
        position: positionAt(lines, at),
        label: served.say(label),
        tooltip: { kind: MarkupKind.Markdown, value: served.say(tooltip) },
        paddingLeft: true,
      }));
    }),
};
