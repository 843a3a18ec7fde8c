import { RequestType } from 'vscode-languageserver';
import { newResponseFile as fileOf } from '../../features/new-response-file.ts';
import type { FileEdit } from '../../rules/fix.ts';
import {
  type Insertion,
  type NewResponseFile,
  type NewResponseFileParams,
  newResponseFileRequest,
} from '../protocol/new-files.ts';
import { answers, type Request, type Served } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const newResponseFile: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<NewResponseFileParams, NewResponseFile | null, void>(newResponseFileRequest),
      null,
      ({ questionnaire, respondent, folder }) => {
        const workspace = served.workspace();
        const definition = workspace.questionnaires.get(questionnaire);
        if (definition === undefined) return null;
        const { listing, ...file } = fileOf(workspace, definition, respondent, toPath(folder));
        return { ...file, ...(listing && { listing: toInsertion(served, listing) }) };
      },
    ),
};

function toInsertion({ workspace }: Served, { path, span, newText }: FileEdit): Insertion {
  return { uri: toUri(path), ...toRange(workspace(), path, span).start, text: newText };
}
