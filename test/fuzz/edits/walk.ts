import { files as catalogueFiles } from '../../../server/src/generated/catalogue.js';
import { files as questionnaireFiles } from '../../../server/src/generated/questionnaires.js';
import { emptyWorkspace, type Workspace } from '../../../server/src/model/workspace.ts';
import type { CatalogueFile } from '../../../server/src/questionnaire/catalogue-file.ts';
import { loadCatalogue } from '../../../server/src/questionnaire/load-catalogue.ts';
import { loadQuestionnaire } from '../../../server/src/questionnaire/load-questionnaire.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../../server/src/questionnaire/shipped.ts';
import { type Random, randomFrom, weighted } from '../random.ts';
import { findDifference } from './difference.ts';
import { type Folder, follow, readAfresh, type Shelf } from './folder.ts';
import { editFolder } from './folder-edit.ts';
import { askedAt, type Cursor, madeOf, seenIn } from './seen.ts';
import { startFolder } from './start.ts';

/** Folders one after the other, each an edit away from the one before, that were seen otherwise than afresh. */
export interface Deviation {
  readonly folders: readonly Folder[];
  readonly cursor: Cursor;
  readonly difference: string;
}

export interface Walked {
  readonly edits: number;
  readonly comparisons: number;
  readonly deviation?: Deviation;
}

/** Of one seed. */
export const EDITS = 40;

/** Of so many characters a text is compared after every edit; of twice as many after every second. */
const COMPARED_AT_ONCE = 800;

/**
 * Edits a folder again and again, asking for this and that in between, and compares what a workspace that
 * followed shows with what one shows that was read afresh.
 */
export function walk(seed: number): Walked {
  const random = randomFrom(seed);
  const shelf = newShelf();
  const folders = [startFolder(random)];
  let workspace = follow(shippedWorkspace(), NOTHING, folders[0] ?? NOTHING);
  let comparisons = 0;
  for (let step = 1; step <= EDITS; step++) {
    const before = folders.at(-1) ?? NOTHING;
    const { folder, cursor } = edited(folders, random);
    folders.push(folder);
    const isCompared = step === EDITS || random.chance(COMPARED_AT_ONCE / sizeOf(folder));
    const parts = chosenParts(random);
    const difference = failure(() => {
      workspace = follow(workspace, before, folder);
      warm(workspace, cursor, random);
      return isCompared ? compare(workspace, readAfresh(shelf, folder), cursor, parts) : undefined;
    });
    comparisons += Number(isCompared);
    if (difference !== undefined)
      return { edits: step, comparisons, deviation: { folders, cursor, difference } };
  }
  return { edits: EDITS, comparisons };
}

/** Goes through folders as they are, everything seen on the way, and says how the last one differs from afresh. */
export function walkThrough(folders: readonly Folder[], cursor: Cursor): string | undefined {
  let workspace = shippedWorkspace();
  let before = NOTHING;
  for (const folder of folders) {
    workspace = follow(workspace, before, folder);
    before = folder;
    if (folder !== folders.at(-1)) seenIn(workspace);
  }
  return compare(workspace, readAfresh(newShelf(), before), cursor, [seenIn, askedAt, madeOf]);
}

/** What `run` says, or what it throws. */
export function failure(run: () => string | undefined): string | undefined {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

type Part = (workspace: Workspace, cursor: Cursor) => unknown;

function compare(
  followed: Workspace,
  afresh: Workspace,
  cursor: Cursor,
  parts: readonly Part[],
): string | undefined {
  for (const part of parts) {
    const found = findDifference(part(followed, cursor), part(afresh, cursor));
    if (found !== undefined) return found;
  }
  return undefined;
}

function chosenParts(random: Random): readonly Part[] {
  return [seenIn, ...(random.chance(0.3) ? [askedAt] : []), ...(random.chance(0.03) ? [madeOf] : [])];
}

/** An edit, or now and then a step or two back. */
function edited(
  folders: readonly Folder[],
  random: Random,
): { readonly folder: Folder; readonly cursor: Cursor } {
  const earlier = random.chance(0.06) ? folders.at(-2 - random.below(3)) : undefined;
  const folder = earlier ?? folders.at(-1) ?? NOTHING;
  if (earlier === undefined) return editFolder(folder, random);
  const [path = ''] = folder.texts.keys();
  return { folder, cursor: { path, offset: 0 } };
}

/** What an editor asks for while one types, so that more or less of it is remembered. */
function warm(workspace: Workspace, cursor: Cursor, random: Random): void {
  weighted<Part>(random, [
    [60, () => undefined],
    [22, seenIn],
    [16, askedAt],
    [2, madeOf],
  ])(workspace, cursor);
}

const NOTHING: Folder = { texts: new Map(), others: new Set(), locked: new Set() };

function shippedWorkspace(): Workspace {
  return emptyWorkspace(shippedQuestionnaires(), shippedCatalogue());
}

/** Definitions and laws that nothing is remembered of. */
function newShelf(): Shelf {
  const questionnaires = structuredClone(questionnaireFiles).flatMap(file => {
    const { value } = loadQuestionnaire(file);
    return value === undefined ? [] : [[value.id, value] as const];
  });
  const catalogue = loadCatalogue(structuredClone(catalogueFiles) as readonly CatalogueFile[]).value;
  return { questionnaires: new Map(questionnaires), catalogue };
}

function sizeOf({ texts }: Folder): number {
  return [...texts.values()].reduce((sum, { length }) => sum + length, 1);
}
