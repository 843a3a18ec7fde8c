import type { CodeAction, Command } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { APPLY_EDIT, commandFor } from './command.ts';
import { wordDiagnostic } from './diagnostic.ts';
import { isWithin, wordEdit } from './edit.ts';

/** What a client that knows commands alone can run; what it cannot run it is not offered. */
export function wordActions(
  actions: readonly CodeAction[] | null,
  client: Client,
): (CodeAction | Command)[] | null {
  return actions?.flatMap(action => wordAction(action, client) ?? []) ?? null;
}

function wordAction(action: CodeAction, client: Client): CodeAction | Command | undefined {
  const { edit, command, diagnostics, isPreferred, ...rest } = action;
  if (edit !== undefined && !isWithin(edit, client.edits)) return undefined;
  const runnable = command && commandFor(command, client);
  if (command !== undefined && runnable === undefined) return undefined;
  if (!client.actions.literals) {
    if (edit === undefined || !client.edits.asked) return edit === undefined ? runnable : undefined;
    return commandFor({ title: action.title, command: APPLY_EDIT, arguments: [edit] }, client);
  }
  return {
    ...rest,
    ...(diagnostics && { diagnostics: diagnostics.map(each => wordDiagnostic(each, client.diagnostics)) }),
    ...(client.actions.preferred && isPreferred !== undefined && { isPreferred }),
    ...(edit && { edit: wordEdit(edit, client.edits) }),
    ...(runnable && { command: runnable }),
  };
}
