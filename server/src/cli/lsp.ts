import { english, t } from '../text/l10n.ts';
import type { Command } from './command.ts';
import { UsageError } from './terminal.ts';

/** `tip lsp`: the language server, which runs until its editor ends it. */
export const lsp: Command = {
  name: 'lsp',
  takes: '',
  most: 0,
  says: english(
    'Serves an editor, which starts it, by the Language Server Protocol over standard input and output.',
  ),
  options: [],
  async run(_named, _options, { serveEditor }) {
    if (serveEditor === undefined) throw new UsageError(t('There is no editor here that could be served.'));
    return serveEditor();
  },
};
