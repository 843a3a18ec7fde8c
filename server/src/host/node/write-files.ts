import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { t } from '../../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../../text/path.ts';
import { type Change, HostError, type Move, type NewFile } from '../host.ts';
import { codeOf, unwritten } from '../system-fault.ts';
import { toNative } from './native-path.ts';

/**
 * Puts whole files in place of what was there. Each is first written whole, to the disk itself, as a temporary file
 * beside its place; when all are there each takes its place by a rename. So whoever reads, and whatever ends the
 * program or the power, finds each file old or new and never half of one, and a full disk changes nothing. A program
 * that is ended between two renames leaves one new and one old: no system renames two files at once, and the next
 * compile mends it. Folders are not brought to the disk: after a power cut the old file is as whole as the new one.
 *
 * What is kept goes aside before the new files come, and back where they do not; what is removed goes after them.
 */
export async function writeFiles({ files, record, aside = [], remove = [] }: Change): Promise<void> {
  const temporaries = new Map<NewFile, string>();
  const done: Done = { placed: [], moved: [] };
  const place = async (file: NewFile) => {
    const temporary = temporaries.get(file);
    if (temporary === undefined) return;
    await attempt(file.path, done, () => patiently(() => rename(temporary, toNative(file.path))));
    temporaries.delete(file);
  };
  try {
    for (const file of record === undefined ? files : [...files, record]) {
      const temporary = temporaryFor(file.path);
      temporaries.set(file, temporary);
      await attempt(file.path, done, () => writeTemporary(file, temporary));
    }
    if (record !== undefined) await place(record);
    for (const move of aside) {
      await attempt(move.from, done, () => moveAside(move));
      done.moved.push(move);
    }
    for (const file of files) {
      await place(file);
      done.placed.push(file.path);
    }
    for (const path of remove)
      await attempt(path, done, () => patiently(() => rm(toNative(path), { force: true })));
  } finally {
    for (const temporary of temporaries.values()) await discard(temporary);
    if (done.placed.length < files.length) for (const move of notReplaced(done)) await moveBack(move);
  }
}

/** What has happened so far. */
interface Done {
  /** The new files that stand in their places. */
  readonly placed: Path[];
  readonly moved: Move[];
}

/** Of what went aside, that whose place is still empty. */
function notReplaced({ placed, moved }: Done): Move[] {
  return moved.filter(({ from }) => !placed.includes(from));
}

async function attempt(path: Path, done: Done, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new HostError(faultOf(path, done, error), path, error);
  }
}

/** `.tip-pakistan-2021.docx.1f3a09bc.tmp`, which no program takes for a report and no listing of ours shows. */
function temporaryFor(path: Path): string {
  return join(toNative(folderOf(path)), `.${nameOf(path)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}

/** What only its owner may read is never there for others, not even while it is written. */
async function writeTemporary({ path, instead, content }: NewFile, temporary: string): Promise<void> {
  await mkdir(toNative(folderOf(path)), { recursive: true });
  await discardLeftovers(path);
  if (instead !== undefined) await discardLeftovers(instead);
  const mode = (await modeOf(path)) ?? (instead === undefined ? undefined : await modeOf(instead));
  const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    // Beyond what the process lets through by itself: a file of a group stays the group's.
    if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function modeOf(path: Path): Promise<number | undefined> {
  try {
    const found = await stat(toNative(path));
    return found.isFile() ? found.mode & 0o777 : undefined;
  } catch {
    return undefined;
  }
}

/** Gone meanwhile: another compile has moved it. */
async function moveAside({ from, to }: Move): Promise<void> {
  try {
    await patiently(() => rename(toNative(from), toNative(to)));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function moveBack({ from, to }: Move): Promise<void> {
  try {
    await rename(toNative(to), toNative(from));
  } catch {
    // It is whole under its other name; what went wrong before is what a person must hear of.
  }
}

/** Milliseconds between attempts: a scanner for viruses holds a new file for a moment, a person who reads it for long. */
const PATIENCE = [50, 150, 300];

async function patiently(work: () => Promise<void>): Promise<void> {
  for (const wait of PATIENCE) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error)) throw error;
      await pause(wait);
    }
  }
  await work();
}

function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));
}

/** Writing a report takes a second, so that an older temporary file is nobody's any more. */
const LEFT_OVER_AFTER = 60_000;

/** Removes what a program that was ended while it wrote this file has left beside it. */
async function discardLeftovers(path: Path): Promise<void> {
  const folder = toNative(folderOf(path));
  const before = `.${nameOf(path)}.`;
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(before) || !/^[0-9a-f]{8}\.tmp$/.test(name.slice(before.length))) continue;
      const { mtimeMs } = await stat(join(folder, name));
      // A clock that was wrong may have dated it in the future.
      if (Math.abs(Date.now() - mtimeMs) > LEFT_OVER_AFTER) await discard(join(folder, name));
    }
  } catch {
    // A folder that may be written to and not listed, or another compile that tidies up: the report matters more.
  }
}

async function discard(temporary: string): Promise<void> {
  try {
    await rm(temporary, { force: true });
  } catch {
    // It harms nobody, and a later compile removes it; what went wrong before is what a person must hear of.
  }
}

function faultOf(path: Path, { placed, moved }: Done, error: unknown): string {
  const file = nameOf(path);
  const kept = moved.filter(({ from }) => placed.includes(from)).map(({ to }) => nameOf(to));
  const others = placed.map(nameOf).join(', ');
  const state =
    placed.length === 0
      ? t('Nothing was changed.')
      : t('{others} is new, and {file} is not: do not send them together.', { file, others });
  const cause = isHeld(error)
    ? t(
        '{file} could not be replaced. If it is open in Word or Excel, close it there and compile again; else check that you may write to its folder.',
        { file },
      )
    : unwritten(path, error);
  const aside =
    kept.length === 0
      ? ''
      : ` ${t('What was changed by hand is kept as “{kept}”.', { kept: kept.join('”, “') })}`;
  return `${cause} ${state}${aside}`;
}
