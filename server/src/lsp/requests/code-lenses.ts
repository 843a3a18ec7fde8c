import { CodeLensRequest, type CodeLens as LspCodeLens } from 'vscode-languageserver';
import type { CodeLens } from '../../features/code-lenses/code-lens.ts';
import { codeLensesOf } from '../../features/code-lenses.ts';
import {
  nextUnansweredCommand,
  type ShowReferencesArguments,
  showReferencesCommand,
} from '../protocol/code-lenses.ts';
import { answers, logged, type Request, type Served } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const codeLenses: Request = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  serve: served =>
    answers(served, CodeLensRequest.type, null, ({ textDocument: { uri } }) => {
      if (!served.settings().codeLens) return null;
      const path = toPath(uri);
      return codeLensesOf(served.workspace(), path, logged(served.log)).map(lens =>
        toCodeLens(served, uri, lens),
      );
    }),
};

function toCodeLens(served: Served, uri: string, { key, title, about }: CodeLens): LspCodeLens {
  const workspace = served.workspace();
  const range = toRange(workspace, toPath(uri), key);
  const run = (command: string, args: readonly unknown[]): LspCodeLens => ({
    range,
    command: { title: served.say(title), command, arguments: [...args] },
  });
  if (about.kind === 'section') return run(nextUnansweredCommand, [{ uri, section: about.section }]);
  const places = about.places.map(({ path, span }) => ({
    uri: toUri(path),
    range: toRange(workspace, path, span),
  }));
  const args: ShowReferencesArguments = [uri, range.start, places];
  return run(showReferencesCommand, args);
}
