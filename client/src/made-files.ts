import * as vscode from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient/node';
import type { Part } from './running.ts';

/**
 * Tells the server of files that were made, renamed or deleted in the editor. The watcher of the file system
 * takes its time, and can miss a file in a folder that is as new as itself.
 */
export const madeFiles: Part = ({ client }) => {
  const tell = (type: FileChangeType, files: readonly vscode.Uri[]) => {
    const changes = files.map(uri => ({ uri: uri.toString(), type }));
    client.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidCreateFiles(({ files }) => tell(FileChangeType.Created, files)),
    vscode.workspace.onDidDeleteFiles(({ files }) => tell(FileChangeType.Deleted, files)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      tell(
        FileChangeType.Deleted,
        files.map(({ oldUri }) => oldUri),
      );
      tell(
        FileChangeType.Created,
        files.map(({ newUri }) => newUri),
      );
    }),
  );
};
