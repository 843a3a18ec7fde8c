import { readCitation } from '../questionnaire/citation.ts';
import { type Catalogue, withStatutes } from '../questionnaire/provision.ts';
import type { Questionnaire, Respondent, RespondentId } from '../questionnaire/questionnaire.ts';
import type { Words } from '../text/l10n.ts';
import { memo, memo2, memoListed, memoLooked } from '../text/memo.ts';
import { folderOf, isInside, type Path, resolvePath } from '../text/path.ts';
import { headerOf } from './header.ts';
import type { Manifest } from './manifest.ts';
import { findAxisValue, type Library } from './read-scalar.ts';
import { type Response, readResponse } from './response.ts';
import { type Group, groupsIn } from './submission-groups.ts';
import {
  type Document,
  isWithin,
  type LinkTarget,
  type PreviousFolder,
  questionnairesFor,
  type Workspace,
} from './workspace.ts';

/** One government's answer to one questionnaire: a manifest, where there is one, and response files. */
export interface Submission {
  readonly folder: Path;
  readonly manifest?: Manifest;
  /** A manifest above its folder whose patterns name none of its files. */
  readonly leftOutBy?: Manifest;
  readonly library: Library;
  /** The lead's first, then by path. */
  readonly responses: readonly Response[];
  /** All that may answer: the definition's, and those that the manifest adds. */
  readonly respondents: ReadonlyMap<RespondentId, Respondent>;
  /** Who compiles. */
  readonly lead: RespondentId;
  /** Those that stand in its folder. */
  readonly files: ReadonlySet<Path>;
  /** False where nobody has looked which files there are, so that none can be said to be missing. */
  readonly isListed: boolean;
  /** Symbolic links, which are not followed. */
  readonly links: ReadonlyMap<Path, LinkTarget>;
  /** Definitions that a `questionnaire:` line may name. */
  readonly questionnaireIds: readonly string[];
  /** Files of its folder, and folders of it, that could not be read, with a sentence that says why. */
  readonly unreadable: ReadonlyMap<Path, Words>;
  /** Last year's, where the manifest names it and somebody looked. */
  readonly previous?: Previous;
}

/** What a manifest names as last year's: a submission; a folder without response files, or none; what cannot be read, and why. */
export type Previous =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'empty' | 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Every submission of a workspace, by folder. */
export const submissionsOf: (workspace: Workspace) => readonly Submission[] = memo(findSubmissions);

/** The submission that a file or folder belongs to. Without a manifest it is that of one folder, and of none below. */
export function submissionAt(workspace: Workspace, path: Path): Submission | undefined {
  const all = submissionsOf(workspace);
  return (
    all.find(
      ({ manifest, responses, unreadable }) =>
        manifest?.path === path || responses.some(response => response.path === path) || unreadable.has(path),
    ) ??
    all.find(({ folder, manifest }) => manifest !== undefined && isInside(folder, path)) ??
    all.find(({ folder }) => folder === path || folder === folderOf(path))
  );
}

function findSubmissions(workspace: Workspace): Submission[] {
  const all = groupsIn(workspace).flatMap(group => submissionFrom(workspace, group) ?? []);
  return all.map(submission => linked(workspace, all, submission, []));
}

/** A submission with last year's, and that with the one before; `passed`: the folders of later years, since manifests may name each other. */
function linked(
  workspace: Workspace,
  all: readonly Submission[],
  submission: Submission,
  passed: readonly Path[],
): Submission {
  const folder = previousFolder(submission.manifest);
  const later = [...passed, submission.folder];
  if (folder === undefined || later.includes(folder)) return submission;
  const found = workspace.previous.get(folder);
  const own = found?.kind === 'read' ? submissionAt(found.workspace, folder) : undefined;
  const year = all.find(one => one.folder === folder) ?? own;
  if (year !== undefined && year.responses.length > 0)
    return withYear({ submission, year: linked(workspace, all, year, later) });
  if (found === undefined) return submission;
  return withoutYear({ submission, found });
}

/** The same for the same two. */
const withYear = memoListed(
  ({ submission, year }: { submission: Submission; year: Submission }): Submission => ({
    ...submission,
    previous: { kind: 'submission', submission: year },
  }),
);

const withoutYear = memoListed(
  ({ submission, found }: { submission: Submission; found: PreviousFolder }): Submission => ({
    ...submission,
    previous: found.kind === 'read' ? { kind: 'empty' } : found,
  }),
);

