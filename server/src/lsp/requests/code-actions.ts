import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { fixesAt, type OfferedFix, safeEdits } from '../../features/fixes.ts';
import { numberReferencesAt } from '../../features/number-references.ts';
import { linesOf, type Workspace } from '../../model/workspace.ts';
import type { FileEdit } from '../../rules/fix.ts';
import { t } from '../../text/l10n.ts';
import { offsetAt } from '../../text/line-index.ts';
import { answer, logged, type Request, type Served } from '../served.ts';
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
        const onBug = logged(served.log);
        const wanted = (kind: string) =>
          context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true;
        const lines = linesOf(document);
        const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const fixes = wanted(CodeActionKind.QuickFix) ? fixesAt(workspace, path, span, onBug) : [];
        const isLast = ({ fix }: OfferedFix) => fix.lastResort === true;
        const actions = fixes.filter(fix => !isLast(fix)).map(offered => toCodeAction(served, offered));
        if (wanted(CodeActionKind.QuickFix)) actions.push(...explanations(context.diagnostics));
        actions.push(...fixes.filter(isLast).map(offered => toCodeAction(served, offered)));
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

function toCodeAction(served: Served, { finding, fix, preferred }: OfferedFix): CodeAction {
  const workspace = served.workspace();
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(workspace, finding, served.manual())],
    isPreferred: preferred && (fix.safe === true || fix.preferred === true),
    edit: toWorkspaceEdit(workspace, fix.edits),
  };
}

/** Below the fixes, the way to the manual's page of each finding, for an editor that was given its address. */
function explanations(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const pages = new Map(
    diagnostics.flatMap(found => (found.codeDescription ? [[found.codeDescription.href, found]] : [])),
  );
  return [...pages].map(([page, diagnostic]) => {
    const title = t('Explain this finding ({code})', { code: diagnostic.code ?? '' });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: 'tip.explainFinding', arguments: [page] },
    };
  });
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
