import { SymbolKind, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { workspaceSymbolsOf } from '../../features/workspace-symbols.ts';
import { answers, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

/** As in the outline; a question without an answer is a promise. */
const KIND = {
  section: SymbolKind.Module,
  answer: SymbolKind.Field,
  question: SymbolKind.Interface,
} as const;

export const workspaceSymbols: Request = {
  capabilities: { workspaceSymbolProvider: true },
  serve: served =>
    answers(served, WorkspaceSymbolRequest.type, null, async ({ query }) => {
      const workspace = await served.session.withSources();
      return workspaceSymbolsOf(workspace, query).map(({ kind, name, container, path, span }) => ({
        name,
        kind: KIND[kind],
        containerName: served.say(container),
        location: { uri: toUri(path), range: toRange(workspace, path, span) },
      }));
    }),
};
