import { t } from '../text/l10n.ts';
import { nameOf, type Path } from '../text/path.ts';

/** The machine that the program runs on: its files above all, so that those of a browser can stand in their place. */
export interface Host {
  /** What stands at a path; a link is what it leads to. */
  kind(path: Path): Promise<'file' | 'folder' | undefined>;
  /** The content of a file. Throws `HostError`. */
  read(path: Path): Promise<Uint8Array>;
  /** True where the path itself is a symbolic link. */
  isLink(path: Path): Promise<boolean>;
  /**
   * What lies in a folder, and with `deep` below it; folders of tools and hidden ones are passed over, links are not
   * followed. Throws `HostError` where the folder itself cannot be read, or holds more files than `atMost`, which is far
   * more than a submission does.
   */
  list(folder: Path, options: { readonly deep: boolean; readonly atMost?: number }): Promise<Listing>;
  /** The path with its links followed; of what is not there yet, with those of the nearest folder that is. */
  realPath(path: Path): Promise<Path>;
  /** What a file holds, as a hash, and when it was changed; `undefined` where there is no file. */
  fingerprint(path: Path): Promise<Fingerprint | undefined>;
  /**
   * A folder and those above it in which a manifest may be looked for, the nearest first: none above the home folder,
   * of another owner or on another file system.
   */
  foldersAbove(folder: Path): Promise<readonly Path[]>;
  /** Puts whole files in place of what was there; nothing is changed before all can be. Throws `HostError`. */
  write(change: Change): Promise<void>;
  /** A path as the system writes it, for a person. */
  toNative(path: Path): string;
  /** The path of what the system, or a person, writes in its way. */
  fromNative(native: string): Path;
  /** Settles when what waited for its turn had it, such as a message that came meanwhile. */
  nextTurn(): Promise<void>;
}

export interface Fingerprint {
  readonly modified: Date;
  /** Absent where it cannot be read, or is larger than any report. */
  readonly sha256?: string;
}

/** What is done to a folder at once. */
export interface Change {
  readonly files: readonly NewFile[];
  /** What is known of them, put in place before them. */
  readonly record?: NewFile;
  /** What stood there and is kept under another name. */
  readonly aside?: readonly Move[];
  /** What goes when the new files are in place. */
  readonly remove?: readonly Path[];
}

export interface Listing {
  /** Sorted. */
  readonly files: readonly Path[];
  /** Symbolic links, sorted, wherever they lead. */
  readonly links: readonly Path[];
  /** Folders below that could not be read, with the reason as the end of a sentence. */
  readonly closed: ReadonlyMap<Path, string>;
}

export interface NewFile {
  readonly path: Path;
  readonly content: Uint8Array;
  /** Another name that it may have had: it takes over the permissions of that file where there is none of its own. */
  readonly instead?: Path;
}

export interface Move {
  readonly from: Path;
  readonly to: Path;
}

/** The environment did not do what was asked. The message is for the person who asked. */
export class HostError extends Error {
  readonly path: Path;
  /** True where what was asked for is not there, or not any more. */
  readonly isGone: boolean;

  constructor(message: string, path: Path, cause?: unknown, isGone = false) {
    super(message, { cause });
    this.name = 'HostError';
    this.path = path;
    this.isGone = isGone;
  }
}

/** Enough for any submission with its annexes; a home folder opened by mistake is not walked to its end. */
export const MAX_FILES = 150_000;

/** What to throw where a folder holds more than is listed. */
export function overfull(folder: Path, atMost: number): HostError {
  return new HostError(
    t(
      'The folder {folder} holds more than {count} files. Open the folder of the submission itself instead.',
      { folder: nameOf(folder), count: atMost },
    ),
    folder,
  );
}

/**
 * Larger response files are not written by hand: all answers of a country are an eightieth of it. Reading more would
 * stop the editor.
 */
export const MAX_BYTES = 8 * 1024 * 1024;

/** Why a file of that size is not read, as a sentence; `undefined` where it is. In bytes, or in letters, which are fewer. */
export function tooLarge(size: number): string | undefined {
  return size > MAX_BYTES
    ? t('This file is larger than 8 MB, which no response file is. Take it out of the folder.')
    : undefined;
}

/** The text of a UTF-8 file without a byte-order mark, as an editor shows it, or a sentence that says why not. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: string } {
  const fault = tooLarge(bytes.length);
  if (fault !== undefined) return { fault };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      fault: t(
        'This file is saved as UTF-16. Open it in its editor and save it again with the encoding UTF-8.',
      ),
    };
  }
  if (bytes.includes(0)) {
    return {
      fault: t(
        'This file is no text that is saved as UTF-8. Take it out of the folder, or save it again with the encoding UTF-8 in the program that wrote it.',
      ),
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      fault: t(
        'This file is not saved as UTF-8. Open it in its editor and save it again with the encoding UTF-8.',
      ),
    };
  }
}
