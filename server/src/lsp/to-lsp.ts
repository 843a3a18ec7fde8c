import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/run.ts';
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

export function toDiagnostic(workspace: Workspace, finding: Finding): Diagnostic {
  return {
    range: toRange(workspace, finding.path, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    source: 'TIP Report',
    message: finding.message,
    relatedInformation: finding.related.map(({ path, span, message }) => ({
      location: { uri: toUri(path), range: toRange(workspace, path, span) },
      message,
    })),
  };
}

/** Of a document, a definition or a file of laws; a file that could not be read has only its beginning. */
export function toRange(workspace: Workspace, path: Path, span: Span): Range {
  const file = workspace.documents.get(path) ?? workspace.sources.get(path);
  if (file === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(file);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
