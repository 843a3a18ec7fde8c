import { linesOf, type Workspace } from '../../model/workspace.ts';
import type { Finding } from '../../rules/finding.ts';
import { positionAt, type Range } from '../../text/line-index.ts';
import { type Path, relativeTo } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';

/** What a command tells, and of what: findings sorted by file and place. */
export interface Told {
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  /** The working folder, which the names of files are relative to. */
  readonly folder: Path;
  /** Every file that was looked at, findings or not. */
  readonly files: readonly Path[];
  /** Of the program. */
  readonly version: string;
}

/** Lines and columns from 0, columns in UTF-16 code units. A file that could not be read has only its beginning. */
export function rangeOf(workspace: Workspace, path: Path, span: Span): Range {
  const document = workspace.documents.get(path);
  if (document === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(document);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** Relative to the working folder, with slashes. */
export function nameIn({ folder }: Pick<Told, 'folder'>, path: Path): string {
  return relativeTo(folder, path);
}
