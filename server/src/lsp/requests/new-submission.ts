import { RequestType } from 'vscode-languageserver';
import { newSubmission as filesOf } from '../../features/new-submission.ts';
import { type NewSubmission, type NewSubmissionParams, newSubmissionRequest } from '../protocol/new-files.ts';
import { answers, type Request } from '../served.ts';

export const newSubmission: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<NewSubmissionParams, NewSubmission | null, void>(newSubmissionRequest),
      null,
      ({ questionnaire, ...plan }) => {
        const definition = served.workspace().questionnaires.get(questionnaire);
        return definition === undefined ? null : { files: filesOf(served.workspace(), definition, plan) };
      },
    ),
};
