import {
  CreateFile,
  DeleteFile,
  RenameFile,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';

type FileChange = NonNullable<WorkspaceEdit['documentChanges']>[number];

/** Of an edit what the client can do: the texts alone where it can do nothing to whole files. */
export function wordEdit(edit: WorkspaceEdit, { operations }: Client['edits']): WorkspaceEdit {
  const { documentChanges } = edit;
  if (documentChanges === undefined) return edit;
  const isKnown = (change: FileChange) => isTexts(change) || operations.has(change.kind);
  if (operations.size > 0 && documentChanges.every(isKnown)) return edit;
  return { changes: textsOf(documentChanges.filter(isTexts)) };
}

/** True where all of an edit can be done, so that nothing of it is lost. */
export function isWithin(edit: WorkspaceEdit, { operations }: Client['edits']): boolean {
  return (edit.documentChanges ?? []).every(change => isTexts(change) || operations.has(change.kind));
}

function isTexts(change: FileChange): change is TextDocumentEdit {
  return !CreateFile.is(change) && !RenameFile.is(change) && !DeleteFile.is(change);
}

function textsOf(edits: readonly TextDocumentEdit[]): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { textDocument, edits: texts } of edits) {
    changes[textDocument.uri] = [...(changes[textDocument.uri] ?? []), ...texts.filter(TextEdit.is)];
  }
  return changes;
}
