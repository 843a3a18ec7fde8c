import type { Diagnostic } from 'vscode-languageserver';
import { submissionsOf } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Finding, findingsOf } from '../rules/run.ts';
import { faultOf } from '../text/fault.ts';
import type { Path } from '../text/path.ts';
import { logged } from './served.ts';
import { toDiagnostic } from './to-lsp.ts';

export interface Publisher {
  /** Findings are wanted anew; several calls within one turn are one. */
  schedule(): void;
}

export interface Outlet {
  workspace(): Workspace;
  /** Where the editor opens pages of the manual, if it can. */
  manual(): string | undefined;
  /** The editor's version of a file, where it holds the file. */
  version(path: Path): number | undefined;
  send(path: Path, version: number | undefined, diagnostics: Diagnostic[]): void;
  /** Called when everything of one turn is sent. */
  published(): void;
  log(line: string): void;
}

/** Publishes findings when the present turn is over: no fixed delay, and files whose findings are unchanged stay silent. */
export function createPublisher(outlet: Outlet): Publisher {
  let scheduled = false;
  const published = new Map<Path, { readonly version: number | undefined; readonly text: string }>();
  const publish = () => {
    scheduled = false;
    const workspace = outlet.workspace();
    const byFile = new Map<Path, Finding[]>();
    for (const path of [...workspace.documents.keys(), ...workspace.unreadable.keys()]) byFile.set(path, []);
    const onBug = logged(outlet.log);
    for (const submission of submissionsOf(workspace)) {
      for (const finding of findingsOf(submission, onBug)) {
        const list = byFile.get(finding.path);
        if (list === undefined) byFile.set(finding.path, [finding]);
        else list.push(finding);
      }
    }
    for (const path of published.keys()) if (!byFile.has(path)) byFile.set(path, []);
    for (const [path, findings] of byFile) send(workspace, path, findings);
    outlet.published();
  };
  const attempt = () => {
    try {
      publish();
    } catch (error) {
      outlet.log(`Publishing findings: ${faultOf(error)}`);
    }
  };
  const send = (workspace: Workspace, path: Path, findings: readonly Finding[]) => {
    const version = outlet.version(path);
    const diagnostics = findings.map(finding => toDiagnostic(workspace, finding, outlet.manual()));
    const text = JSON.stringify(diagnostics);
    const before = published.get(path);
    if (before?.text === text && before.version === version) return;
    if (before === undefined && findings.length === 0 && version === undefined) return;
    published.set(path, { version, text });
    outlet.send(path, version, diagnostics);
  };
  return {
    schedule: () => {
      if (scheduled) return;
      scheduled = true;
      setImmediate(attempt);
    },
  };
}
