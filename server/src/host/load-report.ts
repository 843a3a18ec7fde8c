import type { ReportWriter } from './compile.ts';

/** The code that writes Word and Excel files: a bundle of its own, loaded when a report is first asked for. */
export async function loadReport(): Promise<ReportWriter> {
  return await import('../report/write-submission.ts');
}
