import * as vscode from 'vscode';
import type { QuestionPanel } from '../../server/src/lsp/protocol/question.ts';
import type { Client } from './client.ts';
import type { Html } from './html.ts';
import type { QuestionAtCursor } from './question-at-cursor.ts';
import { emptyHtml, questionHtml, silentHtml } from './question-html.ts';
import { questionPage } from './question-page.ts';

/** The view “Question”: the question at the cursor, word for word, and what helps to answer it. */
export interface QuestionView extends vscode.Disposable {
  isVisible(): boolean;
}

export function showQuestion(client: Client, cursor: QuestionAtCursor): QuestionView {
  let shown: vscode.WebviewView | undefined;
  const draw = () => {
    const question = cursor.value();
    const content = contentOf(client, question);
    if (shown !== undefined) shown.description = question?.id ?? '';
    void shown?.webview.postMessage(content.markup);
  };
  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView: view => {
      shown = view;
      view.webview.options = { enableScripts: true, localResourceRoots: [] };
      view.webview.onDidReceiveMessage(draw);
      view.webview.html = questionPage(contentOf(client), vscode.env.language, crypto.randomUUID());
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

function contentOf({ state }: Client, question?: QuestionPanel): Html {
  if (state !== 'running') return silentHtml(vscode.l10n, state);
  return question === undefined ? emptyHtml(vscode.l10n) : questionHtml(vscode.l10n, question);
}
