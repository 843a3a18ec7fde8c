import type { SectionId } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { Stage, Status } from './status.ts';

/** An answer where it stands: `offset` is to be added to its spans. */
export interface PlacedAnswer {
  readonly answer: Answer;
  readonly offset: number;
  /** Its whole stretch of the file, comments below included. */
  readonly extent: Span;
  /** The section or question that it stands in, which may be the wrong one; empty at the root. */
  readonly within: string;
  /** How far it is: its own status, else that of its section, else that of its file, else draft. */
  readonly status: Status;
}

/** A section's key where it stands in a file. */
export interface ResponseSection {
  readonly id: SectionId;
  readonly key: Span;
  readonly extent: Span;
  /** `trends: {status: not-applicable, reason: …}` declines all of it. */
  readonly declined?: Answer;
  /** `trends: {status: final, …}`: how far its answers are that do not say it themselves. */
  readonly stage?: Stage;
  readonly broken: boolean;
  /** True where nothing stands below it but comments. */
  readonly bare: boolean;
}
