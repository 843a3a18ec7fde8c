import type * as vscode from 'vscode';
import type { Client } from './client.ts';

/** What every part of the extension is made from. */
export interface Running {
  readonly context: vscode.ExtensionContext;
  readonly client: Client;
  readonly log: vscode.LogOutputChannel;
}

/** A command, a view, or another thing that the extension adds to the editor; what it returns ends with the extension. */
export type Part = (running: Running) => vscode.Disposable;
