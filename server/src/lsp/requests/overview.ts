import { RequestType } from 'vscode-languageserver';
import { respondentAt } from '../../features/begin-answer.ts';
import { overviewOf } from '../../features/overview.ts';
import { submissionAt } from '../../model/submission.ts';
import { type Overview, type OverviewParams, overviewRequest } from '../protocol/overview.ts';
import { answers, findingsFor, type Request } from '../served.ts';
import { toPath, toUri } from '../uri.ts';

export const overview: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<OverviewParams, Overview | null, void>(overviewRequest),
      null,
      ({ uri, respondent }) => {
        const path = toPath(uri);
        const submission = submissionAt(served.workspace(), path);
        if (submission === undefined) return null;
        const whose = respondent === undefined ? respondentAt(submission, path) : (respondent ?? undefined);
        const found = overviewOf(submission, findingsFor(served, submission), whose);
        return { ...found, folder: toUri(found.folder) };
      },
    ),
};
