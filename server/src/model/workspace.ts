import type { SourceFile } from '../questionnaire/defined-places.ts';
import type { Catalogue } from '../questionnaire/provision.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { parseTree, type Tree } from '../syntax/tree.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import { memo, memoListed } from '../text/memo.ts';
import { folderOf, isInside, type Path, relativeTo } from '../text/path.ts';
import type { Text } from '../text/text.ts';

/**
 * Everything known at one moment: a value. A change makes a new one that shares the rest, and what is
 * derived is remembered by the identity of its input.
 */
export interface Workspace {
  /** By path, in the order of the paths: what counts first must not depend on what was opened first. */
  readonly documents: ReadonlyMap<Path, Document>;
  /** Definitions by ID: the shipped ones, then the workspace's own. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  /** Those that no file of the workspace brought. */
  readonly shipped: ReadonlyMap<string, Questionnaire>;
  /** Those that the workspace brings, by file, in the order of the paths; of two with the same ID the later counts. */
  readonly definitions: ReadonlyMap<Path, Questionnaire>;
  readonly catalogue: Catalogue;
  /** The texts that definitions and laws were read from, where the host has them: to go there, never to read them anew. */
  readonly sources: ReadonlyMap<Path, SourceFile>;
  /** Files that stand in the folders of the submissions, for attachments. */
  readonly files: ReadonlySet<Path>;
  /** Symbolic links that stand there, which are not followed. */
  readonly links: ReadonlyMap<Path, LinkTarget>;
  /** Files, and folders, that could not be read, with a sentence that says why. */
  readonly unreadable: ReadonlyMap<Path, string>;
  /** Definitions that the settings name: they count everywhere, and those of a folder there and below. */
  readonly everywhere: ReadonlySet<Path>;
  /** Folders that manifests name as last year's, where none of the files above lies in them. */
  readonly previous: ReadonlyMap<Path, PreviousFolder>;
}

/** What the disk has of a folder that a manifest names as last year's: a workspace of its own, which nothing is found in. */
export type PreviousFolder =
  | { readonly kind: 'read'; readonly workspace: Workspace }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'absent' };

/** Whether a link leads to what lies in the same submission, or away from it. */
export type LinkTarget = 'within' | 'away';

/** A response file or a manifest, parsed. */
export interface Document {
  readonly path: Path;
  readonly tree: Tree;
  /** Put together when it is asked for. */
  readonly text: string;
}

export function emptyWorkspace(
  questionnaires: ReadonlyMap<string, Questionnaire>,
  catalogue: Catalogue,
): Workspace {
  return {
    documents: new Map(),
    questionnaires,
    shipped: questionnaires,
    definitions: new Map(),
    catalogue,
    sources: new Map(),
    files: new Set(),
    links: new Map(),
    unreadable: new Map(),
    everywhere: new Set(),
    previous: new Map(),
  };
}

/** The workspace with a new text of one file; unchanged answers of it keep their identity. */
export function withDocument(workspace: Workspace, path: Path, text: Text | string): Workspace {
  const before = workspace.documents.get(path);
  const tree = parseTree(text, before?.tree);
  if (before?.tree === tree && !workspace.unreadable.has(path)) return workspace;
  const documents = new Map(workspace.documents);
  documents.set(path, toDocument(path, tree));
  return {
    ...workspace,
    documents: before === undefined ? byPath(documents) : documents,
    unreadable: without(workspace.unreadable, path),
  };
}

function toDocument(path: Path, tree: Tree): Document {
  return {
    path,
    tree,
    get text() {
      return tree.text;
    },
  };
}

/** The workspace with a new text of a definition of its own. */
export function withDefinition(
  workspace: Workspace,
  path: Path,
  text: string,
  questionnaire: Questionnaire,
): Workspace {
  return withDefinitions(
    { ...withSource(workspace, path, text), unreadable: without(workspace.unreadable, path) },
    new Map(workspace.definitions).set(path, questionnaire),
  );
}

/** The workspace with these definitions of its own and no others; their texts follow those of the shipped ones, in the same order. */
function withDefinitions(workspace: Workspace, definitions: ReadonlyMap<Path, Questionnaire>): Workspace {
  const own = byPath(definitions);
  const questionnaires = new Map(workspace.shipped);
  for (const questionnaire of own.values()) questionnaires.set(questionnaire.id, questionnaire);
  const sources = [...workspace.sources].filter(([path]) => !own.has(path));
  for (const path of own.keys()) {
    const source = workspace.sources.get(path);
    if (source !== undefined) sources.push([path, source]);
  }
  return { ...workspace, definitions: own, questionnaires, sources: new Map(sources) };
}

