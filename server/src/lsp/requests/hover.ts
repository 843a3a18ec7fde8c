import { hoverAt } from '../../features/hover.ts';
import { toHover } from '../feature-to-lsp.ts';
import { answerAt, type Request } from '../served.ts';

export const hover: Request = {
  capabilities: { hoverProvider: true },
  serve: served =>
    served.connection.onHover((params, token) =>
      answerAt(served, 'hover', params, null, token, (path, offset) =>
        toHover(served.workspace(), path, hoverAt(served.workspace(), path, offset)),
      ),
    ),
};
