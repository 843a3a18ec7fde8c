import type { Severity } from '../model/manifest.ts';
import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { FileEdit, Fix } from '../rules/fix.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf, type OnBug } from '../rules/run.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';

/** A fix with the finding that it mends. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** True for the first fix of a finding. */
  readonly preferred: boolean;
}

/** The fixes of every finding that a stretch of a file touches, those of the loudest first, last resorts last. */
export function fixesAt(workspace: Workspace, path: Path, span: Span, onBug: OnBug): OfferedFix[] {
  return findingsIn(workspace, path, onBug)
    .filter(finding => finding.span.start <= span.end && span.start <= finding.span.end)
    .sort((a, b) => LOUDEST_FIRST.indexOf(a.severity) - LOUDEST_FIRST.indexOf(b.severity))
    .flatMap(finding => fixesOf(finding, onBug).map((fix, n) => ({ finding, fix, preferred: n === 0 })))
    .sort((a, b) => Number(a.fix.lastResort ?? false) - Number(b.fix.lastResort ?? false));
}

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * The edits of all fixes of a file that decide nothing, the first of each finding. Of edits that touch each
 * other the first stands: what is left is found again and can be fixed next.
 */
export function safeEdits(workspace: Workspace, path: Path, onBug: OnBug, code?: string): FileEdit[] {
  const taken: FileEdit[] = [];
  for (const finding of findingsIn(workspace, path, onBug)) {
    if (code !== undefined && finding.code !== code) continue;
    const fix = fixesOf(finding, onBug).find(({ safe }) => safe === true);
    if (fix === undefined || fix.edits.some(edit => taken.some(other => touch(edit, other)))) continue;
    for (const each of fix.edits) taken.push(each);
  }
  return taken;
}

function findingsIn(workspace: Workspace, path: Path, onBug: OnBug): readonly Finding[] {
  const submission = submissionAt(workspace, path);
  return submission === undefined
    ? []
    : findingsOf(submission, onBug).filter(finding => finding.path === path);
}

/** A fix that cannot be worked out costs itself alone. */
function fixesOf(finding: Finding, onBug: OnBug): readonly Fix[] {
  try {
    return finding.fixes();
  } catch (error) {
    onBug(finding.code, error);
    return [];
  }
}

function touch(a: FileEdit, b: FileEdit): boolean {
  return a.path === b.path && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
