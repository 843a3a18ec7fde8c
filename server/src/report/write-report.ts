import type { Report } from '../composition/report.ts';
import { docxReport } from './docx.ts';
import type { PictureFile } from './picture-file.ts';
import { xlsxReport } from './xlsx.ts';

export type ReportFormat = 'docx' | 'xlsx';

export const reportFormats: readonly ReportFormat[] = ['docx', 'xlsx'];

/** The bytes of a file that Word or Excel opens. The same report is the same bytes. */
export function writeReport(
  report: Report,
  format: ReportFormat,
  pictures?: ReadonlyMap<string, PictureFile>,
): Uint8Array {
  return format === 'docx' ? docxReport(report, pictures) : xlsxReport(report);
}
