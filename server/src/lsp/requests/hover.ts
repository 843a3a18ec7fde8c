import { HoverRequest } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover.ts';
import { toHover } from '../feature-to-lsp.ts';
import { answersAt, type Request } from '../served.ts';

export const hover: Request = {
  capabilities: { hoverProvider: true },
  serve: served =>
    answersAt(served, HoverRequest.type, null, (path, offset) =>
      toHover(served, path, hoverAt(served.workspace(), path, offset)),
    ),
};
