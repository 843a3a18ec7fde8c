/**
 * Our own requests, beside those of the Language Server Protocol. The client imports this file
 * for its types and names only, so nothing here may import anything.
 */

/** `tip/compile`: compiles the submission that `uri` belongs to. Cancellable; reports work-done progress. */
export const compileRequest = 'tip/compile';

export interface CompileParams {
  /** A file or folder of the submission. */
  readonly uri: string;
  /** Formats to write; the manifest's, else both, when absent. */
  readonly formats?: readonly ReportFormat[];
  readonly workDoneToken?: string | number;
}

export type ReportFormat = 'docx' | 'xlsx';

export type CompileResult =
  | {
      readonly kind: 'written';
      /** URIs of the files written, Word first. */
      readonly files: readonly string[];
      /** Errors found; above 0 the report is marked DRAFT. */
      readonly errors: number;
      readonly warnings: number;
    }
  /** Nothing was written; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** `tip/questionnaires`: the definitions known for a folder (shipped, and the workspace's own). */
export const questionnairesRequest = 'tip/questionnaires';

export interface QuestionnairesParams {
  readonly folder?: string;
}

export interface QuestionnaireInfo {
  readonly id: string;
  readonly title: string;
  /** The government that answers. */
  readonly government: string;
  /** Who compiles, unless the submission says otherwise. */
  readonly lead: string;
  /** Those of the definition, then those that the manifest of the folder's submission adds. */
  readonly respondents: readonly RespondentInfo[];
}

export interface RespondentInfo {
  readonly id: string;
  readonly name: string;
  /** How many questions it owes when all of the definition's respondents take part. */
  readonly owes: number;
  /** URI of its file in the submission at the folder, where it has one. */
  readonly file?: string;
}

/** `tip/newResponseFile`: the text of a new response file with the questions that the respondent owes. */
export const newResponseFileRequest = 'tip/newResponseFile';

export interface NewResponseFileParams {
  readonly questionnaire: string;
  readonly respondent: string;
  /** URI of the folder that will hold it. */
  readonly folder: string;
}

export interface NewResponseFile extends NewFile {
  /** True where there is no submission yet: the file will be asked for the whole questionnaire. */
  readonly alone: boolean;
  /** How to name the respondent in the manifest, where that lists others and not this one. */
  readonly listing?: Insertion;
}

export interface NewFile {
  /** Suggested file name: `fia.tip.yaml`; of a new submission the path below its folder. */
  readonly name: string;
  readonly text: string;
}

