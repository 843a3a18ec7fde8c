import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { t } from '../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../text/path.ts';
import { HostError, type NewFile } from './host.ts';
import { toNative } from './native-path.ts';
import { codeOf, mendOf, reasonOf } from './system-fault.ts';

/**
 * Puts whole files in place of what was there. Each is first written whole, to the disk itself, as a temporary file
 * beside its place; when all are there each takes its place by a rename. So whoever reads, and whatever ends the
 * program or the power, finds each file old or new and never half of one, and a full disk changes nothing. A program
 * that is ended between two renames leaves one new and one old: no system renames two files at once, and the next
 * compile mends it. Folders are not brought to the disk: after a power cut the old file is as whole as the new one.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const temporaries: { readonly path: Path; readonly temporary: string }[] = [];
  const placed: Path[] = [];
  try {
    for (const { path, content } of files) {
      const temporary = temporaryFor(path);
      temporaries.push({ path, temporary });
      await attempt(path, placed, () => writeTemporary(path, temporary, content));
    }
    for (const { path, temporary } of temporaries) {
      await attempt(path, placed, () => replace(temporary, toNative(path)));
      placed.push(path);
    }
  } finally {
    for (const { temporary } of temporaries.slice(placed.length)) await discard(temporary);
  }
}

async function attempt(path: Path, placed: readonly Path[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new HostError(faultOf(path, placed, error), path, error);
  }
}

/** `.tip-pakistan-2021.docx.1f3a09bc.tmp`, which no program takes for a report and no listing of ours shows. */
function temporaryFor(path: Path): string {
  return join(toNative(folderOf(path)), `.${nameOf(path)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}

async function writeTemporary(path: Path, temporary: string, content: Uint8Array): Promise<void> {
  await mkdir(toNative(folderOf(path)), { recursive: true });
  await discardLeftovers(path);
  const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Milliseconds between attempts: a scanner for viruses holds a new file for a moment, a person who reads it for long. */
const PATIENCE = [50, 150, 300];

async function replace(temporary: string, target: string): Promise<void> {
  for (const wait of PATIENCE) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (!isHeld(error)) throw error;
      await pause(wait);
    }
  }
  await rename(temporary, target);
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
      if (Date.now() - mtimeMs > LEFT_OVER_AFTER) await discard(join(folder, name));
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

function faultOf(path: Path, placed: readonly Path[], error: unknown): string {
  const file = nameOf(path);
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
    : t('{file} could not be written: {reason}. {mend}', {
        file,
        reason: reasonOf(error),
        mend: mendOf(error),
      });
  return `${cause} ${state}`;
}
