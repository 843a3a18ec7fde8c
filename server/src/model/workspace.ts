import type { SourceFile } from '../questionnaire/defined-places.ts';
import type { Catalogue } from '../questionnaire/provision.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { parseTree, type Tree } from '../syntax/tree.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import { memo } from '../text/memo.ts';
import { nameOf, type Path } from '../text/path.ts';

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
  /** Files that could not be read, with a sentence that says why. */
  readonly unreadable: ReadonlyMap<Path, string>;
}

/** A response file or a manifest, parsed. */
export interface Document {
  readonly path: Path;
  readonly text: string;
  readonly tree: Tree;
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
    unreadable: new Map(),
  };
}

/** The workspace with a new text of one file; unchanged answers of it keep their identity. */
export function withDocument(workspace: Workspace, path: Path, text: string): Workspace {
  const before = workspace.documents.get(path);
  if (before?.text === text && !workspace.unreadable.has(path)) return workspace;
  const documents = new Map(workspace.documents);
  documents.set(path, { path, text, tree: parseTree(text, before?.tree) });
  return {
    ...workspace,
    documents: before === undefined ? byPath(documents) : documents,
    unreadable: without(workspace.unreadable, path),
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
export function withDefinitions(
  workspace: Workspace,
  definitions: ReadonlyMap<Path, Questionnaire>,
): Workspace {
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
  const files = new Set(workspace.files);
  files.delete(path);
  return { ...withoutDocument(workspace, path), files };
}

export function withUnreadable(workspace: Workspace, path: Path, reason: string): Workspace {
  const rest = withoutDocument(workspace, path);
  return { ...rest, unreadable: byPath(new Map(rest.unreadable).set(path, reason)) };
}

/** The same entries in the order of their paths. */
export function byPath<V>(map: ReadonlyMap<Path, V>): ReadonlyMap<Path, V> {
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
  return 'tree' in file ? file.tree.lines : sourceLines(file);
}

const sourceLines = memo(({ text }: SourceFile) => indexLines(text));

export function isManifestPath(path: Path): boolean {
  return /^submission\.tip\.ya?ml$/.test(nameOf(path));
}

/** `approvals.tip.yaml` is reserved. A document that was never saved has no name yet. */
export function isResponsePath(path: Path): boolean {
  const name = nameOf(path);
  if (path.startsWith('untitled:')) return true;
  return /\.tip\.ya?ml$/.test(name) && !/^(submission|approvals)\.tip\.ya?ml$/.test(name);
}
