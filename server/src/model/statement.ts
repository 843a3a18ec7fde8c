import type { RespondentId } from '../questionnaire/questionnaire.ts';
import type { Path } from '../text/path.ts';
import type { Answer } from './answer.ts';
import type { Manifest } from './manifest.ts';
import type { Library } from './read-scalar.ts';
import type { Submission } from './submission.ts';

/** What one respondent answers to a question, without where it stands in its file. */
export interface Statement {
  readonly answer: Answer;
  readonly path: Path;
  readonly respondent: RespondentId | undefined;
  /** The place of a respondent that answers for one place only. */
  readonly home?: string;
}

/**
 * What all respondents state on some questions, with everything else that combined figures follow from. What is worked out
 * of it cannot look at anything else, and so can be remembered with it (`statementsOn`).
 */
export interface Statements<S extends Statement = Statement> {
  readonly library: Library;
  readonly manifest: Manifest | undefined;
  readonly lead: RespondentId;
  readonly respondents: Submission['respondents'];
  /** The lead's first. Of a question that nobody answers there is nothing. */
  readonly byQuestion: ReadonlyMap<string, readonly S[]>;
}
