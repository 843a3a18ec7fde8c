/** The kinds of file that a report can be written as. */
export const REPORT_FORMATS = ['docx', 'xlsx'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
