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
  readonly respondents: readonly { readonly id: string; readonly name: string }[];
}

/** `tip/newResponseFile`: the text of a new response file with the sections that the respondent owes. */
export const newResponseFileRequest = 'tip/newResponseFile';

export interface NewResponseFileParams {
  readonly questionnaire: string;
  readonly respondent: string;
  /** URI of the folder that will hold it. */
  readonly folder: string;
}

export interface NewResponseFile {
  /** Suggested file name: `fia.tip.yaml`. */
  readonly name: string;
  readonly text: string;
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
