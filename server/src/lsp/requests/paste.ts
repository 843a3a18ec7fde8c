import { RequestType } from 'vscode-languageserver';
import { pastesAt } from '../../features/paste.ts';
import { linesOf } from '../../model/workspace.ts';
import { offsetAt } from '../../text/line-index.ts';
import { type PasteOffer, type PasteParams, pasteRequest } from '../protocol/paste.ts';
import { answers, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath } from '../uri.ts';

export const paste: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<PasteParams, readonly PasteOffer[], void>(pasteRequest),
      [],
      ({ uri, range, ...clipboard }) => {
        const workspace = served.workspace();
        const path = toPath(uri);
        const document = workspace.documents.get(path);
        if (document === undefined) return [];
        const lines = linesOf(document);
        const selection = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        return pastesAt(workspace, path, selection, clipboard).map(({ edits, kind, title, notes }) => ({
          kind,
          title: served.say(title),
          notes: notes.map(served.say),
          edits: edits.map(({ span, newText }) => ({ range: toRange(workspace, path, span), newText })),
        }));
      },
    ),
};
