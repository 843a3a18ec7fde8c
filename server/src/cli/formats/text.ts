import { counted, english, t } from '../../text/l10n.ts';
import type { Path } from '../../text/path.ts';
import {
  nameIn,
  onOneLine,
  progressTold,
  rangeOf,
  SEVERITY_WORDS,
  type Told,
  unreportedTold,
} from './told.ts';

/** For people: a block for each file, lines and columns from 1, and at the end counts and how far the answers are. */
export function asText(told: Told): string {
  const { workspace, findings, say } = told;
  const lines: string[] = [];
  let before: Path | undefined;
  for (const { path, span, code, severity, message } of findings) {
    if (path !== before) lines.push(...(before === undefined ? [] : ['']), onOneLine(nameIn(told, path)));
    before = path;
    const { line, character } = rangeOf(workspace, path, span).start;
    const place = `${line + 1}:${character + 1}`.padEnd(8);
    lines.push(
      `  ${place} ${say(t(SEVERITY_WORDS[severity])).padEnd(11)} ${onOneLine(say(message))}  (${code})`,
    );
  }
  if (findings.length > 0) lines.push('');
  lines.push(summary(told));
  const last = [...progressTold(told).map(({ sentence }) => sentence), ...unreportedTold(told)];
  return [...lines, ...last.map(onOneLine)].join('\n');
}

function summary({ findings, files, say }: Told): string {
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const rest = findings.length - errors - warnings;
  return say(
    t('{errors}, {warnings}, {remarks} in {files}.', {
      errors: counted(errors, english('{count} error'), english('{count} errors')),
      warnings: counted(warnings, english('{count} warning'), english('{count} warnings')),
      remarks: counted(rest, english('{count} remark'), english('{count} remarks')),
      files: counted(files.length, english('{count} file'), english('{count} files')),
    }),
  );
}
