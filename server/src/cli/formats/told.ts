import type { Severity } from '../../model/manifest.ts';
import { linesOf, type Workspace } from '../../model/workspace.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Unreported } from '../../rules/unreported.ts';
import { showHidden } from '../../text/hidden.ts';
import { english, type Sayable, t } from '../../text/l10n.ts';
import { positionAt, type Range } from '../../text/line-index.ts';
import { type Path, relativeTo } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';
import { type AskedProgress, progressSentence } from '../progress-line.ts';

/** From which findings on `tip check` ends with 1. */
export const FAIL_ON = ['error', 'warning'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What `tip check` tells, and of what: findings sorted by file, place and code. */
export interface Told {
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  readonly progress: readonly AskedProgress[];
  readonly unreported: readonly Unreported[];
  /** Every file that was looked at, findings or not. */
  readonly files: readonly Path[];
  readonly failOn: FailOn;
  /** The working folder, which the names of files are relative to. */
  readonly folder: Path;
  /** Of the program. */
  readonly version: string;
  /** What is said, in the language of whoever reads it. */
  say(said: Sayable): string;
}

/**
 * Under which the formats tell that owed answers are missing, where each thing told has a code. No finding has it: their
 * codes are in small letters.
 */
export const DRAFT = 'DRAFT';

/** How loud a finding is, for a person; for `t`. Programs read the names themselves. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: english('error'),
  warning: english('warning'),
  information: english('information'),
  hint: english('hint'),
};

/** True for a finding that is reason enough to end with 1. */
export function fails({ failOn }: Pick<Told, 'failOn'>, { severity }: Finding): boolean {
  return severity === 'error' || (failOn === 'warning' && severity === 'warning');
}

/** True where owed answers are missing, however quiet the findings are that tell of it. */
export function isUnfinished({ missing }: AskedProgress): boolean {
  return missing > 0;
}

/** Lines and columns from 0, columns in UTF-16 code units. A file that could not be read has only its beginning. */
export function rangeOf(workspace: Workspace, path: Path, span: Span): Range {
  const document = workspace.documents.get(path);
  if (document === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(document);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** Relative to the working folder where it lies below that, with slashes. */
export function nameIn({ folder }: Pick<Told, 'folder'>, path: Path): string {
  return path === folder ? '.' : relativeTo(folder, path);
}

/** How far each is, as sentences that name the folder where there are several. */
export function progressTold(told: Told): { readonly progress: AskedProgress; readonly sentence: string }[] {
  const several = new Set(told.progress.map(({ folder }) => folder)).size > 1;
  return told.progress.map(progress => ({
    progress,
    sentence: told.say(progressSentence(progress, several ? nameIn(told, progress.folder) : undefined)),
  }));
}

/** What is not among the findings, though it may have been found. */
export function unreportedTold({ unreported, say }: Told): string[] {
  return unreported.map(({ code, reason = t('no reason is given') }) =>
    say(t('Not reported: {code} ({reason})', { code, reason })),
  );
}

/** One line, in which nothing steers a terminal or passes for another line. */
export function onOneLine(text: string): string {
  return showHidden(text).replace(/[\t\n\r\u2028\u2029]/g, named);
}

/** A character by its name, as `showHidden` has it. */
export function named(letter: string): string {
  return `‹U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
