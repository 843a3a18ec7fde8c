import { withText } from '../../../server/src/host/load-workspace.ts';
import { fileKind } from '../../../server/src/model/file-kind.ts';
import {
  emptyWorkspace,
  type Workspace,
  withoutDocument,
  withUnreadable,
} from '../../../server/src/model/workspace.ts';
import type { Catalogue } from '../../../server/src/questionnaire/provision.ts';
import type { Questionnaire } from '../../../server/src/questionnaire/questionnaire.ts';
import type { Path } from '../../../server/src/text/path.ts';

/** All that stands in the folder of a submission at one moment. */
export interface Folder {
  readonly texts: ReadonlyMap<Path, string>;
  /** Files that no program reads: attachments. */
  readonly others: ReadonlySet<Path>;
  /** Files that cannot be read at this moment. */
  readonly locked: ReadonlySet<Path>;
}

const LOCKED = 'Another program holds this file.';

/** The workspace that knew one folder, brought to another step by step, as an editor's session does. */
export function follow(workspace: Workspace, from: Folder, to: Folder): Workspace {
  let now = workspace;
  for (const path of from.texts.keys()) if (!to.texts.has(path)) now = withoutDocument(now, path);
  for (const path of from.locked) {
    if (!to.locked.has(path) && !to.texts.has(path)) now = withoutDocument(now, path);
  }
  for (const [path, text] of to.texts) if (from.texts.get(path) !== text) now = withText(now, path, text);
  for (const path of to.locked) if (!from.locked.has(path)) now = withUnreadable(now, path, LOCKED);
  const files = filesIn(to);
  const same = files.size === now.files.size && [...files].every(path => now.files.has(path));
  return same ? now : { ...now, files };
}

/** What definitions and laws are known before any folder is read. */
export interface Shelf {
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly catalogue: Catalogue;
}

/** A folder read by a program that has just started: definitions first, then files by name. */
export function readAfresh({ questionnaires, catalogue }: Shelf, folder: Folder): Workspace {
  let now: Workspace = { ...emptyWorkspace(questionnaires, catalogue), files: filesIn(folder) };
  const texts = [...folder.texts].sort(
    ([a], [b]) =>
      Number(fileKind(b) === 'definition') - Number(fileKind(a) === 'definition') || (a < b ? -1 : 1),
  );
  for (const [path, text] of texts) now = withText(now, path, text);
  for (const path of [...folder.locked].sort()) now = withUnreadable(now, path, LOCKED);
  return now;
}

function filesIn({ texts, others, locked }: Folder): ReadonlySet<Path> {
  return new Set([...others, ...texts.keys(), ...locked]);
}
