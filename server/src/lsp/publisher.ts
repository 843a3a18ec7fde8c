import type { Diagnostic } from 'vscode-languageserver';
import type { Document, Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/rule.ts';
import { faultOf } from '../text/fault.ts';
import type { Path } from '../text/path.ts';
import { isSameList } from '../text/same-list.ts';
import type { Span } from '../text/span.ts';
import { findingsByFile } from './diagnostics.ts';
import { logged } from './served.ts';

export interface Publisher {
  /** Findings are wanted anew; several calls within one turn are one. */
  schedule(): void;
}

export interface Outlet {
  workspace(): Workspace;
  /** The findings of a file as the editor shows them. */
  word(workspace: Workspace, findings: readonly Finding[]): Diagnostic[];
  /** The editor's version of a file, where it holds the file. */
  version(path: Path): number | undefined;
  send(path: Path, diagnostics: Diagnostic[]): void;
  /** Called when everything of one turn is sent. */
  published(): void;
  log(line: string): void;
  /** Settles when the present turn is over. */
  nextTurn(): Promise<void>;
}

/** Publishes findings when the present turn is over: no fixed delay, and files whose findings are unchanged stay silent. */
export function createPublisher(outlet: Outlet): Publisher {
  let scheduled = false;
  const published = new Map<Path, Published>();
  const publish = () => {
    scheduled = false;
    const workspace = outlet.workspace();
    const byFile = findingsByFile(workspace, logged(outlet.log));
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
    const before = published.get(path);
    if (before === undefined && findings.length === 0 && version === undefined) return;
    const documents = placesOf(path, findings).map(place => workspace.documents.get(place));
    const same =
      before !== undefined &&
      before.version === version &&
      isSameList(before.findings, findings, isSameFinding);
    if (same && isSameList(before.documents, documents)) {
      // The latest are kept all the same: the former keep all that they were found in.
      published.set(path, { ...before, findings });
      return;
    }
    const diagnostics = outlet.word(workspace, findings);
    published.set(path, { version, findings, documents, diagnostics });
    // Offsets are the same; the lines that they are on may have moved all the same.
    if (same && JSON.stringify(diagnostics) === JSON.stringify(before.diagnostics)) return;
    outlet.send(path, diagnostics);
  };
  return {
    schedule: () => {
      if (scheduled) return;
      scheduled = true;
      void outlet.nextTurn().then(attempt);
    },
  };
}

/** What the editor was told of a file, and what that followed from. */
interface Published {
  readonly version: number | undefined;
  readonly findings: readonly Finding[];
  readonly documents: readonly (Document | undefined)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The file, and those that its findings point into. */
function placesOf(path: Path, findings: readonly Finding[]): Path[] {
  const places = new Set([path]);
  for (const { related } of findings) for (const other of related) places.add(other.path);
  return [...places];
}

function isSameFinding(a: Finding, b: Finding): boolean {
  if (a === b) return true;
  if (a.code !== b.code || a.severity !== b.severity || a.message !== b.message) return false;
  return isSameSpan(a.span, b.span) && isSameList(a.related, b.related, isSameRelated);
}

type Related = Finding['related'][number];

function isSameRelated(a: Related, b: Related): boolean {
  return a.path === b.path && a.message === b.message && isSameSpan(a.span, b.span);
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
