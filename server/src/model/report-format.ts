/** The kinds of file that a report can be written as. */
export const REPORT_FORMATS = ['docx', 'xlsx'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The program that such a file is read with, by the name that people have for it. */
export const PROGRAM: Readonly<Record<ReportFormat, string>> = { docx: 'Word', xlsx: 'Excel' };
