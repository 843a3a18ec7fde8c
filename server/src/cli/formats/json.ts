import { escapeHidden } from '../../text/hidden.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';
import { nameIn, rangeOf, type Told } from './told.ts';

/** For programs of one's own: everything that is told, with lines and columns from 0. */
export function asJson(told: Told): string {
  const { workspace, findings, progress, unreported, say } = told;
  const place = (path: Path, span: Span) => ({
    file: nameIn(told, path),
    range: rangeOf(workspace, path, span),
  });
  const json = JSON.stringify(
    {
      version: 1,
      progress: progress.map(({ folder, respondent, owed, answered, missing, left }) => ({
        folder: nameIn(told, folder),
        respondent: respondent ?? null,
        owed,
        answered,
        missing,
        left,
      })),
      unreported: unreported.map(({ code, reason }) => ({ code, reason: reason ?? null })),
      findings: findings.map(({ path, span, code, severity, message, question, related }) => ({
        ...place(path, span),
        code,
        severity,
        message: say(message),
        question: question ?? null,
        related: related.map(other => ({ ...place(other.path, other.span), message: say(other.message) })),
      })),
    },
    undefined,
    2,
  );
  return escapeHidden(json);
}
