import { fileKind } from '../../../server/src/model/file-kind.ts';
import { readDefinition } from '../../../server/src/questionnaire/read-definition.ts';
import type { Path } from '../../../server/src/text/path.ts';
import { type Random, weighted } from '../random.ts';
import type { Folder } from './folder.ts';
import type { Cursor } from './seen.ts';
import { editText } from './text-edit.ts';

/** A folder after one edit, and where the cursor was left. */
export interface Edited {
  readonly folder: Folder;
  readonly cursor: Cursor;
}

type FolderEdit = (folder: Folder, random: Random) => Edited | undefined;

/** What happens in a folder between two moments: mostly a text is edited, now and then files come and go. */
export function editFolder(folder: Folder, random: Random): Edited {
  return weighted(random, EDITS)(folder, random) ?? addFile(folder, random);
}

const editFile: FolderEdit = (folder, random) => {
  const path = random.any([...folder.texts.keys()]);
  if (path === undefined) return undefined;
  const before = folder.texts.get(path) ?? '';
  const { text, at } = editText(before, random, [...folder.texts.values()]);
  // Of a definition that cannot be read the one before stays, which a program that has just started does not have.
  if (fileKind(path) === 'definition' && !definesSame(before, text))
    return { folder, cursor: { path, offset: at } };
  return { folder: withFile(folder, path, text), cursor: { path, offset: at } };
};

const editTwo: FolderEdit = (folder, random) => {
  const first = editFile(folder, random);
  return first && editFile(first.folder, random);
};

const removeFile: FolderEdit = (folder, random) => {
  const path = random.any([...folder.texts.keys()].filter(name => fileKind(name) !== 'definition'));
  if (path === undefined || folder.texts.size < 2) return undefined;
  return { folder: withoutFile(folder, path), cursor: { path, offset: 0 } };
};

function addFile(folder: Folder, random: Random): Edited {
  const text = random.any([...folder.texts].filter(([path]) => fileKind(path) !== 'definition'))?.[1] ?? '';
  const path = `/folder/${random.one(NAMES)}`;
  return { folder: withFile(folder, path, text), cursor: { path, offset: 0 } };
}

const renameFile: FolderEdit = (folder, random) => {
  const found = random.any([...folder.texts].filter(([path]) => fileKind(path) !== 'definition'));
  if (found === undefined) return undefined;
  const [before, text] = found;
  const path = `/folder/${random.one(NAMES)}`;
  return { folder: withFile(withoutFile(folder, before), path, text), cursor: { path, offset: 0 } };
};

const lockFile: FolderEdit = (folder, random) => {
  const path = random.any([...folder.texts.keys()].filter(name => fileKind(name) !== 'definition'));
  if (path === undefined) return undefined;
  const { texts, others, locked } = withoutFile(folder, path);
  return { folder: { texts, others, locked: new Set([...locked, path]) }, cursor: { path, offset: 0 } };
};

const changeOthers: FolderEdit = (folder, random) => {
  const name = `/folder/${random.one(['annexes/a.csv', 'annexes/b.pdf', 'victims.xlsx', 'annexes/helpline-protocol.txt'])}`;
  const others = new Set(folder.others);
  if (!others.delete(name)) others.add(name);
  const [path = name] = folder.texts.keys();
  return { folder: { ...folder, others }, cursor: { path, offset: 0 } };
};

const EDITS: readonly (readonly [number, FolderEdit])[] = [
  [80, editFile],
  [6, editTwo],
  [2, removeFile],
  [2, addFile],
  [1, renameFile],
  [1, lockFile],
  [2, changeOthers],
];

const NAMES: readonly [string, ...string[]] = [
  'one.tip.yaml',
  'responses/two.tip.yaml',
  'responses/deep/three.tip.yaml',
  'submission.tip.yaml',
  'responses/submission.tip.yml',
  'approvals.tip.yaml',
  'a.tip.yml',
];

function withFile({ texts, others, locked }: Folder, path: Path, text: string): Folder {
  const stillLocked = new Set(locked);
  stillLocked.delete(path);
  return { texts: new Map(texts).set(path, text), others, locked: stillLocked };
}

function withoutFile({ texts, others, locked }: Folder, path: Path): Folder {
  const left = new Map(texts);
  left.delete(path);
  return { texts: left, others, locked };
}

function definesSame(before: string, after: string): boolean {
  const [old, now] = [before, after].map(readDefinition);
  return (
    old !== undefined &&
    now !== undefined &&
    'questionnaire' in old &&
    'questionnaire' in now &&
    old.questionnaire.id === now.questionnaire.id
  );
}
