import type { Draft } from '../composition/report.ts';
import type { Edition } from '../model/manifest.ts';
import { REPORT_FORMATS, type ReportFormat } from '../model/report-format.ts';
import type { Submission } from '../model/submission.ts';
import { t, type Words } from '../text/l10n.ts';
import { isInside, nameOf, type Path, relativeTo, resolvePath, wayTo } from '../text/path.ts';
import { type Host, HostError, type NewFile } from './host.ts';
import { sha256 } from './sha256.ts';
import { type Cleared, clearPlaces } from './standing-reports.ts';
import { version } from './version.ts';
import {
  type HashedFile,
  ofNamedSubmissions,
  readWritten,
  submissionOf,
  WRITTEN,
  type Written,
  withReport,
  writtenBytes,
} from './written.ts';

/** A report that is to be written. */
export interface Made {
  readonly edition: Edition;
  readonly draft: Draft | undefined;
  readonly contents: ReadonlyMap<ReportFormat, Uint8Array>;
  /** By their paths relative to the submission. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes the files of one report to a folder, under names that say which edition they are and whether they are a DRAFT;
 * nothing that a person typed is written over, and no older report is left beside them as if it were the answer. Throws
 * `HostError`, before anything is written where the report of another submission stands under one of these names.
 */
export async function putInPlace(
  host: Host,
  folder: Path,
  submission: Submission,
  { edition, draft, contents, pictures }: Made,
): Promise<{ readonly files: readonly Path[]; readonly cleared: Cleared }> {
  const { id: questionnaire } = submission.library.questionnaire;
  const base = `${folder}/${edition === 'external' ? `${questionnaire}-external` : questionnaire}`;
  const [own, others] = draft === undefined ? [base, `${base}-DRAFT`] : [`${base}-DRAFT`, base];
  const files: NewFile[] = [];
  const hashed: HashedFile[] = [];
  const places = [];
  for (const format of REPORT_FORMATS) {
    const content = contents.get(format);
    const path = `${own}.${format}`;
    const other = `${others}.${format}`;
    if (content === undefined) places.push({ path, other });
    else {
      const hash = await sha256(content);
      files.push({ path, content, instead: other });
      hashed.push({ path: nameOf(path), sha256: hash });
      places.push({ path, other, sha256: hash });
    }
  }
  const before = await writtenIn(host, folder);
  const from = { folder: await host.realPath(folder), submission: await host.realPath(submission.folder) };
  const way = wayTo(from.folder, from.submission);
  // Of what does not say whose it is, that which stands in the submission is its own.
  const isOwn = isInside(from.submission, from.folder);
  const cleared = await clearPlaces(host, isOwn ? before : ofNamedSubmissions(before), places);
  for (const [name, hash] of cleared.found) {
    const other = submissionOf(before, name);
    if (hash !== undefined && other !== undefined && other !== way)
      throw new HostError(ofAnother(name, folder, other), `${folder}/${name}`);
  }
  const report = {
    at: new Date().toISOString(),
    program: version,
    questionnaire,
    submission: way,
    edition,
    draft: draft !== undefined,
    sources: await sourcesOf(submission, pictures),
    files: hashed,
  };
  const record = {
    path: `${folder}/${WRITTEN}`,
    content: writtenBytes(withReport(before, report, cleared.found)),
  };
  await host.write({ files, record, aside: cleared.kept, remove: cleared.removed });
  return { files: files.map(({ path }) => path), cleared };
}

/** `other`: the way to its folder. */
function ofAnother(file: string, folder: Path, other: string): Words {
  return t(
    'Nothing was written: {file} in {folder} was compiled from another submission ({other}); choose another output folder for this one, or move that report away first.',
    { file, folder: nameOf(folder), other: resolvePath(folder, other) ?? other },
  );
}

async function writtenIn(host: Host, folder: Path): Promise<Written> {
  const path = `${folder}/${WRITTEN}`;
  if ((await host.kind(path)) !== 'file') return readWritten(undefined);
  try {
    return readWritten(await host.read(path));
  } catch {
    // Whatever stands there is then looked at as if nobody knew who wrote it, and kept.
    return readWritten(undefined);
  }
}

async function sourcesOf(
  { folder, manifest, responses }: Submission,
  pictures: Made['pictures'],
): Promise<HashedFile[]> {
  const texts = manifest === undefined ? responses : [manifest, ...responses];
  const encoder = new TextEncoder();
  const contents = [
    ...texts.map(({ path, text }) => [relativeTo(folder, path), encoder.encode(text)] as const),
    ...pictures,
  ];
  return Promise.all(contents.map(async ([path, content]) => ({ path, sha256: await sha256(content) })));
}
