import * as vscode from 'vscode';
import type { Part } from './running.ts';

/** "TIP: Restart Server", whatever the server is doing; and for `when` clauses, what that is. */
export const restartServer: Part = ({ client }) => {
  const tell = () => void vscode.commands.executeCommand('setContext', 'tip.server', client.state);
  tell();
  return vscode.Disposable.from(
    // Where it fails, the person has been told.
    vscode.commands.registerCommand('tip.restartServer', () => client.restart().catch(() => undefined)),
    client.onDidChangeState(tell),
  );
};
