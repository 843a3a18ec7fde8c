import { newResponseFile as textOf } from '../../features/new-response-file.ts';
import {
  type NewResponseFile,
  type NewResponseFileParams,
  newResponseFileRequest,
  type QuestionnaireInfo,
  questionnairesRequest,
} from '../protocol.ts';
import { answer, type Request } from '../served.ts';

export const newResponseFile: Request = {
  serve: served => {
    const { connection, workspace } = served;
    connection.onRequest(questionnairesRequest, (_, token) =>
      answer<readonly QuestionnaireInfo[]>(served, questionnairesRequest, [], token, () =>
        [...workspace().questionnaires.values()].map(({ id, shortTitle, respondents }) => ({
          id,
          title: shortTitle,
          respondents: respondents.map(respondent => ({ id: respondent.id, name: respondent.name })),
        })),
      ),
    );
    connection.onRequest(
      newResponseFileRequest,
      ({ questionnaire, respondent }: NewResponseFileParams, token) =>
        answer<NewResponseFile | null>(served, newResponseFileRequest, null, token, () => {
          const definition = workspace().questionnaires.get(questionnaire);
          return definition === undefined ? null : textOf(definition, respondent);
        }),
    );
  },
};
