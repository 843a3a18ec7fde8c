import { type Answer, isAnswered, isDeclined } from '../model/answer.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import type { QuestionId } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { nameOf } from '../text/path.ts';

/** What one respondent typed for one question, answered or not. */
export interface AnswerEntry {
  readonly answer: Answer;
  readonly response: Response;
  /** How far it is, by its own word or by what surrounds it. */
  readonly status: Status;
  /** The respondent's ID as written; the file's name where it names none. */
  readonly respondent: string;
  /** The place of a respondent that answers for one place only. */
  readonly home?: string;
}

/** Every answer of the submission that says anything for the report, by question, the lead's first. */
export const entriesOf: (submission: Submission) => ReadonlyMap<QuestionId, readonly AnswerEntry[]> = memo(
  submission => {
    const found = new Map<QuestionId, AnswerEntry[]>();
    for (const response of submission.responses) {
      const respondent = respondentOf(response);
      const home = submission.respondents.get(respondent)?.place;
      for (const { answer, status } of response.answers) {
        if (!speaks(answer)) continue;
        const entry = { answer, response, status, respondent, ...(home !== undefined && { home }) };
        const list = found.get(answer.question.id);
        if (list === undefined) found.set(answer.question.id, [entry]);
        else list.push(entry);
      }
    }
    return found;
  },
);

/** Whose answer it is. */
export const entryOf: (submission: Submission) => ReadonlyMap<Answer, AnswerEntry> = memo(
  submission =>
    new Map([...entriesOf(submission).values()].flat().map(entry => [entry.answer, entry] as const)),
);

export function respondentOf({ respondent, path }: Response): string {
  return respondent ?? nameOf(path);
}

/** "Federal Investigation Agency (FIA)"; an unknown respondent by what is written. */
export function respondentTitle({ respondents }: Submission, id: string): string {
  const name = respondents.get(id)?.name;
  return name === undefined || name === id ? id : `${name} (${id})`;
}

/** Whose files the submission has, the lead first. */
export const respondentsOf: (submission: Submission) => readonly string[] = memo(({ responses }) => [
  ...new Set(responses.map(respondentOf)),
]);

/** False of a blank answer and of one that holds nothing but a remark among the drafters. */
function speaks(answer: Answer): boolean {
  return (
    isAnswered(answer) ||
    isDeclined(answer) ||
    answer.reason !== undefined ||
    answer.source !== undefined ||
    answer.explain.length > 0 ||
    answer.supplements.length > 0
  );
}
