import { DefinitionRequest, type LocationLink } from 'vscode-languageserver';
import { type Definition, definitionAt } from '../../features/definition.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Path } from '../../text/path.ts';
import { answersAt, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toUri } from '../uri.ts';

export const definition: Request = {
  capabilities: { definitionProvider: true },
  serve: served =>
    answersAt(served, DefinitionRequest.type, null, async (path, offset) => {
      const workspace = await served.session.withSources();
      const found = definitionAt(workspace, path, offset);
      return found === undefined ? null : toLinks(workspace, path, found);
    }),
};

function toLinks(workspace: Workspace, path: Path, { origin, places }: Definition): LocationLink[] {
  return places.map(({ path: target, at, whole = at }) => ({
    originSelectionRange: toRange(workspace, path, origin),
    targetUri: toUri(target),
    targetRange: toRange(workspace, target, whole),
    targetSelectionRange: toRange(workspace, target, at),
  }));
}
