import type { Edition } from '../model/manifest.ts';

/**
 * The record of what was written to a folder, which stands there as `.tip-written.json`: hashes of sources and outputs,
 * and no text of either. It tells a report that is as it was written from one that somebody has changed since. Reports
 * may get more keys; what is not known here is kept as it is.
 */
export interface Written {
  readonly format: 1;
  /** Newest last. */
  readonly reports: readonly WrittenReport[];
}

/** What one compile wrote. */
export interface WrittenReport {
  /** When, as ISO date and time in UTC. */
  readonly at: string;
  /** The version of the program. */
  readonly program: string;
  readonly questionnaire: string;
  /** The way from this folder to the submission's; absent where an earlier version wrote it. */
  readonly submission?: string;
  readonly edition: Edition;
  readonly draft: boolean;
  /**
   * The manifest, the response files and the pictures, by their paths relative to the submission; of a text as it is in
   * UTF-8, without a mark.
   */
  readonly sources: readonly HashedFile[];
  /** By their names in the folder. */
  readonly files: readonly HashedFile[];
}

export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Its name: hidden, since it is nothing to be sent. */
export const WRITTEN = '.tip-written.json';

const NOTHING: Written = { format: 1, reports: [] };

/** Never throws: a record that nobody can read, or that somebody has changed, says nothing. */
export function readWritten(content: Uint8Array | undefined): Written {
  if (content === undefined) return NOTHING;
  try {
    const { reports } = JSON.parse(new TextDecoder().decode(content)) as { readonly reports?: unknown };
    return { format: 1, reports: Array.isArray(reports) ? reports.filter(isReport) : [] };
  } catch {
    return NOTHING;
  }
}

export function writtenBytes(written: Written): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(written, undefined, 2)}\n`);
}

/** True of a file that is as it was written. */
export function isUnchanged({ reports }: Written, name: string, sha256: string | undefined): boolean {
  return reports.some(({ files }) => files.some(file => file.path === name && file.sha256 === sha256));
}

/** The submission that a file of that name was compiled from last, as the record names it. */
export function submissionOf({ reports }: Written, name: string): string | undefined {
  return reports.findLast(({ files }) => files.some(({ path }) => path === name))?.submission;
}

/** The record without what does not say from which submission it came. */
export function ofNamedSubmissions({ reports }: Written): Written {
  return { format: 1, reports: reports.filter(({ submission }) => submission !== undefined) };
}

/** True where a file of that name was ever written. */
export function isKnown({ reports }: Written, name: string): boolean {
  return reports.some(({ files }) => files.some(({ path }) => path === name));
}

/**
 * The record with one more report. Of the files that were looked at, only what is true is kept: so a compile that failed
 * leaves nothing, and one that was killed leaves both, what stood there and what was to stand there.
 */
export function withReport(
  { reports }: Written,
  report: WrittenReport,
  found: ReadonlyMap<string, string | undefined>,
): Written {
  const isTrue = ({ path, sha256 }: HashedFile) => !found.has(path) || found.get(path) === sha256;
  const still = reports
    .map(one => ({ ...one, files: one.files.filter(isTrue) }))
    .filter(({ files }) => files.length > 0);
  return { format: 1, reports: [...still, report] };
}

function isReport(value: unknown): value is WrittenReport {
  const { files, sources, submission } = (value ?? {}) as Partial<WrittenReport>;
  return areHashed(files) && areHashed(sources) && ['string', 'undefined'].includes(typeof submission);
}

function areHashed(files: unknown): files is readonly HashedFile[] {
  return (
    Array.isArray(files) &&
    files.every(file => typeof file?.path === 'string' && typeof file.sha256 === 'string')
  );
}
