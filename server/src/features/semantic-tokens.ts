import { submissionAt } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf, type OnBug } from '../rules/run.ts';
import { positionAt } from '../text/line-index.ts';
import type { Path } from '../text/path.ts';
import { type Span, touches } from '../text/span.ts';

/** A stretch of one line that is not what its letters make it look like. */
export interface SemanticToken {
  /** In the file, on one line, never empty. */
  readonly span: Span;
  /**
   * `unknown`: a name that leads nowhere; `ended`: a law that was not in force; `unlisted`: a law that the
   * catalogue does not have, so that it is a text like any other.
   */
  readonly kind: 'unknown' | 'ended' | 'unlisted';
}

/**
 * The colours follow what is found, so that they and the underlines never differ, and nothing is worked out
 * twice. All else a grammar can tell.
 */
const KINDS: ReadonlyMap<string, SemanticToken['kind']> = new Map([
  ['unknown-key', 'unknown'],
  ['unknown-choice', 'unknown'],
  ['unknown-status', 'unknown'],
  ['unknown-place', 'unknown'],
  ['unknown-reference', 'unknown'],
  ['unknown-respondent', 'unknown'],
  ['unknown-questionnaire', 'unknown'],
  ['unknown-lead', 'unknown'],
  ['unknown-duty', 'unknown'],
  ['provision-not-in-force', 'ended'],
  ['unknown-provision', 'unlisted'],
]);

/** The tokens of a file, or of what a stretch of it touches, in its order and beside each other. */
export function semanticTokensIn(
  workspace: Workspace,
  path: Path,
  onBug: OnBug,
  within?: Span,
): SemanticToken[] {
  const document = workspace.documents.get(path);
  const submission = submissionAt(workspace, path);
  if (document === undefined || submission === undefined) return [];
  const lines = linesOf(document);
  const tokens: SemanticToken[] = [];
  let end = 0;
  for (const finding of findingsOf(submission, onBug)) {
    const { span } = finding;
    const kind = finding.path === path ? kindOf(finding) : undefined;
    if (kind === undefined || span.start === span.end || span.start < end) continue;
    if (positionAt(lines, span.start).line !== positionAt(lines, span.end).line) continue;
    if (within !== undefined && !touches(within, span.start) && !touches(within, span.end)) continue;
    tokens.push({ span, kind });
    end = span.end;
  }
  return tokens;
}

/** A law that was in force for a part of the period, or that old cases may rest on, stands rightly. */
function kindOf({ code, severity }: Finding): SemanticToken['kind'] | undefined {
  const kind = KINDS.get(code);
  return kind === 'ended' && severity === 'information' ? undefined : kind;
}