function submissionFrom(
  workspace: Workspace,
  { folder, manifest, leftOutBy, documents, unreadable }: Group,
): Submission | undefined {
  const questionnaires = questionnairesFor(workspace, folder, manifest !== undefined);
  const questionnaire = questionnaireOf(questionnaires, manifest, documents);
  if (questionnaire === undefined) return undefined;
  const library = libraryOf(questionnaire, catalogueOf(workspace.catalogue, manifest));
  const lead = manifest?.lead?.text ?? questionnaire.lead;
  const responses = documents
    .map(document => responseOf(document, library))
    .sort((a, b) => Number(b.respondent === lead) - Number(a.respondent === lead) || compare(a.path, b.path));
  const { links } = workspace;
  const isListed = workspace.files.size > 0;
  const files = filesBelow(workspace.files)(folder);
  return known(responses[0] ?? manifest ?? library, {
    folder,
    manifest,
    leftOutBy: manifest === undefined ? leftOutBy : undefined,
    library,
    responses,
    respondents: respondentsOf(questionnaire, { manifest }),
    lead,
    files,
    isListed,
    links,
    questionnaires,
    unreadable: [...unreadable.keys()],
    reasons: [...unreadable.values()],
  });
}

interface Parts
  extends Omit<Submission, 'manifest' | 'leftOutBy' | 'questionnaireIds' | 'unreadable' | 'previous'> {
  readonly manifest: Manifest | undefined;
  readonly leftOutBy: Manifest | undefined;
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly unreadable: readonly Path[];
  /** A sentence about each of them. */
  readonly reasons: readonly Words[];
}

/** The same submission while none of its own files changes, so that typing in one costs nothing in another. */
const known = memoLooked(
  (
    { manifest, leftOutBy, questionnaires, unreadable, reasons, ...parts }: Parts,
    _one: object,
  ): Submission => ({
    ...parts,
    ...(manifest && { manifest }),
    ...(leftOutBy && { leftOutBy }),
    questionnaireIds: [...questionnaires.keys()],
    unreadable: new Map(reasons.map((reason, n) => [unreadable[n] ?? '', reason])),
  }),
);

/** The files of a submission's folder, as its reading lists them. */
const filesBelow = memo((files: ReadonlySet<Path>) => {
  const known = new Map<Path, ReadonlySet<Path>>();
  return (folder: Path) => {
    const own = known.get(folder) ?? new Set([...files].filter(path => isWithin(folder, folderOf(path))));
    known.set(folder, own);
    return own;
  };
});

/** Where the manifest says that last year's submission lies; `undefined` where it says nothing, or what is no path. */
export function previousFolder(manifest: Manifest | undefined): Path | undefined {
  return manifest?.previous && resolvePath(manifest.folder, manifest.previous.text);
}

const responseOf = memo2((document: Document, library: Library) =>
  readResponse(document.path, document.tree, library),
);

/** One library for each pair, so that what is remembered by it stays known. */
const libraryOf = memo2(
  (questionnaire: Questionnaire, catalogue: Catalogue): Library => ({
    questionnaire,
    catalogue,
  }),
);

/** The catalogue with the laws that the manifest adds. */
function catalogueOf(catalogue: Catalogue, manifest: Manifest | undefined): Catalogue {
  return manifest === undefined || manifest.provisions.size === 0
    ? catalogue
    : extendedBy(catalogue, manifest);
}

/** A single section that the manifest names ("PPC 371-C") is no law. */
const extendedBy = memo2((catalogue: Catalogue, { provisions }: Manifest) =>
  withStatutes(
    catalogue,
    [...provisions]
      .filter(([name]) => name !== '' && readCitation(name, catalogue, '').sections.length === 0)
      .map(([statute, { title }]) => ({ statute, title })),
  ),
);

/** The one that the manifest names, else the first that a file names, else the first known. */
function questionnaireOf(
  questionnaires: ReadonlyMap<string, Questionnaire>,
  manifest: Manifest | undefined,
  documents: readonly Document[],
): Questionnaire | undefined {
  const named = [
    manifest?.questionnaireKey?.value,
    ...documents.map(({ tree }) => headerOf(tree).questionnaireKey?.value),
  ];
  for (const id of named) {
    const known = id === undefined ? undefined : questionnaires.get(id);
    if (known !== undefined) return known;
  }
  return questionnaires.values().next().value;
}

/** The same for the same manifest, since figures are remembered by it. */
const respondentsOf = memoLooked(
  ({ manifest }: { manifest: Manifest | undefined }, questionnaire: Questionnaire) =>
    findRespondents(questionnaire, manifest),
);

function findRespondents(
  questionnaire: Questionnaire,
  manifest: Manifest | undefined,
): Map<RespondentId, Respondent> {
  const respondents = new Map(questionnaire.respondents.map(respondent => [respondent.id, respondent]));
  for (const { id, name, place } of manifest?.respondents ?? []) {
    if (id === '') continue;
    const known = respondents.get(id);
    const where =
      place === undefined ? undefined : (findAxisValue(questionnaire.axes.get('place'), place) ?? place);
    respondents.set(id, {
      ...known,
      id,
      name: name ?? known?.name ?? id,
      ...(where === undefined ? {} : { place: where }),
    });
  }
  return respondents;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
