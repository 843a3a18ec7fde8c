import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { documentKind } from '../../server/src/lsp/protocol/file-kind.ts';
import type { Part } from './running.ts';

/** What a person has done, as context keys that tick the steps of the walkthrough in package.json. */
type Done = 'tip.hasSubmission' | 'tip.hasCompleted' | 'tip.hasRead' | 'tip.hasMended';

/** What is done over and over is told this often, in milliseconds. */
const AGAIN = 3_000;

const told = new Map<Done, number>();

/**
 * Makes the key true for a moment: the editor ticks a step when its key becomes true, and never one whose key is
 * true already when the walkthrough is first looked at.
 */
function tick(done: Done): void {
  const now = Date.now();
  if (now - (told.get(done) ?? 0) < AGAIN) return;
  told.set(done, now);
  void vscode.commands
    .executeCommand('setContext', done, true)
    .then(() => vscode.commands.executeCommand('setContext', done, false));
}

/** Hears that a list was offered and that a question was read. */
export const walkthroughMiddleware: Middleware = {
  provideCompletionItem: (document, position, context, token, next) => {
    tick('tip.hasCompleted');
    return next(document, position, context, token);
  },
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover) tick('tip.hasRead');
    return hover;
  },
};

/** Hears that a file of a submission is open, and that a finding went away from one that is being written. */
export const walkthroughProgress: Part = () => {
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor !== undefined && isOurs(editor.document.uri)) tick('tip.hasSubmission');
  };
  look(vscode.window.activeTextEditor);
  const before = new Map<string, number>();
  const mending = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      if (!isOurs(uri)) continue;
      const count = vscode.languages.getDiagnostics(uri).length;
      const edited = vscode.window.activeTextEditor?.document;
      const isOwn = edited?.uri.toString() === uri.toString() && edited.isDirty;
      if (isOwn && count < (before.get(uri.toString()) ?? 0)) tick('tip.hasMended');
      before.set(uri.toString(), count);
    }
  });
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), mending);
};

function isOurs({ path }: vscode.Uri): boolean {
  return documentKind(path) !== undefined;
}
