import type { Path } from '../text/path.ts';

/** Where a command prints, and where it stands. */
export interface Terminal {
  readonly folder: Path;
  readonly version: string;
  print(text: string): void;
  complain(text: string): void;
  /** Serves the editor at the other end of standard input and output; absent where there is none. */
  readonly serveEditor?: () => Promise<number>;
}

/** The same for every command. */
export const ExitCode = { clean: 0, errors: 1, wrongUse: 2, fault: 3 } as const;

/** The command was called wrongly; the message is a sentence that says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
