import { submissionsOf } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/finding.ts';
import { findingsOf } from '../rules/run.ts';
import { unreportedIn } from '../rules/unreported.ts';
import { Fault } from '../text/fault.ts';
import { escapeHidden, showHidden } from '../text/hidden.ts';
import { positionAt, type Range } from '../text/line-index.ts';
import { type Path, relativeTo } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { load } from './load.ts';
import { type AskedProgress, progressAsked, progressSentence } from './progress-line.ts';
import { type Command, ExitCode, type Terminal, UsageError } from './terminal.ts';

/** `tip check`: findings on standard output, sorted by file, position and code. */
export const check: Command = async (paths, { format = 'text' }, terminal) => {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`check has the formats text and json, not ${format}`);
  const { workspace, isAsked, manifests } = await load(paths.length === 0 ? ['.'] : paths, terminal.folder);
  for (const sentence of manifests) terminal.complain(sentence);
  const findings = checkWorkspace(workspace).filter(({ path }) => isAsked(path));
  const progress = progressAsked(workspace, isAsked);
  terminal.print(
    format === 'json'
      ? asJson(workspace, findings, progress, terminal)
      : asText(workspace, findings, progress, terminal, countFiles(workspace, isAsked)) +
          unreported(workspace, isAsked),
  );
  // However quiet the findings are that tell of what is missing.
  const isDraft = progress.some(({ missing }) => missing > 0);
  return isDraft || findings.some(({ severity }) => severity === 'error') ? ExitCode.errors : ExitCode.clean;
};

/** Every finding of every submission. A rule that fails is a fault of the program. */
export function checkWorkspace(workspace: Workspace): Finding[] {
  const onBug = (code: string, error: unknown) => {
    throw new Fault(`The rule ${code} failed.`, { cause: error });
  };
  return submissionsOf(workspace)
    .flatMap(submission => findingsOf(submission, onBug))
    .sort((a, b) => compare(a.path, b.path) || a.span.start - b.span.start || compare(a.code, b.code));
}

function countFiles(workspace: Workspace, isAsked: (path: Path) => boolean): number {
  return [...workspace.documents.keys(), ...workspace.unreadable.keys()].filter(isAsked).length;
}

function asJson(
  workspace: Workspace,
  findings: readonly Finding[],
  progress: readonly AskedProgress[],
  { folder }: Terminal,
): string {
  const place = (path: Path, span: Span) => ({
    file: relativeTo(folder, path),
    range: rangeOf(workspace, path, span),
  });
  const json = JSON.stringify(
    {
      version: 1,
      progress: progress.map(({ folder: of, respondent, owed, answered, missing, left }) => ({
        folder: folderInWords(folder, of),
        respondent: respondent ?? null,
        owed,
        answered,
        missing,
        left,
      })),
      findings: findings.map(({ path, span, code, severity, message, question, related }) => ({
        ...place(path, span),
        code,
        severity,
        message,
        question: question ?? null,
        related: related.map(other => ({ ...place(other.path, other.span), message: other.message })),
      })),
    },
    undefined,
    2,
  );
  return escapeHidden(json);
}

/** Lines and columns from 0, columns in UTF-16 code units. A file that could not be read has only its beginning. */
export function rangeOf(workspace: Workspace, path: Path, span: Span): Range {
  const document = workspace.documents.get(path);
  if (document === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(document);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** A block for each file, lines and columns from 1, and a count at the end. */
function asText(
  workspace: Workspace,
  findings: readonly Finding[],
  progress: readonly AskedProgress[],
  { folder }: Terminal,
  files: number,
): string {
  const lines: string[] = [];
  let before: Path | undefined;
  for (const { path, span, code, severity, message } of findings) {
    if (path !== before) lines.push(...(before === undefined ? [] : ['']), relativeTo(folder, path));
    before = path;
    const { line, character } = rangeOf(workspace, path, span).start;
    lines.push(`  ${`${line + 1}:${character + 1}`.padEnd(8)} ${severity.padEnd(11)} ${message}  (${code})`);
  }
  if (findings.length > 0) lines.push('');
  lines.push(summary(findings, files));
  const several = new Set(progress.map(each => each.folder)).size > 1;
  for (const each of progress)
    lines.push(progressSentence(each, several ? folderInWords(folder, each.folder) : undefined));
  // What a name holds must not steer the terminal.
  return showHidden(lines.join('\n'));
}

function folderInWords(from: Path, folder: Path): string {
  return folder === from ? '.' : relativeTo(from, folder);
}

function summary(findings: readonly Finding[], files: number): string {
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const rest = findings.length - errors - warnings;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(rest, 'remark')} in ${plural(files, 'file')}.`;
}

/** A count of none says little where the manifest hides what would be counted. */
function unreported(workspace: Workspace, isAsked: (path: Path) => boolean): string {
  return submissionsOf(workspace)
    .filter(({ manifest, responses }) =>
      [...(manifest ? [manifest] : []), ...responses].some(({ path }) => isAsked(path)),
    )
    .flatMap(unreportedIn)
    .map(({ code, reason = 'no reason is given' }) => showHidden(`\nNot reported: ${code} (${reason})`))
    .join('');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
