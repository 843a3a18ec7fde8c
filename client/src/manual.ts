import * as vscode from 'vscode';
import {
  type FindingPage,
  type FindingPageParams,
  findingPageRequest,
} from '../../server/src/lsp/protocol/finding-page.ts';
import type { Part } from './running.ts';
import { logFault } from './show-fault.ts';

/**
 * The scheme of the manual's pages: `tip-manual:/tip-pakistan-2021/unbalanced-split.md`. The code of a finding links
 * to its page. Neither Problems nor every hover runs a `command:` link, but both open a document of any scheme;
 * `workbench.editorAssociations` in package.json has it opened as rendered Markdown.
 */
export const MANUAL_SCHEME = 'tip-manual';

/** Serves the manual's pages, which the server writes from its rules. */
export const manual: Part = ({ client }) =>
  vscode.workspace.registerTextDocumentContentProvider(MANUAL_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const [, questionnaire = '', name = ''] = path.split('/');
      const params: FindingPageParams = { questionnaire, code: name.replace(/\.md$/, '') };
      try {
        const page = await client.sendRequest<FindingPage | null>(findingPageRequest, params);
        return page?.markdown ?? vscode.l10n.t('The manual has no page of this name.');
      } catch (cause) {
        logFault(client, 'A page of the manual could not be asked for.', cause);
        return vscode.l10n.t(
          'This page cannot be shown now. Run “TIP: Restart Server”, then close it and open it again.',
        );
      }
    },
  });
