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
