import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type Refusal, type Renaming, renamableAt, renameAt } from '../../features/rename.ts';
import { answerAt, type Request, type Served } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';
import { toWorkspaceEdit } from './code-actions.ts';

export const rename: Request = {
  capabilities: { renameProvider: { prepareProvider: true } },
  serve: served => {
    served.connection.onPrepareRename((params, token) =>
      answerAt<Range | null>(served, 'prepareRename', params, null, token, (path, offset) => {
        const found = renamableAt(served.workspace(), path, offset);
        if (found?.kind === 'refused') throw refusal(found);
        return found === undefined ? null : toRange(served.workspace(), path, found.span);
      }),
    );
    served.connection.onRenameRequest((params, token) =>
      answerAt<WorkspaceEdit | null>(served, 'rename', params, null, token, (path, offset) => {
        const found = renameAt(served.workspace(), path, offset, params.newName);
        if (found?.kind === 'refused') throw refusal(found);
        return found === undefined ? null : toEdit(served, found);
      }),
    );
  },
};

/** An editor shows the sentence at the name. */
function refusal({ message }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** A file is moved only by an editor that says it can. */
function toEdit(
  { workspace, client }: Served,
  { edits, moved }: Renaming & { kind: 'edits' },
): WorkspaceEdit {
  const edit = toWorkspaceEdit(workspace(), edits);
  const can = client().workspace?.workspaceEdit;
  if (
    moved === undefined ||
    can?.documentChanges !== true ||
    can.resourceOperations?.includes('rename') !== true
  ) {
    return edit;
  }
  const changes = Object.entries(edit.changes ?? {}).map(([uri, texts]) => ({
    textDocument: { uri, version: null },
    edits: texts,
  }));
  const move = { kind: 'rename', oldUri: toUri(moved.from), newUri: toUri(moved.to) } as const;
  return { documentChanges: [...changes, move] };
}
