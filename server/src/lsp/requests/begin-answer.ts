import { RequestType } from 'vscode-languageserver';
import { placeOfAnswer } from '../../features/begin-answer.ts';
import { submissionAt } from '../../model/submission.ts';
import { t } from '../../text/l10n.ts';
import { indexLines, positionAt } from '../../text/line-index.ts';
import {
  type BeginAnswerParams,
  type BeginAnswerResult,
  beginAnswerRequest,
} from '../protocol/begin-answer.ts';
import { answers, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const beginAnswer: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<BeginAnswerParams, BeginAnswerResult | null, void>(beginAnswerRequest),
      null,
      (params): BeginAnswerResult => {
        const { question: id, respondent } = params;
        const path = toPath(params.uri);
        const submission = submissionAt(served.workspace(), path);
        const question = submission?.library.questionnaire.questions.get(id);
        if (submission === undefined || question === undefined)
          return { kind: 'refused', message: served.say(t('There is no question {id} here.', { id })) };
        const place = placeOfAnswer(submission, question, {
          path,
          ...(respondent !== undefined && { respondent }),
        });
        if (place.kind === 'refused') return { kind: 'refused', message: served.say(place.message) };
        const { edit, text, cursor, listed } = place;
        return {
          kind: 'place',
          uri: toUri(place.path),
          ...(edit && {
            edit: { range: toRange(served.workspace(), place.path, edit.span), newText: edit.newText },
          }),
          cursor: positionAt(indexLines(text), cursor),
          listed,
        };
      },
    ),
};
