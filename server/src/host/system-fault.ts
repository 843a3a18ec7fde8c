import { english, t } from '../text/l10n.ts';
import { nameOf, type Path } from '../text/path.ts';
import { HostError } from './host.ts';

interface Fault {
  /** Fits behind "could not be read:". */
  readonly reason: string;
  /** What to do where something was to be written. */
  readonly mend?: string;
}

const FULL = english('Make room there, then compile again.');
const ELSEWHERE = english('Name another folder in the manifest, under “output”, and compile again.');
const AGAIN_ELSEWHERE = english(
  'Compile again; if that fails too, name another folder in the manifest, under “output”.',
);
const AWAY = english('the drive does not answer');
const AGAIN = english('See that the drive is connected, then compile again.');

/** What the system's error codes mean to a person. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOENT: { reason: english('it is not there') },
  EACCES: { reason: english('you are not allowed to') },
  EPERM: { reason: english('you are not allowed to') },
  EBUSY: { reason: english('another program holds it; close it there') },
  EISDIR: { reason: english('there is a folder of that name'), mend: ELSEWHERE },
  ENOTDIR: { reason: english('part of its path is a file and not a folder'), mend: ELSEWHERE },
  EEXIST: { reason: english('part of its path is a file and not a folder'), mend: ELSEWHERE },
  ENAMETOOLONG: { reason: english('its path is too long'), mend: ELSEWHERE },
  ENOSPC: { reason: english('the disk is full'), mend: FULL },
  EDQUOT: { reason: english('your share of the disk is full'), mend: FULL },
  EROFS: { reason: english('the disk can only be read'), mend: ELSEWHERE },
  EIO: { reason: english('the disk reports an error'), mend: ELSEWHERE },
  EMFILE: { reason: english('too many files are open') },
  ENFILE: { reason: english('too many files are open') },
  ENODEV: { reason: AWAY, mend: AGAIN },
  ENOTCONN: { reason: AWAY, mend: AGAIN },
  ESTALE: { reason: AWAY, mend: AGAIN },
  ETIMEDOUT: { reason: AWAY, mend: AGAIN },
  EHOSTDOWN: { reason: AWAY, mend: AGAIN },
  EHOSTUNREACH: { reason: AWAY, mend: AGAIN },
};

/** Why the system refused, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = FAULTS[code];
  return known === undefined
    ? t('the system says {error}', { error: code === '' ? String(error) : code })
    : t(known.reason);
}

/** What to throw where a file is not read. */
export function unread(path: Path, error: unknown): HostError {
  const slots = { file: nameOf(path), reason: reasonOf(error) };
  return new HostError(t('{file} could not be read: {reason}.', slots), path, error, isGone(error));
}

/** What to throw where a folder is not listed. */
export function unlisted(path: Path, error: unknown): HostError {
  const slots = { folder: nameOf(path), reason: reasonOf(error) };
  return new HostError(
    t('The folder {folder} could not be read: {reason}.', slots),
    path,
    error,
    isGone(error),
  );
}

/** What to say of a file that is not written. */
export function unwritten(path: Path, error: unknown): string {
  return t('{file} could not be written: {reason}. {mend}', {
    file: nameOf(path),
    reason: reasonOf(error),
    mend: mendOf(error),
  });
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** What to do about a file that could not be written, as a sentence. */
function mendOf(error: unknown): string {
  return t(FAULTS[codeOf(error)]?.mend ?? AGAIN_ELSEWHERE);
}

/** `ENOENT` and its like; empty where the error is none of the system's. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
