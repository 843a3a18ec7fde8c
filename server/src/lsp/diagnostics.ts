import type { Diagnostic } from 'vscode-languageserver';
import { submissionsOf } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf, type OnBug } from '../rules/run.ts';
import type { Path } from '../text/path.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './to-lsp.ts';
import { wordDiagnostic } from './wording/diagnostic.ts';

/** Findings of one file in the protocol's words, as a client shows them. */
export function diagnosticsOf(
  workspace: Workspace,
  findings: readonly Finding[],
  client: Client,
  manual: string,
): Diagnostic[] {
  return findings.map(finding =>
    wordDiagnostic(
      toDiagnostic(workspace, finding, { manual, language: client.language }),
      client.diagnostics,
    ),
  );
}

/** The findings of every file that is read, or could not be; of most of them there are none. */
export function findingsByFile(workspace: Workspace, onBug: OnBug): Map<Path, readonly Finding[]> {
  const byFile = new Map<Path, Finding[]>();
  for (const path of [...workspace.documents.keys(), ...workspace.unreadable.keys()]) byFile.set(path, []);
  for (const submission of submissionsOf(workspace)) {
    for (const finding of findingsOf(submission, onBug)) {
      const list = byFile.get(finding.path);
      if (list === undefined) byFile.set(finding.path, [finding]);
      else list.push(finding);
    }
  }
  return byFile;
}
