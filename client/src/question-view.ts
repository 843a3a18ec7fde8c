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
  let drawn = '';
  const draw = () => {
    if (shown === undefined) return;
    const question = cursor.value();
    const content = question === undefined ? emptyHtml(vscode.l10n) : questionHtml(vscode.l10n, question);
    shown.description = question?.id ?? '';
    if (content.markup === drawn) return;
    drawn = content.markup;
    shown.webview.html = questionPage(content, vscode.env.language, crypto.randomUUID());
  };
  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView: view => {
      shown = view;
      drawn = '';
      view.webview.options = { enableScripts: true, localResourceRoots: [] };
      view.onDidChangeVisibility(() => {
        if (view.visible) cursor.refresh();
      });
      view.onDidDispose(() => {
        shown = undefined;
      });
      draw();
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
