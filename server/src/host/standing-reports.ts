import { t, type Words } from '../text/l10n.ts';
import { folderOf, nameOf, type Path } from '../text/path.ts';
import type { Host, Move } from './host.ts';
import { isKnown, isUnchanged, type Written } from './written.ts';

/** What becomes of the reports that stand where new ones are written. */
export interface Cleared {
  /** Files that somebody has changed, or that nobody wrote again, under names that say so. */
  readonly kept: readonly Kept[];
  /** Older files of the other name that are as they were written. */
  readonly removed: readonly Path[];
  /** The hash of each file that was looked at, by its name; `undefined` of what is not there or cannot be read. */
  readonly found: ReadonlyMap<string, string | undefined>;
}

export interface Kept extends Move {
  /** *edited*: changed since it was written; *foreign*: not written by the program, as far as it knows; *older*: not written again. */
  readonly why: 'edited' | 'foreign' | 'older';
}

/** A report that is written, or one of a format that is not written this time. */
export interface ReportPlace {
  readonly path: Path;
  /** Its name as a DRAFT where it is none now, and the other way round. */
  readonly other: Path;
  /** The hash of what is written there; absent where nothing is. */
  readonly sha256?: string;
}

/**
 * Looks at what stands there. What a person has typed is never written over, and a report of the other name, DRAFT or
 * not, is not left beside the new one as if it were the answer.
 */
export async function clearPlaces(
  host: Host,
  written: Written,
  places: readonly ReportPlace[],
): Promise<Cleared> {
  const kept: Kept[] = [];
  const removed: Path[] = [];
  const found = new Map<string, string | undefined>();
  for (const { path, other, sha256 } of places) {
    for (const standing of [path, other]) {
      const stat = await host.fingerprint(standing);
      found.set(nameOf(standing), stat?.sha256);
      if (stat === undefined) continue;
      const isSame = standing === path && (sha256 === undefined || stat.sha256 === sha256);
      if (isSame) continue;
      const unchanged = isUnchanged(written, nameOf(standing), stat.sha256);
      if (unchanged && standing === path) continue;
      if (unchanged && sha256 !== undefined) {
        removed.push(standing);
        continue;
      }
      const why = unchanged ? 'older' : isKnown(written, nameOf(standing)) ? 'edited' : 'foreign';
      const word = why === 'older' ? 'older' : 'edited';
      kept.push({ from: standing, to: await freeName(host, standing, word, stat.modified), why });
    }
  }
  return { kept, removed, found };
}

/** `tip-pakistan-2021 (edited 2026-11-30 14.05).docx`, with a number where that is taken. */
async function freeName(host: Host, path: Path, word: string, modified: Date): Promise<Path> {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${modified.getFullYear()}-${two(modified.getMonth() + 1)}-${two(modified.getDate())}`;
  const mark = `${word} ${day} ${two(modified.getHours())}.${two(modified.getMinutes())}`;
  for (let count = 1; ; count++) {
    const number = count === 1 ? '' : ` ${count}`;
    const candidate = `${folderOf(path)}/${name.slice(0, dot)} (${mark})${number}${name.slice(dot)}`;
    if ((await host.kind(candidate)) === undefined) return candidate;
  }
}

/** What a person is to know of it, a sentence for each file. */
export function clearedSentences({ kept, removed }: Pick<Cleared, 'kept' | 'removed'>): Words[] {
  return [
    ...kept.map(({ from, to, why }) => {
      const slots = { file: nameOf(from), kept: nameOf(to) };
      if (why === 'edited')
        return t('{file} was changed since it was compiled, and is kept as “{kept}”.', slots);
      return why === 'older'
        ? t('{file} is of an earlier compile, and is kept as “{kept}”.', slots)
        : t('{file} was there already, and nothing says who wrote it: it is kept as “{kept}”.', slots);
    }),
    ...removed.map(path =>
      t('{file} was of an earlier compile and nobody had changed it: it was removed.', {
        file: nameOf(path),
      }),
    ),
  ];
}
