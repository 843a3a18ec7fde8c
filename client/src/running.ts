import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What every part of the extension is made from. */
export interface Running {
  readonly context: vscode.ExtensionContext;
  readonly client: LanguageClient;
  readonly log: vscode.LogOutputChannel;
}

/** A command, a view, or another thing that the extension adds to the editor; what it returns ends with the extension. */
export type Part = (running: Running) => vscode.Disposable;
