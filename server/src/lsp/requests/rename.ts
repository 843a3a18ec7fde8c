import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Refusal, type Renaming, renamableAt, renameAt } from '../../features/rename.ts';
import { answersAt, type Request, type Served } from '../served.ts';
import { toRange, toWorkspaceEdit } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

export const rename: Request = {
  capabilities: ({ preparesRename }) => ({
    renameProvider: preparesRename ? { prepareProvider: true } : true,
  }),
  serve: served => {
    answersAt(served, PrepareRenameRequest.type, null, (path, offset) => {
      const found = renamableAt(served.workspace(), path, offset);
      if (found?.kind === 'refused') throw refusal(served, found);
      return found === undefined ? null : toRange(served.workspace(), path, found.span);
    });
    answersAt(served, RenameRequest.type, null, (path, offset, { newName }) => {
      const found = renameAt(served.workspace(), path, offset, newName);
      if (found?.kind === 'refused') throw refusal(served, found);
      return found === undefined ? null : toEdit(served, found);
    });
  },
};

/** An editor shows the sentence at the name. */
function refusal({ say }: Served, { message }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(message));
}

function toEdit({ workspace }: Served, { edits, moved }: Renaming & { kind: 'edits' }): WorkspaceEdit {
  const edit = toWorkspaceEdit(workspace(), edits);
  if (moved === undefined) return edit;
  const changes = Object.entries(edit.changes ?? {}).map(([uri, texts]) => ({
    textDocument: { uri, version: null },
    edits: texts,
  }));
  const move = { kind: 'rename', oldUri: toUri(moved.from), newUri: toUri(moved.to) } as const;
  return { documentChanges: [...changes, move] };
}
