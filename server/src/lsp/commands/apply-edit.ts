import type { WorkspaceEdit } from 'vscode-languageserver';
import { HostError } from '../../host/host.ts';
import { t } from '../../text/l10n.ts';
import { APPLY_EDIT } from '../wording/command.ts';
import type { Command } from './command.ts';

/** `[edit]`: a quick fix, for an editor to which fixes are commands. */
export const applyEdit: Command = {
  name: APPLY_EDIT,
  run: async ({ person }, { args: [edit] }) => {
    const isEdit = typeof edit === 'object' && edit !== null;
    if (isEdit && (await person.edit(t('Quick fix'), edit as WorkspaceEdit))) return { kind: 'applied' };
    throw new HostError(t('The editor did not make the edit; nothing was changed.'), '');
  },
};
