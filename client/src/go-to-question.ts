import * as vscode from 'vscode';
import type { Overview, QuestionOverview, SectionOverview } from '../../server/src/lsp/protocol/overview.ts';
import type { Client } from './client.ts';
import type { CurrentOverview } from './current-overview.ts';
import { type AnswerTarget, openAnswer } from './open-answer.ts';
import { askAtCursor } from './question-at-cursor.ts';
import { iconOf } from './question-icons.ts';
import { questionSign } from './question-signs.ts';
import { questionInWords, questionTitle } from './question-words.ts';

/**
 * "TIP: Go to Question…". A picker in which ID, number, subject and every word of the question are searched; what is
 * chosen is opened, or begun. With `target` nothing is asked.
 */
export async function goToQuestion(
  client: Client,
  overview: CurrentOverview,
  target?: AnswerTarget,
): Promise<void> {
  if (target !== undefined) return openAnswer(client, target);
  const own = await overview.asked();
  const uri = overview.target();
  if (own === undefined || uri === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a response file (*.tip.yaml) first; then its questions can be searched.'),
    );
    return;
  }
  const question = await pick(client, own);
  if (question !== undefined) await openAnswer(client, { uri, question });
}

interface QuestionItem extends vscode.QuickPickItem {
  readonly id?: string;
}

function pick(client: Client, { sections }: Overview): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<QuestionItem>();
  picker.placeholder = vscode.l10n.t('Search by ID, number, or any word of the question');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = sections.flatMap(itemsOf);
  // Shown before the server has said what stands at the cursor, so that nothing typed is lost.
  void askAtCursor(client).then(question => {
    if (question === undefined || picker.value !== '') return;
    picker.activeItems = picker.items.filter(({ id }) => id === question.id);
  });
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.id);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemsOf({ short, questions }: SectionOverview): QuestionItem[] {
  const withParts = (question: QuestionOverview): QuestionItem[] => [
    ...(question.state === undefined ? [] : [itemOf(question)]),
    ...question.parts.flatMap(withParts),
  ];
  const separator = { label: short, kind: vscode.QuickPickItemKind.Separator };
  return [separator, ...questions.flatMap(withParts)];
}

function itemOf(question: QuestionOverview): QuestionItem {
  const { id, text } = question;
  return {
    id,
    label: questionTitle(question),
    description: `${id} · ${questionInWords(vscode.l10n, question)}`,
    detail: text.replace(/\s+/g, ' '),
    iconPath: iconOf(questionSign(question)),
  };
}
