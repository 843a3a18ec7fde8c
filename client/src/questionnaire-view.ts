import * as vscode from 'vscode';
import type { Overview } from '../../server/src/lsp/protocol/overview.ts';
import type { CurrentOverview } from './current-overview.ts';
import { filterInWords } from './filter-questions.ts';
import type { QuestionAtCursor } from './question-at-cursor.ts';
import { countQuestions, filterSections, isFiltering } from './question-filter.ts';
import { errorsInWords } from './question-words.ts';
import { type Branch, questionnaireTree } from './questionnaire-tree.ts';

/** The view “Questionnaire”: the tree, beside whose title stands whose answers it shows. It follows the cursor. */
export function showQuestionnaire(
  overview: CurrentOverview,
  cursor: QuestionAtCursor,
): vscode.TreeView<Branch> {
  const tree = questionnaireTree(overview);
  const view = vscode.window.createTreeView('tip.questionnaire', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = () => {
    const shown = overview.shown();
    view.description = shown === undefined ? '' : (shown.respondent ?? vscode.l10n.t('all agencies'));
    view.badge = badgeOf(shown);
    view.message = shown !== undefined && isFiltering(overview.filter()) ? message(overview) : '';
  };
  const follow = async () => {
    const question = cursor.value();
    if (question === undefined || !view.visible || isSelected(view, question.id)) return;
    const branch = tree.find(question.id);
    if (branch === undefined) return;
    try {
      await view.reveal(branch, { select: true, focus: false, expand: false });
    } catch {
      // The tree was drawn anew meanwhile; the next move of the cursor finds the line again.
    }
  };
  const parts = [
    overview.onDidChange(() => {
      describe();
      void follow();
    }),
    cursor.onDidChange(() => void follow()),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      overview.refresh();
      cursor.refresh();
    }),
  ];
  describe();
  const dispose = view.dispose.bind(view);
  return Object.assign(view, { dispose: () => vscode.Disposable.from(...parts, { dispose }).dispose() });
}

/** The errors of the agency that is shown, or of all, beside the view's icon. */
function badgeOf(shown: Overview | undefined): vscode.ViewBadge | undefined {
  if (shown === undefined || shown.errors === 0) return undefined;
  return { value: shown.errors, tooltip: errorsInWords(vscode.l10n, shown.errors) };
}

/** "Only unanswered, with errors: 12 questions." */
function message(overview: CurrentOverview): string {
  const shown = overview.shown();
  const count = shown === undefined ? 0 : countQuestions(filterSections(shown, overview.filter()));
  const questions = count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', count);
  return vscode.l10n.t('Only {0}: {1}.', filterInWords(overview.filter()), questions);
}

function isSelected({ selection }: vscode.TreeView<Branch>, id: string): boolean {
  const [first] = selection;
  return first?.kind === 'question' && first.question.id === id;
}
