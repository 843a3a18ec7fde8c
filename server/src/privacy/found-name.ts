import type { Match } from './match.ts';
import type { NameRun } from './name-run.ts';

/** A name as it is found among tokens. */
export interface FoundName {
  readonly run: NameRun;
  readonly certain: boolean;
  readonly match?: Match;
}
