import { ErrorCodes, ExecuteCommandRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { HostError } from '../../host/host.ts';
import { t } from '../../text/l10n.ts';
import { applyEdit } from '../commands/apply-edit.ts';
import type { Command } from '../commands/command.ts';
import { compile, compileExternal } from '../commands/compile.ts';
import { completeness } from '../commands/completeness.ts';
import { explain } from '../commands/explain.ts';
import { createResponseFile, createSubmission } from '../commands/new-files.ts';
import { reload } from '../commands/reload.ts';
import { showNext, showPlaces } from '../commands/show.ts';
import { answers, type Request } from '../served.ts';
import { commandsFor } from '../wording/command.ts';

/** Everything that an editor may have the server do: one file each, or two that are alike. */
const commands: ReadonlyMap<string, Command> = new Map(
  [
    compile,
    compileExternal,
    explain,
    completeness,
    createSubmission,
    createResponseFile,
    reload,
    showPlaces,
    showNext,
    applyEdit,
  ].map(command => [command.name, command]),
);

export const executeCommand: Request = {
  capabilities: client => {
    const named = commandsFor(client);
    return named.length === 0
      ? {}
      : { executeCommandProvider: { commands: [...named], workDoneProgress: true } };
  },
  serve: served =>
    answers(served, ExecuteCommandRequest.type, null, async (params, token) => {
      const { command: name, arguments: args = [], workDoneToken } = params;
      const command = commands.get(name);
      if (command === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, t('There is no such command.'));
      try {
        return await command.run(served, { args, token, workDoneToken });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        // An editor shows this one to whoever ran the command.
        throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      }
    }),
};
