import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { fixesAt, type OfferedFix, safeEdits } from '../../features/fixes.ts';
import { numberReferencesAt } from '../../features/number-references.ts';
import { linesOf, type Workspace } from '../../model/workspace.ts';
import type { FileEdit } from '../../rules/fix.ts';
import type { OnBug } from '../../rules/run.ts';
import { t } from '../../text/l10n.ts';
import { offsetAt } from '../../text/line-index.ts';
import { answer, type Request } from '../served.ts';
import { toDiagnostic, toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

/** Everything that can be mended in a file without deciding anything. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.tip`;

export const codeActions: Request = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
    },
  },
  serve: served =>
    served.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      answer(served, 'codeAction', null, token, () => {
        const workspace = served.workspace();
        const path = toPath(uri);
        const document = workspace.documents.get(path);
        if (document === undefined) return null;
        const onBug: OnBug = (code, error) => served.log(`A fix of ${code} failed: ${String(error)}`);
        const wanted = (kind: string) =>
          context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true;
        const lines = linesOf(document);
        const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const fixes = wanted(CodeActionKind.QuickFix) ? fixesAt(workspace, path, span, onBug) : [];
        const actions = fixes.map(offered => toCodeAction(workspace, offered));
        if (wanted(CodeActionKind.RefactorRewrite)) {
          for (const { title, edits } of numberReferencesAt(workspace, path, span.start)) {
            const edit = toWorkspaceEdit(workspace, edits);
            actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit });
          }
        }
        if (context.only !== undefined && wanted(FIX_ALL)) {
          const edits = safeEdits(workspace, path, onBug);
          if (edits.length > 0) {
            const title = t('Mend everything that needs no decision');
            actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(workspace, edits) });
          }
        }
        return actions;
      }),
    ),
};

function toCodeAction(workspace: Workspace, { finding, fix, preferred }: OfferedFix): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(workspace, finding)],
    isPreferred: preferred && fix.safe === true,
    edit: toWorkspaceEdit(workspace, fix.edits),
  };
}

/** Edits of several files at once. */
export function toWorkspaceEdit(workspace: Workspace, edits: readonly FileEdit[]): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { path, span, newText } of edits) {
    const uri = toUri(path);
    changes[uri] = [...(changes[uri] ?? []), { range: toRange(workspace, path, span), newText }];
  }
  return { changes };
}