/** The workspace with the text of a definition or of laws. */
export function withSource(workspace: Workspace, path: Path, text: string): Workspace {
  return { ...workspace, sources: new Map(workspace.sources).set(path, { path, text }) };
}

/** The workspace without a file: a response file, a manifest or a definition. */
export function withoutDocument(workspace: Workspace, path: Path): Workspace {
  if (!workspace.documents.has(path) && !workspace.unreadable.has(path) && !workspace.definitions.has(path))
    return workspace;
  const rest = {
    ...workspace,
    documents: without(workspace.documents, path),
    unreadable: without(workspace.unreadable, path),
  };
  if (!workspace.definitions.has(path)) return rest;
  const sources = without(workspace.sources, path);
  return withDefinitions({ ...rest, sources }, without(workspace.definitions, path));
}

/** The workspace without a file that is not on the disk any more. */
export function withoutFile(workspace: Workspace, path: Path): Workspace {
  const rest = { ...withoutDocument(workspace, path), links: without(workspace.links, path) };
  return withFiles(rest, known => known.delete(path));
}

/** The workspace with more links. */
export function withLinks(workspace: Workspace, links: ReadonlyMap<Path, LinkTarget>): Workspace {
  const isNew = [...links].some(([path, target]) => workspace.links.get(path) !== target);
  return isNew ? { ...workspace, links: new Map([...workspace.links, ...links]) } : workspace;
}

/** The workspace without everything that `isGone` says is not on the disk any more. */
export function withoutFiles(workspace: Workspace, isGone: (path: Path) => boolean): Workspace {
  let next = withFiles(workspace, files => {
    const before = files.size;
    for (const path of files) if (isGone(path)) files.delete(path);
    return files.size < before;
  });
  const links = [...workspace.links].filter(([path]) => !isGone(path));
  if (links.length < workspace.links.size) next = { ...next, links: new Map(links) };
  const { documents, unreadable, definitions } = workspace;
  for (const path of [...documents.keys(), ...unreadable.keys(), ...definitions.keys()])
    if (isGone(path)) next = withoutDocument(next, path);
  return next;
}

/** The workspace with other files; the same where none is another. `change` says whether it changed the set. */
export function withFiles(workspace: Workspace, change: (files: Set<Path>) => boolean): Workspace {
  const files = new Set(workspace.files);
  return change(files) ? { ...workspace, files } : workspace;
}

export function withUnreadable(workspace: Workspace, path: Path, reason: string): Workspace {
  if (workspace.unreadable.get(path) === reason) return workspace;
  const rest = withoutDocument(workspace, path);
  return { ...rest, unreadable: byPath(new Map(rest.unreadable).set(path, reason)) };
}

/** The same entries in the order of their paths. */
function byPath<V>(map: ReadonlyMap<Path, V>): ReadonlyMap<Path, V> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function without<V>(map: ReadonlyMap<Path, V>, path: Path): ReadonlyMap<Path, V> {
  if (!map.has(path)) return map;
  const copy = new Map(map);
  copy.delete(path);
  return copy;
}

/** Where the lines of a document, or of a source, begin. */
export function linesOf(file: Document | SourceFile): LineIndex {
  return 'tree' in file ? file.tree.source : sourceLines(file);
}

const sourceLines = memo(({ text }: SourceFile) => indexLines(text));

/**
 * The definitions that files of a folder may name: the shipped ones, those of the folder and of the folders above it, and
 * those that the settings name. `whole`: a submission with a manifest has those of the folders below it as well.
 */
export function questionnairesFor(
  { shipped, definitions, everywhere }: Workspace,
  folder: Path,
  whole: boolean,
): ReadonlyMap<string, Questionnaire> {
  const own = [...definitions].filter(
    ([path]) =>
      everywhere.has(path) || isWithin(folderOf(path), folder) || (whole && isWithin(folder, folderOf(path))),
  );
  if (own.length === 0) return shipped;
  return together({ shipped, own: own.map(([, questionnaire]) => questionnaire) });
}

interface Known {
  readonly shipped: ReadonlyMap<string, Questionnaire>;
  readonly own: readonly Questionnaire[];
}

/** The same map for the same definitions, so that what follows from it stays known. */
const together = memoListed(({ shipped, own }: Known): ReadonlyMap<string, Questionnaire> => {
  const all = new Map(shipped);
  for (const questionnaire of own) all.set(questionnaire.id, questionnaire);
  return all;
});

/** True where a folder is another one, or lies below it, and none between them is passed over. */
export function isWithin(outer: Path, inner: Path): boolean {
  return (
    inner === outer || (isInside(outer, inner) && !relativeTo(outer, inner).split('/').some(isPassedOver))
  );
}

/** Folders of tools, and hidden ones: what lies in them belongs to no submission above them. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__pycache__';
}
