import { RequestType } from 'vscode-languageserver';
import { owedCounts } from '../../features/new-submission.ts';
import { type Submission, submissionAt } from '../../model/submission.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import {
  type QuestionnaireInfo,
  type QuestionnairesParams,
  questionnairesRequest,
  type RespondentInfo,
} from '../protocol/new-files.ts';
import { answers, type Request } from '../served.ts';
import { toPath, toUri } from '../uri.ts';

export const questionnaires: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<QuestionnairesParams, readonly QuestionnaireInfo[], void>(questionnairesRequest),
      [],
      ({ folder }) => {
        const workspace = served.workspace();
        const there = folder === undefined ? undefined : submissionAt(workspace, toPath(folder));
        return [...workspace.questionnaires.values()].map(questionnaire =>
          infoOf(workspace, questionnaire, there),
        );
      },
    ),
};

function infoOf(
  workspace: Workspace,
  questionnaire: Questionnaire,
  submission: Submission | undefined,
): QuestionnaireInfo {
  const { id, shortTitle, government, lead, respondents } = questionnaire;
  const there = submission?.library.questionnaire === questionnaire ? submission : undefined;
  const known = there === undefined ? respondents : [...there.respondents.values()];
  const counts = owedCounts(workspace, questionnaire);
  return {
    id,
    title: shortTitle,
    government,
    lead: there?.lead ?? lead,
    respondents: known.map((respondent): RespondentInfo => {
      const file = there?.responses.find(response => response.respondent === respondent.id);
      return {
        id: respondent.id,
        name: respondent.name,
        owes: counts.get(respondent.id) ?? 0,
        ...(file && { file: toUri(file.path) }),
      };
    }),
  };
}
