import { type ReportText, reportTexts } from '../composition/report-texts.ts';
import type { Edition } from '../model/manifest.ts';
import type { ReportFormat } from '../model/report-format.ts';
import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/rule.ts';
import { ENGLISH, type Language } from '../text/l10n.ts';
import { memo, memo2 } from '../text/memo.ts';
import { composeReport } from './compose-report.ts';
import { type PictureFile, readPicture } from './picture-file.ts';
import { picturesBelow } from './pictures-below.ts';
import { writeReport } from './write-report.ts';

/** As what a report is written. */
export interface WrittenAs {
  readonly format: ReportFormat;
  readonly edition: Edition;
  /** The files of its pictures, by the addresses that the answers name. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  readonly language?: Language;
}

/** The report of a submission as a file of one format. The same of all these are the same bytes. */
export function writeSubmission(
  submission: Submission,
  findings: readonly Finding[],
  { format, edition, pictures = new Map(), language = ENGLISH }: WrittenAs,
): Uint8Array {
  const files = new Map<string, PictureFile>();
  for (const [address, bytes] of pictures) {
    const file = readPicture(bytes);
    if (file !== undefined) files.set(address, file);
  }
  return writeReport(reportOf[edition](language)(submission, findings), format, files);
}

/** The addresses of the pictures that a report shows, as its answers name them. */
export function picturesIn(
  submission: Submission,
  findings: readonly Finding[],
  edition: Edition,
  language: Language = ENGLISH,
): readonly string[] {
  const found = new Set<string>();
  for (const { blocks } of reportOf[edition](language)(submission, findings).chapters) {
    for (const address of picturesBelow(blocks)) found.add(address);
  }
  return [...found];
}

/** Every text of a report, for whoever looks for what leads to a person. */
export function textsIn(
  submission: Submission,
  findings: readonly Finding[],
  edition: Edition,
  language: Language = ENGLISH,
): Iterable<ReportText> {
  return reportTexts(reportOf[edition](language)(submission, findings));
}

/** Composed once for all formats. */
const reportOf = {
  internal: memo((language: Language) =>
    memo2((submission: Submission, findings: readonly Finding[]) =>
      composeReport(submission, findings, 'internal', language),
    ),
  ),
  external: memo((language: Language) =>
    memo2((submission: Submission, findings: readonly Finding[]) =>
      composeReport(submission, findings, 'external', language),
    ),
  ),
};
