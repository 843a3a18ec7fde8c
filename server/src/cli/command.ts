import type { Terminal } from './terminal.ts';

/** One command of `tip`: what it is told, what its help says, and what it does. */
export interface Command {
  readonly name: string;
  /** What may stand behind the name, as the help shows it: `[PATH…]`. */
  readonly takes: string;
  /** At most so many. */
  readonly most: number;
  /** What it does, as the help says it; a text for `t`. */
  readonly says: string;
  readonly options: readonly Option[];
  /** What comes back is the exit code. Throws `UsageError` and `HostError`. */
  run(named: readonly string[], options: Chosen, terminal: Terminal): Promise<number>;
}

/** An option that takes a value: `--format json`. */
export interface Option {
  readonly name: string;
  /** What may stand there; absent where that is a name of the writer's own. */
  readonly values?: readonly string[];
  /** True where several values may stand, with commas between. */
  readonly several?: boolean;
  /** Stands in the help for the value where there are no `values`. */
  readonly takes?: string;
  readonly says: string;
}

/** What was chosen, by the option's name; each value is one of its `values`. */
export type Chosen = ReadonlyMap<string, readonly string[]>;
