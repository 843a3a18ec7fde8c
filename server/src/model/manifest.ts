import type { PlacedProblem } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { HeaderValue } from './header.ts';
import type { FileProblem } from './problem.ts';
import type { ReportFormat } from './report-format.ts';

/** The manifest of a submission, `submission.tip.yaml`. Spans are offsets in the file. */
export interface Manifest {
  readonly path: Path;
  readonly folder: Path;
  readonly text: string;
  readonly tree: Tree;
  readonly questionnaireKey?: HeaderValue;
  readonly title?: string;
  /** The report's date: an ISO date of one day. */
  readonly date?: string;
  readonly lead?: Written;
  /** Patterns relative to the folder; every response file below it where there are none. */
  readonly files: readonly Written[];
  readonly respondents: readonly ManifestRespondent[];
  /** By question ID, or by question and field: `identification-1`, `identification-1.total`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Laws that the catalogue does not have, by short name. */
  readonly provisions: ReadonlyMap<string, { readonly title: string; readonly at: Span }>;
  readonly previous?: Written;
  /** By the code of a finding. */
  readonly severity: ReadonlyMap<string, ChosenSeverity>;
  /** Figures of victims below this number may point at a person, where they say who is counted. */
  readonly smallestCell?: number;
  /** Names that are institutions', wherever they stand. */
  readonly institutions: readonly Written[];
  readonly outputFolder?: Written;
  readonly edition?: Edition;
  /** The lead's word that answers which are not final may be sent as they are. */
  readonly acceptsDrafts?: boolean;
  readonly formats: readonly ReportFormat[];
  readonly syntaxProblems: readonly PlacedProblem[];
  readonly problems: readonly FileProblem[];
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How loud a finding is made. */
export interface ChosenSeverity {
  /** The code. */
  readonly at: Span;
  /** Absent where what stands there is none. */
  readonly level?: Severity | 'off';
  readonly reason?: string;
}

/** The keys of its long form. */
export const SEVERITY_KEYS: readonly string[] = ['level', 'reason'];

/** Who a report is for: the agencies that write it, or the reader that it is sent to. */
export type Edition = 'internal' | 'external';

/** What a report is written as. */

export const EDITIONS: readonly Edition[] = ['internal', 'external'];

/** Of two victims each learns about the other; of three nobody does. */
const SMALLEST_CELL = 3;

/** The smallest number of victims that may be told by place together with sex or age. */
export function smallestCellOf(manifest: Manifest | undefined): number {
  return manifest?.smallestCell ?? SMALLEST_CELL;
}

export interface Written {
  readonly text: string;
  readonly at: Span;
}

export interface ManifestRespondent {
  readonly id: string;
  readonly at: Span;
  readonly name?: string;
  readonly place?: string;
  readonly placeAt?: Span;
  /** Sections or question IDs that it owes. */
  readonly owes?: readonly Written[];
}

export interface Decision {
  readonly at: Span;
  readonly use?: Written;
  readonly reason?: string;
}

/** The keys below `submission:`. */
export const SUBMISSION_KEYS: readonly string[] = [
  'title',
  'date',
  'lead',
  'files',
  'respondents',
  'decisions',
  'provisions',
  'previous',
  'severity',
  'privacy',
  'output',
];

/** The keys below `privacy:`. */
export const PRIVACY_KEYS: readonly string[] = ['smallest-cell', 'institutions'];

/** The keys below `output:`. */
export const OUTPUT_KEYS: readonly string[] = ['folder', 'formats', 'edition', 'accept-drafts'];
