import type { ReportFormat } from '../model/report-format.ts';
import { docxReport } from './docx.ts';
import type { PictureFile } from './picture-file.ts';
import type { Report } from './said.ts';
import { xlsxReport } from './xlsx.ts';

type Write = (report: Report, pictures?: ReadonlyMap<string, PictureFile>) => Uint8Array;

const WRITERS: Readonly<Record<ReportFormat, Write>> = {
  docx: docxReport,
  xlsx: report => xlsxReport(report),
};

/** The bytes of a file that Word or Excel opens. The same report is the same bytes. */
export function writeReport(
  report: Report,
  format: ReportFormat,
  pictures?: ReadonlyMap<string, PictureFile>,
): Uint8Array {
  return WRITERS[format](report, pictures);
}
