import { memo } from '../text/memo.ts';
import { folderOf, isInside, matchesGlob, nameOf, type Path, relativeTo } from '../text/path.ts';
import { fileKind } from './file-kind.ts';
import { headerOf } from './header.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { type Document, isPassedOver, questionnairesFor, type Workspace } from './workspace.ts';

/** Files that make one submission, and its manifest, where there is one. */
export interface Group {
  readonly folder: Path;
  readonly manifest?: Manifest;
  /** A manifest above the folder whose patterns name none of the files. */
  readonly leftOutBy?: Manifest;
  readonly documents: Document[];
  readonly unreadable: Map<Path, string>;
}

/**
 * The files of a workspace, each with its nearest manifest, else with the others of its folder. All are in the order
 * of their paths, so that nothing depends on which file was read, or opened, first.
 */
export function groupsIn(workspace: Workspace): readonly Group[] {
  const ordered = [...workspace.documents.values()].sort((a, b) => compare(a.path, b.path));
  const manifests = ordered.filter(({ path }) => fileKind(path) === 'manifest').map(manifestOf);
  const nearest = nearestManifests(workspace, manifests);
  // The deepest first, so that a place below several is looked up in the nearest.
  manifests.sort((a, b) => b.folder.length - a.folder.length);
  const groups = new Map<string, Group>();
  for (const manifest of manifests) {
    groups.set(manifest.path, { folder: manifest.folder, manifest, documents: [], unreadable: new Map() });
  }
  const groupOf = (path: Path, questionnaire: string) => {
    const folder = folderOf(path);
    const [leftOutBy] = nearest(path);
    const manifest = nearest(path).find(found => owns(found, path));
    const key = manifest?.path ?? `${folder}/ ${questionnaire}`;
    const fresh: Group = { folder, ...(leftOutBy && { leftOutBy }), documents: [], unreadable: new Map() };
    const group = groups.get(key) ?? fresh;
    groups.set(key, group);
    return group;
  };
  for (const [document, questionnaire] of questionnairesIn(workspace, ordered, nearest)) {
    groupOf(document.path, questionnaire).documents.push(document);
  }
  const unreadable = [...workspace.unreadable].sort(([a], [b]) => compare(a, b));
  for (const [path, reason] of unreadable) {
    const inFolder = [...groups.values()].filter(
      ({ folder, documents }) => folder === folderOf(path) && documents.length > 0,
    );
    const [only] = inFolder;
    (inFolder.length === 1 && only ? only : groupOf(path, '')).unreadable.set(path, reason);
  }
  return [...groups.values()];
}

/** The readable manifests of the nearest folder that has any: one that cannot be read still ends what is above it. */
type Nearest = (path: Path) => readonly Manifest[];

function nearestManifests({ unreadable }: Workspace, manifests: readonly Manifest[]): Nearest {
  const byFolder = new Map<Path, Manifest[]>();
  for (const path of unreadable.keys()) if (fileKind(path) === 'manifest') byFolder.set(folderOf(path), []);
  for (const manifest of manifests) byFolder.set(manifest.folder, []);
  for (const manifest of manifests) byFolder.get(manifest.folder)?.push(manifest);
  const known = new Map<Path, readonly Manifest[]>();
  const find = (folder: Path): readonly Manifest[] => {
    const found = byFolder.get(folder) ?? known.get(folder);
    if (found !== undefined) return found;
    const isTop = !folder.includes('/') || isPassedOver(nameOf(folder));
    const above = isTop ? [] : find(folderOf(folder));
    known.set(folder, above);
    return above;
  };
  return path => find(folderOf(path)).filter(({ folder }) => isInside(folder, path));
}

/**
 * The response files with the questionnaire that each names. A file that names none that is known goes
 * with the others of its folder, where these agree.
 */
function questionnairesIn(
  workspace: Workspace,
  documents: readonly Document[],
  nearest: Nearest,
): (readonly [Document, string])[] {
  const files = documents.filter(({ path }) => fileKind(path) === 'response');
  const named = ({ path, tree }: Document) => {
    const id = headerOf(tree).questionnaireKey?.value ?? '';
    const manifest = nearest(path).find(found => owns(found, path));
    const known = questionnairesFor(workspace, manifest?.folder ?? folderOf(path), manifest !== undefined);
    return known.has(id) ? id : '';
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

export const manifestOf = memo((document: Document) => readManifest(document.path, document.tree));

/** True where one of the manifest's patterns names a file below its folder. */
function owns(manifest: Manifest, path: Path): boolean {
  const relative = relativeTo(manifest.folder, path);
  return manifest.files.length === 0 || manifest.files.some(({ text }) => matchesGlob(text, relative));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
