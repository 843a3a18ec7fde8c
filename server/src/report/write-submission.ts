import type { Edition } from '../model/manifest.ts';
import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/finding.ts';
import { memo2 } from '../text/memo.ts';
import { composeReport } from './compose-report.ts';
import { type ReportFormat, writeReport } from './write-report.ts';

/** The report of a submission as a file of one format. The same submission, findings and edition are the same bytes. */
export function writeSubmission(
  submission: Submission,
  findings: readonly Finding[],
  format: ReportFormat,
  edition: Edition,
): Uint8Array {
  return writeReport(reportOf[edition](submission, findings), format);
}

/** Composed once for all formats. */
const reportOf = {
  internal: memo2((submission: Submission, findings: readonly Finding[]) =>
    composeReport(submission, findings, 'internal'),
  ),
  external: memo2((submission: Submission, findings: readonly Finding[]) =>
    composeReport(submission, findings, 'external'),
  ),
};