/** A text to insert into a file, at a line and a character counted from 0. */
export interface Insertion {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** `tip/newSubmission`: the manifest and one response file for each that takes part; `null` for an unknown questionnaire. */
export const newSubmissionRequest = 'tip/newSubmission';

export interface NewSubmissionParams {
  readonly questionnaire: string;
  /** For the title page. */
  readonly title: string;
  readonly lead: string;
  readonly participants: readonly string[];
}

export interface NewSubmission {
  /** The manifest first, then the lead's file. */
  readonly files: readonly NewFile[];
}

/** `tip/findingPage`: the manual's page of a finding; `null` where no finding has the code. */
export const findingPageRequest = 'tip/findingPage';

export interface FindingPageParams {
  readonly code: string;
  /** Whose checks have pages as well. */
  readonly questionnaire: string;
}

export interface FindingPage {
  readonly title: string;
  readonly markdown: string;
}

/** `tip/completeness`: how far the submission is that `uri` belongs to; `null` where it belongs to none. */
export const completenessRequest = 'tip/completeness';

export interface CompletenessParams {
  /** A file or folder of the submission. */
  readonly uri: string;
  /** The day of the person who asks, an ISO date. */
  readonly today: string;
}

export interface CompletenessPage {
  readonly title: string;
  /** Its links run `openPlaceCommand`. */
  readonly markdown: string;
}

/** The command that such links run: `[uri, line, character]`, counted from 0. */
export const openPlaceCommand = 'tip.openPlace';
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

export interface Overview extends FindingCounts {
  /** URI. */
  readonly folder: string;
  readonly title: string;
  /** ISO date. */
  readonly due: string;
  /** Whose state it is; absent where it is that of all together. */
  readonly respondent?: string;
  /** The agencies that take part, the lead first. */
  readonly respondents: readonly { readonly id: string; readonly name: string; readonly hasFile: boolean }[];
  readonly answered: number;
  readonly owed: number;
  readonly sections: readonly SectionOverview[];
}

export interface SectionOverview extends FindingCounts {
  readonly id: string;
  readonly short: string;
  /** Word for word. */
  readonly title: string;
  readonly answered: number;
  readonly owed: number;
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
  /** Who answered it (elsewhere), who is to (not owed), or of whom an answer is still wanted. */
  readonly who: readonly string[];
}

/** `tip/question`: everything about one question that helps to answer it; null where there is none. */
export const questionRequest = 'tip/question';

export interface QuestionParams {
  readonly uri: string;
  /** The question by its ID, or the one whose answer stands at a position of the file. */
  readonly at: string | Position;
  /** As for the overview. */
  readonly respondent?: string | null;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface QuestionPanel {
  readonly id: string;
  readonly number: string;
  readonly short: string;
  /** The section's short name, and whom it is asked of, word for word. */
  readonly section: string;
  readonly audience?: string;
  readonly respondent?: string;
  readonly state?: QuestionState;
  readonly original: readonly TextBlock[];
  readonly optional: boolean;
  /** What its answer wants as a whole, in a few words each. */
  readonly wants: readonly string[];
  readonly fields: readonly WantedField[];
  readonly parts: readonly { readonly id: string; readonly number: string; readonly short: string }[];
  /** Who owes it; all of them where `summed`, else any. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly summed: boolean;
  readonly checks: readonly { readonly state: 'fails' | 'holds' | 'open'; readonly text: string }[];
  readonly findings: readonly PanelFinding[];
  readonly others: readonly GivenAnswer[];
  /** Absent where the manifest names no submission of last year. */
  readonly previous?: PreviousAnswers;
}

/** Bullets have no marks of their own; lettered lines bring their letters. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'lettered'; readonly items: readonly string[] };

export interface WantedField {
  readonly id: string;
  readonly title: string;
  readonly wants: string;
  readonly optional: boolean;
}

export interface PanelFinding {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly uri: string;
  readonly position: Position;
}

export interface GivenAnswer {
  readonly respondent: string;
  readonly content: AnswerContent;
}

export type PreviousAnswers =
  | {
      readonly kind: 'answers';
      readonly answers: readonly (GivenAnswer & { readonly file: string })[];
    }
  | { readonly kind: 'none'; readonly message: string };

export interface AnswerContent {
  readonly status: StateKind;
  readonly choice?: string;
  readonly prose?: string;
  /** `cells`: what the value is made of. */
  readonly figures: readonly { readonly title: string; readonly value: string; readonly cells?: string }[];
  readonly attachments: readonly string[];
  readonly reason?: string;
  readonly source?: string;
}

/** `tip/beginAnswer`: where the answer to a question stands, or the edit that begins it. Nothing is edited by the server. */
export const beginAnswerRequest = 'tip/beginAnswer';

export interface BeginAnswerParams {
  /** The file in front of the writer, or a file or folder of the submission. */
  readonly uri: string;
  readonly question: string;
  /** In whose name, where that is not the file's respondent. */
  readonly respondent?: string;
}

export type BeginAnswerResult =
  | {
      readonly kind: 'place';
      readonly uri: string;
      /** To be made before the cursor is set; absent where the answer is there. */
      readonly edit?: {
        readonly range: { readonly start: Position; readonly end: Position };
        readonly newText: string;
      };
      /** In the text after the edit. */
      readonly cursor: Position;
      /** True where the list of what can be typed is of help. */
      readonly listed: boolean;
    }
  /** The sentence says why there is no such place and what to do. */
  | { readonly kind: 'refused'; readonly message: string };
/** `tip/paste`: the ways to paste what was copied into a response file, best first, beside the plain text. */
export const pasteRequest = 'tip/paste';

export interface PasteParams {
  readonly uri: string;
  /** The selection that is pasted over; lines and columns from 0. */
  readonly range: PasteRange;
  /** What is on the clipboard as `text/plain` and as `text/html`. */
  readonly text?: string;
  readonly html?: string;
}

export interface PasteRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface PasteOffer {
  readonly kind: 'range' | 'prose';
  /** As a request without a full stop. */
  readonly title: string;
  /** All that is pasted: nothing else is inserted at the selection. */
  readonly edits: readonly { readonly range: PasteRange; readonly newText: string }[];
  /** Sentences for whoever pasted: what was not matched, and which totals differ. */
  readonly notes: readonly string[];
  /** True where it is plainly what is meant; else the plain text comes first. */
  readonly preferred: boolean;
}
/**
 * Commands of the client that a code lens may run. An editor names those that it has when it starts the
 * server, as `initializationOptions.commands`; where it lacks one the lens is a text.
 */
export const showReferencesCommand = 'tip.showReferences';

/** The arguments of `tip.showReferences`, as the protocol writes positions and places. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: { readonly line: number; readonly character: number },
  places: readonly ReferencePlace[],
];

export interface ReferencePlace {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Its arguments are the file's URI and the section to look in first. */
export const nextUnansweredCommand = 'tip.nextUnanswered';
