import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { sha256 } from '../../host/sha256.ts';
import type { Finding } from '../../rules/rule.ts';
import { diagnosticsOf, findingsByFile } from '../diagnostics.ts';
import { answers, logged, type Request, type Served } from '../served.ts';
import { toPath, toUri } from '../uri.ts';

/** Findings for a client that asks for them, and gets none otherwise. */
export const pullDiagnostics: Request = {
  capabilities: ({ diagnostics }) =>
    diagnostics.way === 'pulled'
      ? {
          diagnosticProvider: {
            identifier: 'tip',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  serve: served => {
    answers(served, DocumentDiagnosticRequest.type, NOTHING, async ({ textDocument, previousResultId }) => {
      if (served.client().diagnostics.way === 'pushed') return NOTHING;
      await served.session.loaded();
      const findings = findingsByFile(served.workspace(), logged(served.log)).get(toPath(textDocument.uri));
      return reportOf(served, findings ?? [], previousResultId);
    });
    answers(served, WorkspaceDiagnosticRequest.type, { items: [] }, async ({ previousResultIds }) => {
      if (served.client().diagnostics.way === 'pushed') return { items: [] };
      await served.session.loaded();
      const byFile = findingsByFile(served.workspace(), logged(served.log));
      const before = new Map(previousResultIds.map(({ uri, value }) => [toPath(uri), value]));
      // A file that is gone has no findings any more.
      for (const path of before.keys()) if (!byFile.has(path)) byFile.set(path, []);
      const items = [...byFile].map(async ([path, findings]) => ({
        uri: toUri(path),
        version: served.version(path) ?? null,
        ...(await reportOf(served, findings, before.get(path))),
      }));
      return { items: await Promise.all(items) };
    });
  },
};

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** All findings, or that they are those of before: a result is named by what it says, so that nothing is remembered. */
async function reportOf(
  served: Served,
  findings: readonly Finding[],
  before: string | undefined,
): Promise<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport> {
  const items = diagnosticsOf(served.workspace(), findings, served.client(), served.manual());
  const resultId = await idOf(items);
  return resultId === before
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

async function idOf(items: readonly Diagnostic[]): Promise<string> {
  return (await sha256(new TextEncoder().encode(JSON.stringify(items)))).slice(0, 16);
}
