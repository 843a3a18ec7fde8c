import type { Draft } from '../composition/report.ts';
import type { ReportText } from '../composition/report-texts.ts';
import type { Edition } from '../model/manifest.ts';
import { linkedOutput, outputFolderOf } from '../model/output-folder.ts';
import { REPORT_FORMATS, type ReportFormat } from '../model/report-format.ts';
import type { Submission } from '../model/submission.ts';
import { draftOf } from '../rules/draft.ts';
import { lastLook } from '../rules/last-look.ts';
import type { Finding } from '../rules/rule.ts';
import { withheldBy } from '../rules/withheld.ts';
import { t } from '../text/l10n.ts';
import { isInside, type Path } from '../text/path.ts';
import { type Host, HostError } from './host.ts';
import { putInPlace } from './put-in-place.ts';
import { readPictures } from './read-pictures.ts';
import type { Cleared } from './standing-reports.ts';

/** The code that writes reports; loaded only when one is asked for. */
export interface ReportWriter {
  /** The content of the report in one format. */
  writeSubmission(
    submission: Submission,
    findings: readonly Finding[],
    format: ReportFormat,
    edition: Edition,
    pictures?: ReadonlyMap<string, Uint8Array>,
  ): Uint8Array;
  /** Every text of the report, as its reader gets it. */
  textsIn(submission: Submission, findings: readonly Finding[], edition: Edition): Iterable<ReportText>;
  /** The addresses of the pictures that it shows. */
  picturesIn(submission: Submission, findings: readonly Finding[], edition: Edition): readonly string[];
}

export interface CompileOptions {
  /** The manifest's, else the internal one, where absent. */
  readonly edition?: Edition;
  /** The manifest's where absent. */
  readonly formats?: readonly ReportFormat[];
  /** The manifest's, else `report/` in the submission's folder, where absent. */
  readonly folder?: Path;
  /** Asked before anything is written. */
  readonly isCancelled?: () => boolean;
}

export interface Compiled {
  /** Word first. Empty when it was cancelled or withheld. */
  readonly files: readonly Path[];
  /** Why they are marked DRAFT; absent where they are not. */
  readonly draft?: Draft;
  /** What became of what stood there. */
  readonly cleared: Pick<Cleared, 'kept' | 'removed'>;
  /** Why nothing was compiled to be sent: where a victim may be identified. */
  readonly withheld: readonly Finding[];
  /** The same of what no finding speaks of and was seen in the composed report: a sentence each. */
  readonly seen: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Writes the report of a submission. Everything is composed before the first file is written, and all are written
 * before the first is put in place, whole. The edition that is sent is not written while a victim may be identified
 * in it. Throws `HostError`, and what a rule that protects victims throws.
 */
export async function compileSubmission(
  submission: Submission,
  findings: readonly Finding[],
  writer: ReportWriter,
  host: Host,
  options: CompileOptions = {},
): Promise<Compiled> {
  const folder = options.folder ?? (await outputFolder(submission, host));
  const formats = options.formats ?? submission.manifest?.formats ?? REPORT_FORMATS;
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const edition = options.edition ?? submission.manifest?.edition ?? 'internal';
  const withheld = edition === 'external' ? withheldBy(submission) : [];
  const draft = draftOf(submission, findings);
  const cleared = { kept: [], removed: [] };
  const result = {
    errors: count('error'),
    warnings: count('warning'),
    withheld,
    seen: [],
    cleared,
    ...(draft && { draft }),
  };
  if (withheld.length > 0) return { files: [], ...result };
  if (edition === 'external') {
    const seen = lastLook(writer.textsIn(submission, findings, edition), submission);
    if (seen.length > 0) return { files: [], ...result, seen };
  }
  const contents = new Map<ReportFormat, Uint8Array>();
  const pictures = await readPictures(
    host,
    submission.folder,
    writer.picturesIn(submission, findings, edition),
  );
  for (const format of formats) {
    if (await isCancelled(host, options)) return { files: [], ...result };
    contents.set(format, writer.writeSubmission(submission, findings, format, edition, pictures));
  }
  if (await isCancelled(host, options)) return { files: [], ...result };
  const written = await putInPlace(host, folder, submission, { edition, draft, contents, pictures });
  return { ...result, ...written, ...(draft && { draft }) };
}

/** Waits a turn first, so that a request to cancel is heard while a long report is composed. */
async function isCancelled(host: Host, options: CompileOptions): Promise<boolean> {
  await host.nextTurn();
  return options.isCancelled?.() === true;
}

/** Inside the submission's folder, wherever links lead: the disk is asked, and no folder of a submission is made. */
async function outputFolder(submission: Submission, host: Host): Promise<Path> {
  const { folder, manifest, responses } = submission;
  const output = outputFolderOf(submission);
  if ('fault' in output) throw new HostError(output.fault, folder);
  if (responses.some(({ path }) => !isInside(folder, path)) || (await host.kind(folder)) !== 'folder') {
    throw new HostError(
      t(
        'The answers have no folder yet. Save them in the folder of their submission, then compile the report.',
      ),
      folder,
    );
  }
  if (!isInside(await host.realPath(folder), await host.realPath(output.folder)))
    throw new HostError(linkedOutput(manifest?.outputFolder?.text ?? 'report'), folder);
  return output.folder;
}

/** What to say of a report that was withheld; the places are told beside it. */
export function withheldSentence({ withheld, seen }: Pick<Compiled, 'withheld' | 'seen'>): string {
  if (seen.length > 0) return [t('Nothing was compiled to be sent.'), ...seen].join(' ');
  const places = withheld.length;
  return places === 1
    ? t(
        'Nothing was compiled to be sent: in 1 place a victim may be identified. Mend it, or explain it there.',
      )
    : t(
        'Nothing was compiled to be sent: in {places} places a victim may be identified. Mend each of them, or explain it there.',
        { places },
      );
}
