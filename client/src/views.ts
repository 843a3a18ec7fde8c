import * as vscode from 'vscode';
import { changedNotification } from '../../server/src/lsp/protocol/overview.ts';
import { followOverview } from './current-overview.ts';
import { filterQuestions } from './filter-questions.ts';
import { goToQuestion } from './go-to-question.ts';
import type { AnswerTarget } from './open-answer.ts';
import { followCursor } from './question-at-cursor.ts';
import { NO_FILTER } from './question-filter.ts';
import { showQuestion } from './question-view.ts';
import { showQuestionnaire } from './questionnaire-view.ts';
import type { Part } from './running.ts';
import { showFault } from './show-fault.ts';
import { showStatus } from './status-bar.ts';
import { type Walk, walkQuestions } from './walk-questions.ts';

/** The views of one container, the status bar, and the commands that walk the questions: all look at one submission. */
export const views: Part = ({ client }) => {
  const { registerCommand } = vscode.commands;
  const overview = followOverview(client);
  const cursor = followCursor(client, () => questionnaire.visible || question.isVisible());
  const questionnaire = showQuestionnaire(overview, cursor);
  const question = showQuestion(client, cursor);
  const changes = client.onNotification(changedNotification, () => {
    overview.refresh();
    cursor.refresh();
  });
  return vscode.Disposable.from(
    changes,
    questionnaire,
    question,
    showStatus(client, overview),
    registerCommand('tip.nextUnanswered', (walk?: Walk) =>
      walkQuestions(client, 'next', overview.target(), walk),
    ),
    registerCommand('tip.previousUnanswered', (walk?: Walk) =>
      walkQuestions(client, 'previous', overview.target(), walk),
    ),
    registerCommand('tip.goToQuestion', (target?: AnswerTarget) =>
      goToQuestion(client, overview, target).catch(cause =>
        showFault(client, vscode.l10n.t('The questions could not be searched.'), cause),
      ),
    ),
    registerCommand('tip.filterQuestions', () =>
      filterQuestions(overview).catch(cause =>
        showFault(client, vscode.l10n.t('The questions could not be filtered.'), cause),
      ),
    ),
    registerCommand('tip.clearFilter', () => overview.setFilter(NO_FILTER)),
    registerCommand('tip.chooseSubmission', () => overview.choose()),
    cursor,
    overview,
  );
};
