import { RequestType } from 'vscode-languageserver';
import { answerAt } from '../../features/answer-content.ts';
import { respondentAt } from '../../features/begin-answer.ts';
import { type QuestionPanel as PurePanel, questionPanel } from '../../features/question-panel.ts';
import { type Submission, submissionAt } from '../../model/submission.ts';
import { linesOf, type Workspace } from '../../model/workspace.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { offsetAt } from '../../text/line-index.ts';
import type { Path } from '../../text/path.ts';
import { type QuestionPanel, type QuestionParams, questionRequest } from '../protocol/question.ts';
import { answers, findingsFor, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const question: Request = {
  serve: served => {
    answers(
      served,
      new RequestType<QuestionParams, QuestionPanel | null, void>(questionRequest),
      null,
      async ({ uri, at, respondent }) => {
        await served.session.loaded();
        const workspace = served.workspace();
        const path = toPath(uri);
        const submission = submissionAt(workspace, path);
        const asked = submission && questionAt(workspace, submission, path, at);
        if (submission === undefined || asked === undefined) return null;
        const whose = respondent === undefined ? respondentAt(submission, path) : (respondent ?? undefined);
        const findings = findingsFor(served, submission);
        const panel = questionPanel(submission, findings, asked, whose);
        return panel === undefined ? null : toProtocol(workspace, panel);
      },
    );
  },
};

function questionAt(
  workspace: Workspace,
  { library, responses }: Submission,
  path: Path,
  at: QuestionParams['at'],
): Question | undefined {
  if (typeof at === 'string') return library.questionnaire.questions.get(at);
  const document = workspace.documents.get(path);
  const response = responses.find(each => each.path === path);
  if (document === undefined || response === undefined) return undefined;
  return answerAt(response, offsetAt(linesOf(document), at))?.answer.question;
}

function toProtocol(workspace: Workspace, panel: PurePanel): QuestionPanel {
  return {
    ...panel,
    findings: panel.findings.map(({ severity, message, path, span }) => ({
      severity,
      message,
      uri: toUri(path),
      position: toRange(workspace, path, span).start,
    })),
    others: panel.others.map(({ respondent, content }) => ({ respondent, content })),
  };
}
