import { type CodeAction, CodeActionKind, CodeActionRequest, type Diagnostic } from 'vscode-languageserver';
import { fixesAt, type OfferedFix, safeEdits } from '../../features/fixes.ts';
import { numberReferencesAt } from '../../features/number-references.ts';
import { linesOf } from '../../model/workspace.ts';
import { t } from '../../text/l10n.ts';
import { offsetAt } from '../../text/line-index.ts';
import { answers, logged, type Request, type Served } from '../served.ts';
import { pageAddress, SOURCE, toDiagnostic, toWorkspaceEdit } from '../to-lsp.ts';
import { toPath } from '../uri.ts';

/** Everything that can be mended in a file without deciding anything. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.tip`;
/** What is done with a whole submission, at the first line of a file: for editors that have no list of commands. */
const RUN = `${CodeActionKind.Source}.tip`;

export const codeActions: Request = {
  capabilities: ({ actions, own }) => ({
    codeActionProvider: actions.literals
      ? {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            FIX_ALL,
            ...(own.commands.has('tip.compileReport') ? [] : [RUN]),
          ],
        }
      : true,
  }),
  serve: served =>
    answers(served, CodeActionRequest.type, null, ({ textDocument: { uri }, range, context }) => {
      const workspace = served.workspace();
      const path = toPath(uri);
      const document = workspace.documents.get(path);
      if (document === undefined) return null;
      const onBug = logged(served.log);
      const wanted = (kind: string) => isWanted(context.only, kind);
      const lines = linesOf(document);
      const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
      const fixes = wanted(CodeActionKind.QuickFix) ? fixesAt(workspace, path, span, onBug) : [];
      const isLast = ({ fix }: OfferedFix) => fix.lastResort === true;
      const actions = fixes.filter(fix => !isLast(fix)).map(offered => toCodeAction(served, offered));
      if (wanted(CodeActionKind.QuickFix)) actions.push(...explanations(served, uri, context.diagnostics));
      actions.push(...fixes.filter(isLast).map(offered => toCodeAction(served, offered)));
      if (wanted(CodeActionKind.RefactorRewrite)) {
        for (const { title, edits } of numberReferencesAt(workspace, path, span.start)) {
          const edit = toWorkspaceEdit(workspace, edits);
          actions.push({ title: served.say(title), kind: CodeActionKind.RefactorRewrite, edit });
        }
      }
      if (context.only !== undefined && wanted(FIX_ALL)) {
        const edits = safeEdits(workspace, path, onBug);
        if (edits.length > 0) {
          const title = served.say(t('Mend everything that needs no decision'));
          actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(workspace, edits) });
        }
      }
      if (range.start.line === 0 && wanted(RUN)) actions.push(...runs(served, uri));
      return actions;
    }),
};

/** `refactor` is all that lies below it, and the empty kind is all. */
function isWanted(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return (
    only?.some(each => each === CodeActionKind.Empty || kind === each || kind.startsWith(`${each}.`)) ?? true
  );
}

function toCodeAction(served: Served, { finding, fix, preferred }: OfferedFix): CodeAction {
  const workspace = served.workspace();
  return {
    title: served.say(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [
      toDiagnostic(workspace, finding, {
        manual: served.manual(),
        language: served.client().language,
      }),
    ],
    isPreferred: preferred && (fix.safe === true || fix.preferred === true),
    edit: toWorkspaceEdit(workspace, fix.edits),
  };
}

/** Below the fixes, the way to the manual's page of each finding. */
function explanations(served: Served, uri: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const ours = diagnostics.filter(({ source, code }) => source === SOURCE && typeof code === 'string');
  const byCode = new Map(ours.map(diagnostic => [`${diagnostic.code}`, diagnostic]));
  return [...byCode].map(([code, diagnostic]) => {
    const title = served.say(t('Explain this finding ({code})', { code }));
    const page = pageAddress(served.workspace(), toPath(uri), code, served.manual());
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: 'tip.explainFinding', arguments: [page] },
    };
  });
}

/** An editor that has commands of its own lists them itself. */
function runs({ client, say }: Served, uri: string): CodeAction[] {
  if (client().own.commands.has('tip.compileReport')) return [];
  return [
    { title: t('Compile the report'), command: 'tip.compileReport' },
    { title: t('Compile the report for sending'), command: 'tip.compileForSending' },
    { title: t('Say how far the submission is'), command: 'tip.showCompleteness' },
  ].map(({ title: words, command }) => {
    const title = say(words);
    return { title, kind: RUN, command: { title, command, arguments: [uri] } };
  });
}
