/** `tip/changed`, from the server: findings were published anew, so that what was asked for below may have changed. */
export const changedNotification = 'tip/changed';

/** `tip/overview`: a submission at a glance; null for a file that belongs to none. */
export const overviewRequest = 'tip/overview';

export interface OverviewParams {
  /** A file or folder of the submission. */
  readonly uri: string;
  /** Whose state is wanted; of all together where null; of the file's own respondent where absent. */
  readonly respondent?: string | null;
}

interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many questions are owed: those answered, those missing here, and those left to others. */
export interface Tally {
  readonly owed: number;
  readonly answered: number;
  readonly missing: number;
  readonly left: number;
  readonly leftTo: readonly string[];
}

/** Of all together each question counts once. */
export interface Overview extends Tally, FindingCounts {
  /** URI. */
  readonly folder: string;
  readonly title: string;
  /** ISO date. */
  readonly due: string;
  /** Whose state it is; absent where it is that of all together. */
  readonly respondent?: string;
  /** The agencies that take part, the lead first. */
  readonly respondents: readonly RespondentOverview[];
  readonly sections: readonly SectionOverview[];
}

export interface RespondentOverview extends Tally, FindingCounts {
  readonly id: string;
  readonly name: string;
  readonly hasFile: boolean;
}

export interface SectionOverview extends Tally, FindingCounts {
  readonly id: string;
  readonly short: string;
  /** Word for word. */
  readonly title: string;
  /** Where the whole section is set aside with a reason. */
  readonly declined?: StateKind;
  /** Whole questions and stems; their parts are below them. */
  readonly questions: readonly QuestionOverview[];
}

export interface QuestionOverview extends FindingCounts {
  readonly id: string;
  readonly number: string;
  readonly short: string;
  readonly text: string;
  /** Absent for a stem, which takes no answer itself. */
  readonly state?: QuestionState;
  readonly parts: readonly QuestionOverview[];
}

export type StateKind =
  | 'not-begun'
  | 'begun'
  | 'left'
  | 'draft'
  | 'review'
  | 'final'
  | 'not-applicable'
  | 'no-information'
  | 'optional'
  | 'elsewhere'
  | 'needless'
  | 'not-owed';

export interface QuestionState {
  readonly kind: StateKind;
  /** True when it is owed and not answered. */
  readonly open: boolean;
  /** Who answered it (elsewhere), who is to (not owed, left), or of whom an answer is still wanted. */
  readonly who: readonly string[];
}
