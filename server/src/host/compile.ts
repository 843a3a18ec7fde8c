import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/run.ts';
import { t } from '../text/l10n.ts';
import { type Path, resolvePath } from '../text/path.ts';
import { type Host, HostError, type NewFile } from './host.ts';

/** The code that writes reports; loaded only when one is asked for. */
export interface ReportWriter {
  /** The content of the report in one format. */
  writeSubmission(submission: Submission, findings: readonly Finding[], format: ReportFormat): Uint8Array;
}

export type ReportFormat = 'docx' | 'xlsx';

export interface CompileOptions {
  /** The manifest's where absent. */
  readonly formats?: readonly ReportFormat[];
  /** The manifest's, else `report/` in the submission's folder, where absent. */
  readonly folder?: Path;
  /** Asked before anything is written. */
  readonly isCancelled?: () => boolean;
}

export interface Compiled {
  /** Word first. Empty when it was cancelled. */
  readonly files: readonly Path[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Writes the report of a submission. Everything is composed before the first file is written, and all are written
 * before the first is put in place, whole. Throws `HostError`.
 */
export async function compileSubmission(
  submission: Submission,
  findings: readonly Finding[],
  writer: ReportWriter,
  host: Host,
  options: CompileOptions = {},
): Promise<Compiled> {
  const folder = options.folder ?? outputFolder(submission);
  const formats = options.formats ?? submission.manifest?.formats ?? ['docx', 'xlsx'];
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const result = { errors: count('error'), warnings: count('warning') };
  const contents: NewFile[] = [];
  for (const format of formats) {
    if (await isCancelled(options)) return { files: [], ...result };
    const path = `${folder}/${submission.library.questionnaire.id}.${format}`;
    contents.push({ path, content: writer.writeSubmission(submission, findings, format) });
  }
  if (await isCancelled(options)) return { files: [], ...result };
  await host.write(contents);
  return { files: contents.map(({ path }) => path), ...result };
}

/** Waits a turn first, so that a request to cancel is heard while a long report is composed. */
async function isCancelled(options: CompileOptions): Promise<boolean> {
  await new Promise(done => setImmediate(done));
  return options.isCancelled?.() === true;
}

/** A report is written inside the submission's folder only, whatever its manifest says. */
function outputFolder({ folder, manifest }: Submission): Path {
  const written = manifest?.outputFolder?.text ?? 'report';
  const resolved = resolvePath(folder, written);
  if (resolved === undefined || !resolved.startsWith(`${folder}/`)) {
    throw new HostError(
      t(
        'The manifest’s output folder {folder} lies outside the submission; name a folder inside it, such as report.',
        { folder: written },
      ),
      folder,
    );
  }
  return resolved;
}
