import type { Path } from '../text/path.ts';

/** Where a command prints, and where it stands. */
export interface Terminal {
  readonly folder: Path;
  readonly version: string;
  print(text: string): void;
  complain(text: string): void;
}

export interface Options {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly edition?: string | undefined;
}

export type Command = (paths: readonly string[], options: Options, terminal: Terminal) => Promise<number>;

export const ExitCode = { clean: 0, errors: 1, wrongUse: 2, fault: 3 } as const;

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
