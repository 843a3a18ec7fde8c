import type { Location, LocationLink } from 'vscode-languageserver';
import { type Definition, definitionAt } from '../../features/definition.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Path } from '../../text/path.ts';
import { answerAt, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

export const definition: Request = {
  capabilities: { definitionProvider: true },
  serve: served =>
    served.connection.onDefinition((params, token) =>
      answerAt<Location[] | LocationLink[] | null>(
        served,
        'definition',
        params,
        null,
        token,
        async (path, offset) => {
          const workspace = await served.session.withSources();
          const found = definitionAt(workspace, path, offset);
          if (found === undefined) return null;
          return served.client().textDocument?.definition?.linkSupport === true
            ? toLinks(workspace, path, found)
            : found.places.map(({ path: uri, at }) => ({
                uri: toUri(uri),
                range: toRange(workspace, uri, at),
              }));
        },
      ),
    ),
};

function toLinks(workspace: Workspace, path: Path, { origin, places }: Definition): LocationLink[] {
  return places.map(({ path: target, at, whole = at }) => ({
    originSelectionRange: toRange(workspace, path, origin),
    targetUri: toUri(target),
    targetRange: toRange(workspace, target, whole),
    targetSelectionRange: toRange(workspace, target, at),
  }));
}
