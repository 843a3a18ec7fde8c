import { readCitation } from '../questionnaire/citation.ts';
import { type Catalogue, withStatutes } from '../questionnaire/provision.ts';
import type { Questionnaire, Respondent, RespondentId } from '../questionnaire/questionnaire.ts';
import type { Tree } from '../syntax/tree.ts';
import { memo, memo2 } from '../text/memo.ts';
import { folderOf, isInside, matchesGlob, type Path, relativeTo } from '../text/path.ts';
import { readHeader } from './header.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { findAxisValue, type Library } from './read-scalar.ts';
import { type Response, readResponse } from './response.ts';
import { type Document, isManifestPath, isResponsePath, type Workspace } from './workspace.ts';

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
  readonly files: ReadonlySet<Path>;
  /** Definitions that a `questionnaire:` line may name. */
  readonly questionnaireIds: readonly string[];
  /** Files of its folder that could not be read, with a sentence that says why. */
  readonly unreadable: ReadonlyMap<Path, string>;
}

/** Every submission of a workspace, by folder. */
export const submissionsOf: (workspace: Workspace) => readonly Submission[] = memo(findSubmissions);

/** The submission that a file belongs to. */
export function submissionAt(workspace: Workspace, path: Path): Submission | undefined {
  const all = submissionsOf(workspace);
  return (
    all.find(
      ({ manifest, responses, unreadable }) =>
        manifest?.path === path || responses.some(response => response.path === path) || unreadable.has(path),
    ) ?? all.find(({ folder }) => isInside(folder, path))
  );
}

interface Group {
  readonly folder: Path;
  readonly manifest?: Manifest;
  readonly leftOutBy?: Manifest;
  readonly documents: Document[];
  readonly unreadable: Map<Path, string>;
}

function findSubmissions(workspace: Workspace): Submission[] {
  const manifests = [...workspace.documents.values()]
    .filter(({ path }) => isManifestPath(path))
    .map(manifestOf);
  // The deepest first: a file belongs to the nearest manifest above it.
  manifests.sort((a, b) => b.folder.length - a.folder.length);
  const groups = new Map<string, Group>();
  for (const manifest of manifests) {
    groups.set(manifest.path, { folder: manifest.folder, manifest, documents: [], unreadable: new Map() });
  }
  const groupOf = (path: Path, questionnaire: string) => {
    const folder = folderOf(path);
    const manifest = manifests.find(found => owns(found, path));
    const key = manifest?.path ?? `${folder}/ ${questionnaire}`;
    const leftOutBy = manifests.find(found => isInside(found.folder, path));
    const fresh: Group = { folder, ...(leftOutBy && { leftOutBy }), documents: [], unreadable: new Map() };
    const group = groups.get(key) ?? fresh;
    groups.set(key, group);
    return group;
  };
  for (const [document, questionnaire] of questionnairesIn(workspace)) {
    groupOf(document.path, questionnaire).documents.push(document);
  }
  for (const [path, reason] of workspace.unreadable) {
    const inFolder = [...groups.values()].filter(
      ({ folder, documents }) => folder === folderOf(path) && documents.length > 0,
    );
    const [only] = inFolder;
    (inFolder.length === 1 && only ? only : groupOf(path, '')).unreadable.set(path, reason);
  }
  return [...groups.values()].flatMap(group => submissionFrom(workspace, group) ?? []);
}

/**
 * The response files with the questionnaire that each names. A file that names none that is known goes
 * with the others of its folder, where these agree.
 */
function questionnairesIn({ documents, questionnaires }: Workspace): (readonly [Document, string])[] {
  const files = [...documents.values()].filter(({ path }) => isResponsePath(path));
  const named = (document: Document) => {
    const id = headerOf(document.tree).questionnaireKey?.value ?? '';
    return questionnaires.has(id) ? id : '';
  };
  const byFolder = new Map<Path, Set<string>>();
  for (const document of files) {
    const folder = folderOf(document.path);
    const known = byFolder.get(folder) ?? new Set();
    if (named(document) !== '') known.add(named(document));
    byFolder.set(folder, known);
  }
  return files.map(document => {
    const others = [...(byFolder.get(folderOf(document.path)) ?? [])];
    const own = named(document);
    return [document, own === '' && others.length === 1 ? (others[0] ?? '') : own] as const;
  });
}

const headerOf = memo((tree: Tree) => readHeader(tree));
const manifestOf = memo((document: Document) => readManifest(document.path, document.tree));

/** A file below the manifest's folder that one of its patterns names. */
function owns(manifest: Manifest, path: Path): boolean {
  if (!isInside(manifest.folder, path)) return false;
  const relative = relativeTo(manifest.folder, path);
  return manifest.files.length === 0 || manifest.files.some(({ text }) => matchesGlob(text, relative));
}

function submissionFrom(
  workspace: Workspace,
  { folder, manifest, leftOutBy, documents, unreadable }: Group,
): Submission | undefined {
  const questionnaire = questionnaireOf(workspace, manifest, documents);
  if (questionnaire === undefined) return undefined;
  const library = libraryOf(questionnaire, catalogueOf(workspace.catalogue, manifest));
  const respondents = respondentsOf(questionnaire, manifest);
  const lead = manifest?.lead?.text ?? questionnaire.lead;
  const responses = documents
    .map(document => responseOf(document, library))
    .sort((a, b) => Number(b.respondent === lead) - Number(a.respondent === lead) || compare(a.path, b.path));
  return {
    folder,
    ...(manifest && { manifest }),
    ...(leftOutBy && manifest === undefined && { leftOutBy }),
    library,
    responses,
    respondents,
    lead,
    files: workspace.files,
    questionnaireIds: [...workspace.questionnaires.keys()],
    unreadable,
  };
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
  { questionnaires }: Workspace,
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

function respondentsOf(
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
