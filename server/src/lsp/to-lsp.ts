import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { submissionAt } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/finding.ts';
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

/** Behind `manual`, where the editor says that it can open it, stands the address of each finding's page. */
export function toDiagnostic(workspace: Workspace, finding: Finding, manual: string | undefined): Diagnostic {
  return {
    range: toRange(workspace, finding.path, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    ...(manual !== undefined && { codeDescription: { href: pageAddress(workspace, finding, manual) } }),
    source: 'TIP Report',
    message: finding.message,
    relatedInformation: finding.related.map(({ path, span, message }) => ({
      location: { uri: toUri(path), range: toRange(workspace, path, span) },
      message,
    })),
  };
}

/** `tip-manual:/tip-pakistan-2021/unbalanced-split.md`: a definition's checks have pages of their own. */
function pageAddress(workspace: Workspace, { path, code }: Finding, manual: string): string {
  return `${manual}/${submissionAt(workspace, path)?.library.questionnaire.id ?? ''}/${code}.md`;
}

/** Of a document, a definition or a file of laws; a file that could not be read has only its beginning. */
export function toRange(workspace: Workspace, path: Path, span: Span): Range {
  const file = workspace.documents.get(path) ?? workspace.sources.get(path);
  if (file === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(file);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
