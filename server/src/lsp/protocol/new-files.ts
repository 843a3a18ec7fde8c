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
