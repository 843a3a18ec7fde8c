import * as vscode from 'vscode';
import type { QuestionAtCursor } from './question-at-cursor.ts';
import { emptyHtml, questionHtml } from './question-html.ts';
import { questionPage } from './question-page.ts';

/** The view “Question”: the question at the cursor, word for word, and what helps to answer it. */
export interface QuestionView extends vscode.Disposable {
  isVisible(): boolean;
}

export function showQuestion(cursor: QuestionAtCursor): QuestionView {
  let shown: vscode.WebviewView | undefined;
  const draw = () => {
    const question = cursor.value();
    const content = question === undefined ? emptyHtml(vscode.l10n) : questionHtml(vscode.l10n, question);
    if (shown !== undefined) shown.description = question?.id ?? '';
    void shown?.webview.postMessage(content.markup);
  };
  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView: view => {
      shown = view;
      view.webview.options = { enableScripts: true, localResourceRoots: [] };
      view.webview.onDidReceiveMessage(draw);
      view.webview.html = questionPage(emptyHtml(vscode.l10n), vscode.env.language, crypto.randomUUID());
      view.onDidChangeVisibility(() => {
        if (view.visible) cursor.refresh();
      });
      view.onDidDispose(() => {
        shown = undefined;
      });
      cursor.refresh();
    },
  };
  const parts = [
    vscode.window.registerWebviewViewProvider('tip.question', provider),
    cursor.onDidChange(draw),
  ];
  return {
    isVisible: () => shown?.visible === true,
    dispose: () => vscode.Disposable.from(...parts).dispose(),
  };
}
