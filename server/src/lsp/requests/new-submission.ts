import { newSubmission as filesOf } from '../../features/new-submission.ts';
import { type NewSubmission, type NewSubmissionParams, newSubmissionRequest } from '../protocol/new-files.ts';
import { answer, type Request } from '../served.ts';

export const newSubmission: Request = {
  serve: served =>
    served.connection.onRequest(
      newSubmissionRequest,
      ({ questionnaire, ...plan }: NewSubmissionParams, token) =>
        answer<NewSubmission | null>(served, newSubmissionRequest, null, token, () => {
          const definition = served.workspace().questionnaires.get(questionnaire);
          return definition === undefined ? null : { files: filesOf(served.workspace(), definition, plan) };
        }),
    ),
};
