import { CompletionRequest } from 'vscode-languageserver';
import { completionsAt } from '../../features/completion.ts';
import { toCompletionItem } from '../feature-to-lsp.ts';
import { answersAt, type Request } from '../served.ts';

export const completion: Request = {
  capabilities: {
    // A brace begins a reference, a blank comes behind a colon, a bracket holds a provision.
    completionProvider: { triggerCharacters: [':', ' ', '{', '.', '[', '-', ','] },
  },
  serve: served =>
    answersAt(served, CompletionRequest.type, null, (path, offset) => {
      const workspace = served.workspace();
      const found = completionsAt(workspace, path, offset);
      return {
        // Provisions are searched by the server: "slavery" finds slaves.
        isIncomplete: found.some(({ kind }) => kind === 'provision'),
        items: found.map(item => toCompletionItem(served, path, item)),
      };
    }),
};
