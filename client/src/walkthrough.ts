import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import type { Part } from './running.ts';

/** What a person has done, as context keys that tick the steps of the walkthrough in package.json. */
type Done = 'tip.hasCompleted' | 'tip.hasRead' | 'tip.hasMended';

const told = new Set<Done>();

function tick(done: Done): void {
  if (told.has(done)) return;
  told.add(done);
  void vscode.commands.executeCommand('setContext', done, true);
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

/** Hears that a finding went away from a file that is being written. */
export const walkthroughProgress: Part = () => {
  const before = new Map<string, number>();
  return vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      if (!/\.tip\.ya?ml$/.test(uri.path)) continue;
      const count = vscode.languages.getDiagnostics(uri).length;
      const edited = vscode.window.activeTextEditor?.document;
      const isOwn = edited?.uri.toString() === uri.toString() && edited.isDirty;
      if (isOwn && count < (before.get(uri.toString()) ?? 0)) tick('tip.hasMended');
      before.set(uri.toString(), count);
    }
  });
};
