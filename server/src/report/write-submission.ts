import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/run.ts';
import { memo2 } from '../text/memo.ts';
import { composeReport } from './compose/compose-report.ts';
import { type ReportFormat, writeReport } from './write-report.ts';

/** The report of a submission as a file of one format. The same submission and findings are the same bytes. */
export function writeSubmission(
  submission: Submission,
  findings: readonly Finding[],
  format: ReportFormat,
): Uint8Array {
  return writeReport(reportOf(submission, findings), format);
}

/** Composed once for all formats. */
const reportOf = memo2(composeReport);
