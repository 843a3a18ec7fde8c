import { type Diagnostic, DiagnosticSeverity, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { submissionAt } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { FileEdit } from '../rules/fix.ts';
import type { Finding } from '../rules/rule.ts';
import { type Language, rememberedText } from '../text/l10n.ts';
import { positionAt } from '../text/line-index.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { toUri } from './uri.ts';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What our findings are told apart by. */
export const SOURCE = 'TIP Report';

/** How a finding is shown: what the address of each page of the manual begins with, and in which language. */
export interface Shown {
  readonly manual: string;
  readonly language: Language;
}

/** All that there is to say of a finding; what a client does not show is left out by `wording/diagnostic.ts`. */
export function toDiagnostic(
  workspace: Workspace,
  finding: Finding,
  { manual, language }: Shown,
): Diagnostic {
  const { path, code } = finding;
  return {
    range: toRange(workspace, path, finding.span),
    severity: SEVERITY[finding.severity],
    code,
    codeDescription: { href: pageAddress(workspace, path, code, manual) },
    source: SOURCE,
    message: rememberedText(language, finding.message),
    relatedInformation: finding.related.map(({ path, span, message }) => ({
      location: { uri: toUri(path), range: toRange(workspace, path, span) },
      message: rememberedText(language, message),
    })),
  };
}

/**
 * Where the manual's page of a finding stands: `tip-manual:/tip-pakistan-2021/unbalanced-split.md` for an editor that asks for
 * pages, since a definition's checks have pages of their own; else a place in the manual that ships, a file.
 */
export function pageAddress(workspace: Workspace, path: Path, code: string, manual: string): string {
  if (manual.startsWith('file:')) return `${manual}#${code}`;
  return `${manual}/${submissionAt(workspace, path)?.library.questionnaire.id ?? ''}/${code}.md`;
}

/** Of a document, a definition or a file of laws; a file that could not be read has only its beginning. */
export function toRange(workspace: Workspace, path: Path, span: Span): Range {
  const file = workspace.documents.get(path) ?? workspace.sources.get(path);
  if (file === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(file);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
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
